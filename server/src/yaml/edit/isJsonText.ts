/** Whether a text looks like JSON: it begins with a bracket and a quote. JSON has no comments. */
export function isJsonText(text: string): boolean {
  return /^\ufeff?[\s[]*(?:\{\s*)?"/.test(text);
}
