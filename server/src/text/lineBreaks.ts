/**
 * The text with `\n` in the place of each `\r` that is a line break alone, as YAML reads it (YAML 1.2.2, 5.4). Its length
 * stays. All functions of lines look for `\n`.
 */
export function withLineFeeds(text: string): string {
  // A search for one character takes a tenth of the time; `\r` alone is rare.
  return text.includes('\r') ? text.replace(/\r(?!\n)/g, '\n') : text;
}

/** The length of the line break at an offset; 0 if there is none, as at the end of a text. */
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
