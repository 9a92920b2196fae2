import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode } from '../../yaml/tree/node.ts';

/** What is known of a name of which another program fills in the rest. */
export type PartialName = { readonly start: string; readonly end: string };

/** What stands before the first and behind the last placeholder in the value of a key. */
export function partialName({ text }: YamlDocument, map: MapNode | undefined, key: string): PartialName {
  const pair = map?.own(key);
  const written = pair === undefined || pair.reached === 'alias' ? '' : text.slice(pair.colonEnd, pair.span.end).trim();
  const known = (pattern: RegExp) => pattern.exec(written)?.[1] ?? '';
  return { start: known(/^["']?([-a-z0-9.]*)/), end: known(/([-a-z0-9.]*)["']?$/) };
}

/** Whether the whole name may be that one. */
export function mayBecome({ start, end }: PartialName, name: string): boolean {
  return name.length >= start.length + end.length && name.startsWith(start) && name.endsWith(end);
}
