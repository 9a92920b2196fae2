/** The text, a character for each byte, that base64 in one or more lines encodes; undefined if it is none. */
export function decodeBase64(text: string): string | undefined {
  try {
    return atob(text.replaceAll(/\s/g, ''));
  } catch {
    return undefined;
  }
}
