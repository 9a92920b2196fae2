import fs from 'node:fs';
import { sync, writeSome } from './writing.ts';

/**
 * Replaces the bytes of a file that is open for reading and writing, in place. It is truncated last; if there is no
 * room for it to grow, its old bytes are restored. Throws if it could not be written.
 */
export function overwrite(file: number, bytes: Uint8Array): void {
  const old = fs.readFileSync(file);
  // A shorter text is followed by blank lines until the file is truncated, not by a part of the old text.
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

/** Overwritten bytes have their place on the disk, so this needs no room. */
function restore(file: number, old: Uint8Array, written: number): void {
  fs.ftruncateSync(file, old.length);
  const lost = old.subarray(0, written);
  for (let done = 0; done < lost.length; ) done += writeSome(file, lost, done);
  sync(file);
}

/** A line end in the encoding of a text's byte order mark, else in UTF-8. */
function lineEndAs([first, second]: Uint8Array): Uint8Array {
  if (first === 0xff && second === 0xfe) return Uint8Array.of(0x0a, 0);
  return first === 0xfe && second === 0xff ? Uint8Array.of(0, 0x0a) : Uint8Array.of(0x0a);
}
