import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode } from '../../yaml/tree/node.ts';

/** The known ends of a name whose rest another program fills in. */
export type PartialName = { readonly start: string; readonly end: string };

/** The text before the first and after the last placeholder in the value of a key. */
export function partialName({ text }: YamlDocument, map: MapNode | undefined, key: string): PartialName {
  const pair = map?.own(key);
  const written = pair === undefined || pair.reached === 'alias' ? '' : text.slice(pair.colonEnd, pair.span.end).trim();
  const [, start = ''] = /^["']?([-a-z0-9.]*)/.exec(written) ?? [];
  return { start, end: endOf(/["']/.test(written.at(-1) ?? '') ? written.slice(0, -1) : written) };
}

/** The letters of names with which a text ends. A search from the start would read a long text again and again. */
function endOf(text: string): string {
  let at = text.length;
  while (/[-a-z0-9.]/.test(text[at - 1] ?? '')) at--;
  return text.slice(at);
}

/** Whether the whole name may be `name`. */
export function mayBecome({ start, end }: PartialName, name: string): boolean {
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}
