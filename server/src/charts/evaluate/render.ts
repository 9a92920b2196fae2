import type { Span } from '../../text/span.ts';
import { readExpression } from '../syntax/expression.ts';
import { parseTemplate } from '../syntax/parseTemplate.ts';
import type { Value } from '../values/value.ts';
import { Evaluator, type HelperNamed } from './evaluator.ts';
import type { KnownActions } from './knownActions.ts';
import { Output, type Piece, type Resolved } from './output.ts';
import { Scope, type Variables } from './scope.ts';

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
  /** The variables at its end; undefined if what follows may find other values than those of the chart. */
  readonly variables: Variables | undefined;
  /** The work that it took, in steps. */
  readonly cost: number;
  readonly #pieces: readonly Piece[];
  #byPlace: readonly { readonly at: number; readonly order: number }[] | undefined;

  constructor(output: Output, { variables, cost }: Pick<Rendered, 'variables' | 'cost'>) {
    this.text = output.text;
    this.resolved = output.resolved;
    this.#pieces = output.pieces;
    this.variables = variables;
    this.cost = cost;
  }

  /** Where a span of it comes from: that of an action, if an action printed its start or its end. */
  sourceOf({ start, end }: Span): Span {
    const from = this.#sourceAt(start).start;
    return { start: from, end: Math.max(from, end > start ? this.#sourceAt(end - 1).end : from) };
  }

  /** The values that decided what is there in a span of it, in the order of their evaluation. */
  resolvedIn({ start, end }: Span): readonly Resolved[] {
    // An action may take away blanks behind the place of one before it.
    this.#byPlace ??= this.resolved.map(({ at }, order) => ({ at, order })).sort((a, b) => a.at - b.at);
    const found: number[] = [];
    for (let index = countBefore(start, this.#byPlace); index < this.#byPlace.length; index++) {
      const { at, order } = this.#byPlace[index] ?? { at: Number.POSITIVE_INFINITY, order: 0 };
      if (at > end) break;
      found.push(order);
    }
    return found.sort((a, b) => a - b).flatMap(order => this.resolved[order] ?? []);
  }

  /** The source of one code unit. */
  #sourceAt(offset: number): Span {
    const piece = this.#pieces[countBefore(offset + 1, this.#pieces) - 1];
    if (piece === undefined) return { start: 0, end: 0 };
    if (!piece.isText) return piece.source;
    const start = Math.min(piece.source.start + offset - piece.at, piece.source.end);
    return { start, end: Math.min(start + 1, piece.source.end) };
  }
}

/** How many of these, in the order of their places, stand before an offset. */
function countBefore(offset: number, places: readonly { readonly at: number }[]): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * Evaluates a template, or a part of it behind which these variables are declared; undefined if it cannot be read, fails or is
 * too much. Never throws.
 */
export function render(text: string, chart: ChartContext, before: Variables = noVariables): Rendered | undefined {
  const nodes = parseTemplate(text, written => chart.known.expression(written, readExpression));
  if (nodes === undefined) return undefined;
  const evaluator = new Evaluator(chart.helperNamed, chart.known);
  const output = new Output();
  const scope = new Scope(chart.dot());
  for (const [name, value] of before) scope.declare(name, value);
  evaluator.walk(nodes, text, scope, output);
  if (evaluator.hasFailed) return undefined;
  const after = variablesAfter(scope, before);
  const variables = evaluator.mayHaveChanged(after.size > 0) ? undefined : after;
  return new Rendered(output, { variables, cost: evaluator.cost });
}

export const noVariables: Variables = new Map();

/** The same object as before if all have the same values. */
function variablesAfter(scope: Scope, before: Variables): Variables {
  const after = scope.variables;
  const isSame = after.size === before.size && [...after].every(([name, value]) => before.get(name) === value);
  return isSame ? before : after;
}
