import type { Span } from '../text/span.ts';
import type { YamlDocument } from './document.ts';
import type { ScalarNode } from './node.ts';

/**
 * The span of the first `length` code units of a scalar's value, inside its quotes. The whole scalar
 * where they are not written as they read: after an escape, in a block, over several lines.
 */
export function beginningOf(document: YamlDocument, scalar: ScalarNode, length: number): Span {
  const start = scalar.span.start + (scalar.style === 'single' || scalar.style === 'double' ? 1 : 0);
  const written = document.text.slice(start, start + length);
  return scalar.style !== 'block' && written === scalar.value.slice(0, length)
    ? { start, end: start + length }
    : scalar.span;
}
