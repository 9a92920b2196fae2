import type { Edit } from '../../text/edit.ts';
import { lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, Pair, ScalarNode, SeqNode } from '../tree/node.ts';

/** The edits of a document that make a change; undefined if they would change something else. */
export type Edits = readonly Edit[] | undefined;

/** Joins the edits of several changes: all of them, or none. */
export function allOrNone(all: readonly Edits[]): Edits {
  const known = all.filter(edits => edits !== undefined);
  return known.length === all.length ? known.flat() : undefined;
}

/** Whether edits support a collection's form, and no alias repeats its text. */
export function isEditable(document: YamlDocument, node: MapNode | SeqNode): boolean {
  if (!node.regular || document.isShared(node.span)) return false;
  return node.kind === 'seq' || !node.hasHoles;
}

/** The spans of a sequence's items in it; undefined if one is unknown, or an alias of another place. */
export function itemSpans({ span, items }: SeqNode): readonly Span[] | undefined {
  let from = span.start;
  const spans: Span[] = [];
  for (const item of items) {
    if (item === undefined || item.span.start < from || item.span.end > span.end) return undefined;
    spans.push(item.span);
    from = item.span.end;
  }
  return spans;
}

/**
 * Whether only blanks stand between a colon and a null value, and after a missing one: a tag or an anchor there would
 * apply to what is written instead.
 */
export function isBare({ text }: YamlDocument, map: MapNode, { colonEnd, value }: Pair): boolean {
  const span = value?.span ?? { start: colonEnd, end: colonEnd };
  if (span.start < span.end) return text.slice(colonEnd, span.start).trim() === '';
  const rest = text.slice(colonEnd, lineEnd(text, colonEnd));
  return (map.flow ? /^\s*(?:$|[,}]|\s#)/ : /^(?:\s*$|\s+#)/).test(rest);
}

/** Whether a tag before a scalar determines how its text is read. */
export function isTagged({ text }: YamlDocument, { span }: ScalarNode): boolean {
  const before = text.slice(Math.max(0, span.start - 200), span.start);
  const [last = '', other = ''] = before.trimEnd().split(/\s+/).reverse();
  const tag = /(?:^|[,[{])!/;
  return /\s$/.test(before) && (tag.test(last) || (/^&./.test(last) && tag.test(other)));
}

/** The colon to write after a key in flow style that has none, as in `{a}`. */
export function colonOf({ key, colonEnd }: Pair): ':' | '' {
  return key?.span.end === colonEnd ? ':' : '';
}
