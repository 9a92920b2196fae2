/** The rule of a zone's clock from its last change on: the text between the last two line breaks of its file (RFC 9636). */
export function posixRuleOf(bytes) {
  const text = bytes.toString('latin1');
  if (!text.startsWith('TZif') || !text.endsWith('\n')) throw new Error('no zone file of version 2 or later');
  return text.slice(text.lastIndexOf('\n', text.length - 2) + 1, -1);
}
