import type { Span } from '../../text/span.ts';
import { readExpression } from '../syntax/expression.ts';
import { parseTemplate } from '../syntax/parseTemplate.ts';
import type { Value } from '../values/value.ts';
import { Evaluator, type HelperNamed } from './evaluator.ts';
import type { KnownActions } from './knownActions.ts';
import { Output, type Piece, type Resolved } from './output.ts';
import { Scope } from './scope.ts';

/** What the templates of a chart are evaluated with. */
export type ChartContext = {
  /** The dot at the start of a template, made anew each time: templates change it. */
  readonly dot: () => Value;
  readonly helperNamed: HelperNamed;
  readonly known: KnownActions;
};

/**
 * A template as it is with values that are known. What is not known stands in it as actions, so that it is a template
 * again, of which less is open.
 */
export class Rendered {
  readonly text: string;
  /** The values in the order of their evaluation. */
  readonly resolved: readonly Resolved[];
  readonly #pieces: readonly Piece[];

  constructor(output: Output) {
    this.text = output.text;
    this.resolved = output.resolved;
    this.#pieces = output.pieces;
  }

  /** Where a span of it comes from: that of an action, if an action printed its start or its end. */
  sourceOf({ start, end }: Span): Span {
    const from = this.#sourceAt(start).start;
    return { start: from, end: Math.max(from, end > start ? this.#sourceAt(end - 1).end : from) };
  }

  /** The source of one code unit. */
  #sourceAt(offset: number): Span {
    let low = 0;
    let high = this.#pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#pieces[middle]?.at ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    const piece = this.#pieces[low - 1];
    if (piece === undefined) return { start: 0, end: 0 };
    if (!piece.isText) return piece.source;
    const start = Math.min(piece.source.start + offset - piece.at, piece.source.end);
    return { start, end: Math.min(start + 1, piece.source.end) };
  }
}

/** Evaluates a template; undefined if it cannot be read, fails or is too much. Never throws. */
export function render(text: string, chart: ChartContext): Rendered | undefined {
  const nodes = parseTemplate(text, written => chart.known.expression(written, readExpression));
  if (nodes === undefined) return undefined;
  const evaluator = new Evaluator(chart.helperNamed, chart.known);
  const output = new Output();
  evaluator.walk(nodes, text, new Scope(chart.dot()), output);
  return evaluator.hasFailed ? undefined : new Rendered(output);
}
