import { type Span, shift } from '../text/span.ts';
import type { WrittenName } from '../yaml/edit/writtenName.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import type { DeclaredAt, NamedAt } from './facts.ts';

/** Places of a document's nodes in its file. */
export type Placing = {
  readonly at: (node: { readonly span: Span }) => DeclaredAt;
  readonly named: (written: WrittenName) => NamedAt;
};

/** The places of a document that begins at the offset `start` of the file `uri`. */
export function placingFrom(start: number, uri: string, { lines, isSealed }: YamlFile): Placing {
  const at = (node: { readonly span: Span }): DeclaredAt => {
    const span = shift(node.span, start);
    return { uri, span, range: lines.rangeOf(span), isPlace: true };
  };
  return { at, named: written => ({ ...at(written), form: isSealed ? 'sealed' : written.form }) };
}
