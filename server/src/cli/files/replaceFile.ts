import fs from 'node:fs';
import path from 'node:path';
import { holdingSignals } from './holdingSignals.ts';
import { overwrite } from './overwrite.ts';
import { sync, syncFolder, writeAll } from './writing.ts';

/**
 * Replaces the bytes of a file, so that whatever happens it has the old ones or the new ones. Links are followed, and
 * the file's mode and owner stay. A file with several names, and one that the system does not let another replace, is
 * overwritten. Rejects if it may not be written, or the disk has no room: then it has the old bytes.
 */
export function replaceFile(named: string, bytes: Uint8Array): Promise<void> {
  // Synchronous, so that neither a signal nor the end of standard output interrupts it.
  return holdingSignals(() => {
    const place = fs.realpathSync(named);
    // A folder may allow replacing a file that is not writable.
    const file = fs.openSync(place, 'r+');
    try {
      const stats = fs.fstatSync(file);
      if (stats.nlink > 1 || !isReplaced(place, stats, bytes)) overwrite(file, bytes);
    } finally {
      fs.closeSync(file);
    }
  });
}

/** Writes a new file beside it, and renames that to its name. False if the system refuses. */
function isReplaced(place: string, stats: fs.Stats, bytes: Uint8Array): boolean {
  // No reader takes a file of this name for a manifest.
  const temporary = path.join(path.dirname(place), `.podsense-${crypto.randomUUID()}.tmp`);
  let isLeft = false;
  try {
    const file = fs.openSync(temporary, 'wx', 0o600);
    isLeft = true;
    try {
      writeAll(file, bytes);
      if (!isMadeAlike(file, stats)) return false;
      sync(file);
    } finally {
      fs.closeSync(file);
    }
    fs.renameSync(temporary, place);
    isLeft = false;
  } catch (error) {
    if (isRefusal(error)) return false;
    throw error;
  } finally {
    if (isLeft) fs.rmSync(temporary, { force: true });
  }
  syncFolder(path.dirname(place));
  return true;
}

/** Gives a file the owner and the mode of another. Some systems skip a part of it without an error. */
function isMadeAlike(file: number, { uid, gid, mode }: fs.Stats): boolean {
  const own = fs.fstatSync(file);
  if (own.uid !== uid || own.gid !== gid) fs.fchownSync(file, uid, gid);
  fs.fchmodSync(file, mode & permissions);
  const made = fs.fstatSync(file);
  return made.uid === uid && made.gid === gid && (made.mode & permissions) === (mode & permissions);
}

const permissions = 0o7777;

/** Whether the system does not let a file be created, given to an owner or renamed, though there is room for it. */
function isRefusal(error: unknown): boolean {
  return error instanceof Error && 'code' in error && refusals.has(String(error.code));
}

const refusals: ReadonlySet<string> = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'EXDEV',
  'EBUSY',
  'ETXTBSY',
  // An owner that the user namespace of a container does not know.
  'EINVAL',
  'ENAMETOOLONG',
  'ENOSYS',
  'ENOTSUP',
]);
