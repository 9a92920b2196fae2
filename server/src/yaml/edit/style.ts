import { onceEach } from '../../text/known.ts';
import { lineStart } from '../../text/lines.ts';
import { contains, type Span } from '../../text/span.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, ScalarNode, SeqNode, YamlNode } from '../tree/node.ts';
import type { WriteStyle } from './write.ts';

/** The style of the lines near a node: the step of indentation, and the indentation of sequences in maps. */
export function styleAt(document: YamlDocument, node: MapNode | SeqNode): WriteStyle {
  const inner = styleIn(node, document);
  const outer = document.root === undefined ? {} : styleIn(document.root, document);
  return {
    step: inner.step ?? outer.step ?? 2,
    dashIndent: inner.dashIndent ?? outer.dashIndent ?? dashIndentAround(document),
    afterDash: inner.afterDash ?? outer.afterDash ?? 1,
    json: false,
    padded: false,
    multiline: false,
  };
}

/** The column of the dash of an item that was cut from a sequence in the outermost map. */
function dashIndentAround({ part, root, text }: YamlDocument): number {
  return part === 'item' && root !== undefined ? root.span.start - lineStart(text, root.span.start) : 0;
}

/** Whether a node stands in JSON: in flow style, with every key in quotes. */
export function isJson(document: YamlDocument, span: Span): boolean {
  const flow = document.root && outermostFlow(document.root, span, document);
  const keys = flow === undefined ? [] : keysIn(flow);
  return keys.length > 0 && keys.every(key => key?.style === 'double');
}

/** The outermost collection in flow style that holds or is a span. */
function outermostFlow(node: YamlNode, span: Span, document: YamlDocument): YamlNode | undefined {
  if (node.kind === 'scalar' || !contains(node.span, span)) return undefined;
  if (node.flow) return node;
  const within = collectionsIn(node, document);
  let low = 0;
  let high = within.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((within[middle]?.span.start ?? 0) <= span.start) low = middle + 1;
    else high = middle;
  }
  const before = within[low - 1];
  return before && outermostFlow(before, span, document);
}

/** The collections written in a node, in the order of the text: a list may have thousands. */
const collectionsIn = onceEach((node: MapNode | SeqNode, _: YamlDocument): readonly (MapNode | SeqNode)[] => {
  const children = node.kind === 'seq' ? node.items : node.pairs.map(pair => pair.value);
  return children
    .filter(child => child !== undefined && child.kind !== 'scalar')
    .filter(child => isInside(node, child))
    .sort((a, b) => a.span.start - b.span.start);
});

/** The keys of the first map with keys that is written in a node. */
function keysIn(node: YamlNode): readonly (ScalarNode | undefined)[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'map') return node.pairs.map(pair => pair.key);
  for (const item of node.items) {
    const keys = item !== undefined && isInside(node, item) ? keysIn(item) : [];
    if (keys.length > 0) return keys;
  }
  return [];
}

/** The form of a flow collection, in which additions to it are written. */
export function flowFormOf(document: YamlDocument, span: Span): Pick<WriteStyle, 'json' | 'padded'> {
  const [brace = '{'] = /\{\s?(?=[^\s}])/.exec(document.text.slice(span.start, span.end)) ?? [];
  return { json: isJson(document, span), padded: brace === '{ ' };
}

/** The column of an offset in its line. */
export function columnOf(document: YamlDocument, offset: number): number {
  const start = lineStart(document.text, offset);
  return offset - start - (start === 0 && document.text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

const styleIn = onceEach((node: MapNode | SeqNode | ScalarNode, document: YamlDocument) =>
  nearestStyle(document, node),
);

type FoundStyle = { step?: number; dashIndent?: number; afterDash?: number };

function isWhole({ step, dashIndent, afterDash }: FoundStyle): boolean {
  return step !== undefined && dashIndent !== undefined && afterDash !== undefined;
}

/** The first block map and block sequence found inside a node determine the style. */
function nearestStyle(document: YamlDocument, node: YamlNode, found: FoundStyle = {}, depth = 0): FoundStyle {
  if (depth > 12 || node.kind === 'scalar' || isWhole(found)) return found;
  if (node.kind === 'seq') {
    if (!node.flow) {
      const first = node.items.find(
        item => item !== undefined && item.span.start >= node.span.start && item.span.end <= node.span.end,
      );
      // An anchor or a tag between them is no indentation.
      const blanks = first === undefined ? '' : document.text.slice(node.span.start + 1, first.span.start);
      if (/^ +$/.test(blanks)) found.afterDash ??= blanks.length;
    }
    for (const item of node.items)
      if (item !== undefined && isInside(node, item)) nearestStyle(document, item, found, depth + 1);
    return found;
  }
  const column = columnOf(document, node.span.start);
  for (const { value, reached } of node.pairs) {
    if (value === undefined || value.kind === 'scalar' || reached === 'alias' || value.flow || node.flow) continue;
    const inner = columnOf(document, value.span.start) - column;
    if (value.kind === 'map' && inner > 0) found.step ??= inner;
    if (value.kind === 'seq' && inner >= 0) found.dashIndent ??= inner;
  }
  for (const { value, reached } of node.pairs)
    if (value !== undefined && reached === 'own') nearestStyle(document, value, found, depth + 1);
  return found;
}

function isInside(outer: YamlNode, inner: YamlNode): boolean {
  return inner.span.start >= outer.span.start && inner.span.end <= outer.span.end;
}
