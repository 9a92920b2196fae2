import { lineStart } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../read/document.ts';
import type { MapNode, SeqNode, YamlNode } from '../tree/node.ts';
import type { WriteStyle } from './write.ts';

/** The style of the lines near a node: the step of indentation, and how sequences stand in maps. */
export function styleAt(document: YamlDocument, node: MapNode | SeqNode): WriteStyle {
  const inner = nearestStyle(document, node);
  const outer = document.root === undefined ? {} : nearestStyle(document, document.root);
  return {
    step: inner.step ?? outer.step ?? 2,
    dashIndent: inner.dashIndent ?? outer.dashIndent ?? 0,
    afterDash: inner.afterDash ?? outer.afterDash ?? 1,
    json: false,
    padded: false,
    multiline: false,
  };
}

/** The style of a document that is in flow style: its step of indentation, where it has one. */
export function flowStyle(document: YamlDocument): WriteStyle {
  const { root, text } = document;
  const first = root?.kind === 'map' ? root.pairs[0] : undefined;
  const own =
    first !== undefined && root !== undefined && root.kind === 'map' && root.flow
      ? columnOf(document, first.span.start)
      : 0;
  const step = own > 0 && lineStart(text, first?.span.start ?? 0) > (root?.span.start ?? 0) ? own : 2;
  return { step, dashIndent: 0, afterDash: 1, json: false, padded: false, multiline: false };
}

/** Whether a collection is written as JSON, with its keys in quotes. */
export function isJson(document: YamlDocument, span: Span): boolean {
  const { root, text } = document;
  if (root?.kind !== 'map' || !root.flow)
    return /^[{[]\s*"(?:[^"\\]|\\.)*"\s*:/.test(text.slice(span.start, span.start + 400));
  return root.pairs.every(pair => pair.key?.style === 'double');
}

/** How a flow collection is written, and so what is added to it. */
export function flowFormOf(document: YamlDocument, span: Span): Pick<WriteStyle, 'json' | 'padded'> {
  const [brace = '{'] = /\{\s?/.exec(document.text.slice(span.start, span.end)) ?? [];
  return { json: isJson(document, span), padded: brace === '{ ' };
}

/** In which column of its line an offset is. */
export function columnOf(document: YamlDocument, offset: number): number {
  const start = lineStart(document.text, offset);
  return offset - start - (start === 0 && document.text.charCodeAt(0) === 0xfeff ? 1 : 0);
}

type FoundStyle = { step?: number; dashIndent?: number; afterDash?: number };

/** The first block map and block sequence found inside a node tell the style. */
function nearestStyle(document: YamlDocument, node: YamlNode, found: FoundStyle = {}, depth = 0): FoundStyle {
  if (depth > 12 || node.kind === 'scalar' || (found.step !== undefined && found.dashIndent !== undefined))
    return found;
  if (node.kind === 'seq') {
    if (!node.flow) {
      const first = node.items.find(
        item => item !== undefined && item.span.start >= node.span.start && item.span.end <= node.span.end,
      );
      if (
        first !== undefined &&
        lineStart(document.text, first.span.start) === lineStart(document.text, node.span.start)
      ) {
        found.afterDash ??= Math.max(1, first.span.start - node.span.start - 1);
      }
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
