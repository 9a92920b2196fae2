import fs from 'node:fs';
import { sync, writeSome } from './writing.ts';

/**
 * Gives a file that is open for reading and writing other bytes in place. It is cut last, and where there is no room
 * for what it grows by, it gets its old bytes back. Throws where it could not be written.
 */
export function overwrite(file: number, bytes: Uint8Array): void {
  const old = fs.readFileSync(file);
  // What becomes shorter ends with blank lines until it is cut, and not with a part of the old text.
  const blank = Buffer.alloc(Math.max(0, old.length - bytes.length), lineEndAs(bytes));
  const whole = Buffer.concat([bytes, blank]);
  let written = 0;
  try {
    while (written < whole.length) written += writeSome(file, whole, written);
    if (blank.length > 0) fs.ftruncateSync(file, bytes.length);
    sync(file);
  } catch (error) {
    restore(file, old, written);
    throw error;
  }
}

/** What was overwritten has its place on the disk, so this needs no room. */
function restore(file: number, old: Uint8Array, written: number): void {
  fs.ftruncateSync(file, old.length);
  const lost = old.subarray(0, written);
  for (let done = 0; done < lost.length; ) done += writeSome(file, lost, done);
  sync(file);
}

/** A line end in the encoding that the byte order mark of a text says, else in UTF-8. */
function lineEndAs([first, second]: Uint8Array): Uint8Array {
  if (first === 0xff && second === 0xfe) return Uint8Array.of(0x0a, 0);
  return first === 0xfe && second === 0xff ? Uint8Array.of(0, 0x0a) : Uint8Array.of(0x0a);
}
