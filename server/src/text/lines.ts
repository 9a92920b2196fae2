/** The start of the line that an offset is in. Lines end with `\n` or `\r\n`, as in a text `withLineFeeds`. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The same if only blanks stand before the offset in its line; else undefined. */
export function ownLineStart(text: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && /[^\S\n]/.test(text[at - 1] ?? '')) at--;
  return at === 0 || text[at - 1] === '\n' ? at : undefined;
}

/** The end of the line that an offset is in, before its line break. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}
