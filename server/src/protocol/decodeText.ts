/**
 * The text of a file's bytes, as editors read it: UTF-8, or the encoding that a byte order mark names; the mark is not
 * part of the text. Invalid bytes become replacement characters.
 */
export function decodeText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  return utf8.decode(bytes);
}

/** Making one takes as long as decoding a short file. */
const utf8 = new TextDecoder();
