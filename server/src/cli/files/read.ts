import fs from 'node:fs';
import { decodeText } from '../../protocol/decodeText.ts';
import { maximumBytes } from '../../protocol/manifestFiles.ts';
import { isAbsence } from '../../workspace/files/isAbsence.ts';

/** A file that was read, or why it was not. */
export type TextRead = { readonly text: string; readonly bytes: Uint8Array } | { readonly missing: Missing };

export type Missing = 'gone' | 'unreadable' | 'too-large';

/** Reads a plain file, or the target of a link. Never throws. */
export function readFileText(path: string): TextRead {
  try {
    const stat = fs.statSync(path);
    // Only reading plain files surely ends.
    if (!stat.isFile()) return { missing: 'unreadable' };
    return stat.size > maximumBytes ? { missing: 'too-large' } : decoded(fs.readFileSync(path));
  } catch (error) {
    return { missing: isAbsence(error) ? 'gone' : 'unreadable' };
  }
}

export function decoded(bytes: Uint8Array): TextRead {
  return bytes.length > maximumBytes ? { missing: 'too-large' } : { text: decodeText(bytes), bytes };
}

/** The bytes of a text in the encoding of other bytes, which may begin with a byte order mark. */
export function encodedAs(text: string, { bytes }: { readonly bytes: Uint8Array }): Uint8Array {
  const [first, second, third] = bytes;
  if (first === 0xff && second === 0xfe) return Buffer.from(`\ufeff${text}`, 'utf16le');
  if (first === 0xfe && second === 0xff) return Buffer.from(`\ufeff${text}`, 'utf16le').swap16();
  return Buffer.from(first === 0xef && second === 0xbb && third === 0xbf ? `\ufeff${text}` : text);
}
