import type { Span } from '../../text/span.ts';
import type { RawScalar } from '../raw/rawNode.ts';
import { type Holes, supplies } from '../template/hole.ts';
import { ScalarNode } from '../tree/node.ts';
import type { Texts } from './convert.ts';

/** Converts the scalars of a document; undefined for one that a hole may give. */
export class ScalarConverter {
  readonly #text: string;
  readonly #written: string;
  readonly #holes: Holes;

  constructor({ readable, written }: Texts, holes: Holes) {
    this.#text = readable;
    this.#written = written;
    this.#holes = holes;
  }

  scalar({ style, value, start, end }: RawScalar, extent: Span, at: number): ScalarNode | undefined {
    if (value === '' && style === 'plain') return this.missing(extent, at);
    const span = { start, end: style === 'block' ? this.#endOfBlockScalar(start, end) : end };
    if (!this.#holes.touch(span)) return new ScalarNode(value, style, span);
    // What is written beside a hole is known: it reads as a text in which a program fills in something.
    return this.#isWholeHole(span) ? undefined : new ScalarNode(this.#written.slice(start, span.end), style, span);
  }

  /** A missing value is null, or unknown if a hole stands in its place. */
  missing(extent: Span, at: number): ScalarNode | undefined {
    const span = { start: at, end: extent.end };
    return this.#holes.some(span, supplies) ? undefined : new ScalarNode('', 'plain', { start: at, end: at });
  }

  /** Whether nothing but holes stands between the quotes of a scalar, or what it is cannot be known. */
  #isWholeHole(span: Span): boolean {
    const isBlock = /[|>]/.test(this.#text[span.start] ?? '');
    let at = isBlock ? this.#text.indexOf('\n', span.start) : span.start;
    let rest = '';
    for (const hole of this.#holes.touching(span)) {
      if (hole.kind === 'value' || hole.kind === 'word' || !this.#written.startsWith('{{', hole.span.start))
        return true;
      rest += this.#text.slice(at, Math.max(at, hole.span.start));
      at = Math.max(at, hole.span.end);
    }
    return /^["'\s]*$/.test(rest + this.#text.slice(at, Math.max(at, span.end)));
  }

  /** The end of a block scalar's last line, before its line break. */
  #endOfBlockScalar(start: number, end: number): number {
    const header = /^[|>][^\r\n]*/.exec(this.#text.slice(start, start + 80));
    const keep = header?.[0].split('#')[0]?.includes('+') ?? false;
    if (keep) {
      const before = this.#text[end - 1] === '\n' ? end - 1 : end;
      return this.#text[before - 1] === '\r' && before < end ? before - 1 : before;
    }
    return start + this.#text.slice(start, end).trimEnd().length;
  }
}
