import fs from 'node:fs';

/** Writes bytes to the beginning of an open file. Throws where not all of them could be. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSome(file, bytes, written);
}

/** Writes what stands from an offset on to the same place in a file; answers how many bytes, at least one. */
export function writeSome(file: number, bytes: Uint8Array, from: number): number {
  const written = fs.writeSync(file, bytes, from, bytes.length - from, from);
  if (written === 0) throw new Error('nothing was written');
  return written;
}

/** Has what was written reach the disk, where the file system can. */
export function sync(file: number): void {
  try {
    fs.fsyncSync(file);
  } catch (error) {
    // Only these say that there was nothing to try.
    if (!(error instanceof Error && 'code' in error && ['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(String(error.code))))
      throw error;
  }
}

/** Has what was renamed in a folder reach the disk. Not every system can, and the files are whole without. */
export function syncFolder(folder: string): void {
  try {
    const opened = fs.openSync(folder, 'r');
    try {
      fs.fsyncSync(opened);
    } finally {
      fs.closeSync(opened);
    }
  } catch {}
}
