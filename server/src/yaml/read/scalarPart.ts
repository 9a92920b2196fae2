import type { Span } from '../../text/span.ts';
import type { ScalarNode } from '../tree/node.ts';
import type { YamlDocument } from './document.ts';

/**
 * The span of a part of a scalar's value, inside its quotes; `part` is in UTF-16 code units of the value. The whole
 * scalar if its value is not written as it reads: after an escape, in a block, over several lines.
 */
export function partOf(document: YamlDocument, scalar: ScalarNode, part: Span): Span {
  const quote = scalar.style === 'single' || scalar.style === 'double' ? 1 : 0;
  const begin = scalar.span.start + quote;
  const written = document.text.slice(begin, begin + part.end);
  return scalar.style !== 'block' && written === scalar.value.slice(0, part.end)
    ? { start: begin + part.start, end: begin + part.end }
    : scalar.span;
}
