import fs from 'node:fs';

/** Writes bytes to the beginning of an open file. Throws if not all of them could be written. */
export function writeAll(file: number, bytes: Uint8Array): void {
  for (let written = 0; written < bytes.length; ) written += writeSome(file, bytes, written);
}

/** Writes the bytes from an offset on to the same place in a file; returns how many, at least one. */
export function writeSome(file: number, bytes: Uint8Array, from: number): number {
  const written = fs.writeSync(file, bytes, from, bytes.length - from, from);
  if (written === 0) throw new Error('nothing was written');
  return written;
}

/** Flushes a file to the disk, if the file system can. */
export function sync(file: number): void {
  try {
    fs.fsyncSync(file);
  } catch (error) {
    // Only these errors mean that there was nothing to flush.
    if (!(error instanceof Error && 'code' in error && ['EINVAL', 'ENOSYS', 'ENOTSUP'].includes(String(error.code))))
      throw error;
  }
}

/** Flushes renames in a folder to the disk. Not every system can, and the files are whole without. */
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
