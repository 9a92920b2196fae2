import type { Span } from '../../text/span.ts';
import { MapNode, ScalarNode, type YamlNode } from './node.ts';

/** A pair that no text has as it is: its key stands for a place. */
export type MadePair = { readonly name: string; readonly key: Span; readonly value: YamlNode };

/** A map that no text has as it is, in which no edit is possible. `isOpen`: it may have any other key. */
export function madeMap(span: Span, pairs: readonly MadePair[], isOpen: boolean): MapNode {
  return new MapNode({
    flow: false,
    span,
    extent: span,
    pairs: pairs.map(({ name, key, value }) => ({
      key: new ScalarNode(name, 'plain', key),
      value,
      reached: 'own',
      span: key,
      colonEnd: key.end,
    })),
    regular: false,
    merged: [],
    mergeUnknown: false,
    suppliers: { any: isOpen, words: [], doubts: [] },
  });
}
