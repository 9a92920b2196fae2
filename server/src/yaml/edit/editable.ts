import type { Edit } from '../../text/edit.ts';
import { lineEnd } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, Pair, ScalarNode, SeqNode } from '../tree/node.ts';

/** The edits of a document that make a change; undefined where it cannot be made without changing something else. */
export type Patch = readonly Edit[] | undefined;

/** Several patches as one: all of them, or none. */
export function joinPatches(patches: readonly Patch[]): Patch {
  const known = patches.filter(patch => patch !== undefined);
  return known.length === patches.length ? known.flat() : undefined;
}

/** Whether a collection's form is one that edits understand, and its text is shown at no other place. */
export function isEditable(document: YamlDocument, node: MapNode | SeqNode): boolean {
  if (!node.regular || document.isShared(node.span)) return false;
  return node.kind === 'seq' || !node.hasHoles;
}

/** Where the items of a sequence stand in it; undefined where one is unknown, or an alias of what stands elsewhere. */
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
 * Whether nothing but blanks stands between a colon and a value that is null, nor after one that is not
 * there: a tag or an anchor would be of what is written instead.
 */
export function isBare({ text }: YamlDocument, map: MapNode, { colonEnd, value }: Pair): boolean {
  const span = value?.span ?? { start: colonEnd, end: colonEnd };
  if (span.start < span.end) return text.slice(colonEnd, span.start).trim() === '';
  const rest = text.slice(colonEnd, lineEnd(text, colonEnd));
  return (map.flow ? /^\s*(?:$|[,}]|\s#)/ : /^(?:\s*$|\s+#)/).test(rest);
}

/** Whether a tag before a scalar says what its text is to be read as. */
export function isTagged({ text }: YamlDocument, { span }: ScalarNode): boolean {
  const before = text.slice(Math.max(0, span.start - 200), span.start);
  const [last = '', other = ''] = before.trimEnd().split(/\s+/).reverse();
  const tag = /(?:^|[,[{])!/;
  return /\s$/.test(before) && (tag.test(last) || (/^&./.test(last) && tag.test(other)));
}

/** The colon that a key in flow style lacks which stands there alone, as in `{a}`. */
export function colonOf({ key, colonEnd }: Pair): ':' | '' {
  return key?.span.end === colonEnd ? ':' : '';
}
