/**
 * A text of the same length in which `\n` ends the lines that `\r` alone ends, which YAML takes for a line break too
 * (YAML 1.2.2, 5.4): all that reads lines looks for `\n`.
 */
export function withLineFeeds(text: string): string {
  return text.replace(/\r(?!\n)/g, '\n');
}

/** Where the line of an offset begins. Lines end with `\n` or `\r\n`, as in a text `withLineFeeds`. */
export function lineStart(text: string, offset: number): number {
  return offset <= 0 ? 0 : text.lastIndexOf('\n', offset - 1) + 1;
}

/** The same where nothing but blanks stands before the offset in its line; undefined for any other. */
export function ownLineStart(text: string, offset: number): number | undefined {
  let at = offset;
  while (at > 0 && /[^\S\n]/.test(text[at - 1] ?? '')) at--;
  return at === 0 || text[at - 1] === '\n' ? at : undefined;
}

/** Before the line break of the line that an offset is in. */
export function lineEnd(text: string, offset: number): number {
  const newline = text.indexOf('\n', offset);
  if (newline === -1) return text.length;
  return newline > offset && text[newline - 1] === '\r' ? newline - 1 : newline;
}

/** The length of the line break at an offset; 0 where there is none, as at the end of a text. */
export function lineBreakLength(text: string, end: number): number {
  if (text[end] === '\r' && text[end + 1] === '\n') return 2;
  return text[end] === '\n' ? 1 : 0;
}

/** The line break that ends the line at an offset, else the one before it, else `\n`. */
export function lineBreakOf(text: string, offset: number): string {
  const newline = text.indexOf('\n', offset);
  const near = newline === -1 ? text.lastIndexOf('\n') : newline;
  return near > 0 && text[near - 1] === '\r' ? '\r\n' : '\n';
}
