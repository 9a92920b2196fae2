import { lineEnd, lineStart } from '../../text/lines.ts';
import { type BlockLine, type Opening, readBlockLine } from './blockLine.ts';
import type { CursorPlace, YamlPath } from './cursorPlace.ts';
import { flowAt } from './flowPath.ts';

/** The collections that enclose a place of block style. */
export type Enclosing = {
  readonly path: YamlPath;
  /** The place is in a scalar, or in a flow collection that begins further up; undefined for block style. */
  readonly inside: 'scalar' | CursorPlace | undefined;
  /** Other keys stand above it in the same column, with nothing between that encloses it. */
  readonly hasKeysBeside: boolean;
};

/**
 * The path out from `offset`, where a word stands in a column after the `openings` of its line: each line further up
 * that begins further left encloses it.
 */
export function enclosing(text: string, offset: number, column: number, openings: readonly Opening[]): Enclosing {
  const walk = new Walk(text, offset, column);
  walk.enter(openings);
  for (let start = lineStart(text, offset); start > 0; ) {
    const end = lineEnd(text, lineStart(text, start - 1));
    start = lineStart(text, start - 1);
    walk.pass(readBlockLine(text, start, end));
  }
  return walk.result();
}

class Walk {
  readonly #text: string;
  readonly #offset: number;
  /** The column of the innermost enclosing opening found last, and its kind. */
  #column: number;
  #kind: 'word' | 'dash' | 'key' = 'word';
  /** The path so far, from the inside out. */
  #path: (string | number)[] = [];
  #inside: Enclosing['inside'];
  #hasKeysBeside = false;
  /** Each bracket costs a scan from it to the cursor; nobody writes deeper nesting. */
  #flowsLeft = 100;

  constructor(text: string, offset: number, column: number) {
    this.#text = text;
    this.#offset = offset;
    this.#column = column;
  }

  /** Takes the openings of one line, all of which enclose the place. */
  enter(openings: readonly Opening[]): void {
    for (const opening of openings.toReversed()) {
      this.#path.push(opening.kind === 'key' ? opening.key : 0);
      this.#column = opening.column;
      this.#kind = opening.kind;
    }
  }

  /** Takes the next line further up. */
  pass(line: BlockLine): void {
    if (this.#enterValue(line)) return;
    const { openings } = line;
    for (const [index, opening] of [...openings.entries()].reverse()) {
      const { kind, column } = opening;
      if (column < this.#column || (column === this.#column && this.#kind === 'dash' && kind === 'key')) {
        this.enter(openings.slice(0, index + 1));
        return;
      }
      if (column > this.#column) continue;
      if (kind === 'dash' && this.#kind === 'dash') this.#countItem();
      if (kind === 'key' && this.#path.length === 0) this.#hasKeysBeside = true;
    }
  }

  result(): Enclosing {
    return { path: this.#path.toReversed(), inside: this.#inside, hasKeysBeside: this.#hasKeysBeside };
  }

  /** A scalar or a bracket of an enclosing line contains all that was taken for block style so far. */
  #enterValue({ openings, value }: BlockLine): boolean {
    if (value === undefined) return false;
    const column = openings.at(-1)?.column ?? value.column;
    if (column > this.#column) return false;
    const isFlow = this.#flowsLeft > 0 && /[[{]/.test(this.#text[value.span.start] ?? '');
    if (isFlow) this.#flowsLeft--;
    const flow = isFlow ? flowAt(this.#text, value.span.start, this.#offset) : undefined;
    if (flow === undefined && (column === this.#column || isFlow)) return false;
    this.#path = [];
    this.#inside = flow ?? 'scalar';
    this.#hasKeysBeside = false;
    this.#column = column;
    this.#kind = 'word';
    this.enter(openings);
    return true;
  }

  #countItem(): void {
    const index = this.#path.pop();
    this.#path.push(typeof index === 'number' ? index + 1 : 0);
  }
}
