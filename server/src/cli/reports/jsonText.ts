import { invisible } from '../../text/visible.ts';
import { commandWithin } from '../shared/asLine.ts';

/** A value as JSON that no terminal or pipeline takes for more than text: invisible characters become escapes. */
export function jsonText(value: unknown): string {
  // Line ends stand between values alone.
  const written = JSON.stringify(value, undefined, 2).replaceAll(invisible, found =>
    found === '\n' ? found : escaped(found),
  );
  return `${written.replaceAll(commandWithin, escaped)}\n`;
}

/** The UTF-16 code units of a text as JSON escapes. */
function escaped(text: string): string {
  return Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join(
    '',
  );
}
