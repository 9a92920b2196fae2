import type { Span } from '../../text/span.ts';
import { parseTemplate } from './parseTemplate.ts';

/** A template that `define` names, as it is written from its `define` to its `end`. */
export type HelperText = { readonly name: string; readonly text: string; readonly span: Span };

/** The helpers that a text defines; none if it cannot be read. */
export function helpersIn(text: string): readonly HelperText[] {
  if (!definition.test(text)) return [];
  return (parseTemplate(text) ?? []).flatMap(node =>
    node.is === 'define'
      ? [{ name: node.name, text: text.slice(node.span.start, node.span.end), span: nameSpan(text, node.span.start) }]
      : [],
  );
}

const definition = /\{\{-?\s*define\s/;

/** The name in the `define` at an offset, without its quotes. */
function nameSpan(text: string, start: number): Span {
  const quote = /["`]/g;
  quote.lastIndex = start;
  const from = (quote.exec(text)?.index ?? start) + 1;
  const sign = text[from - 1] ?? '"';
  return { start: from, end: Math.max(from, text.indexOf(sign, from)) };
}
