import type { Expression } from '../syntax/expression.ts';
import type { Origin } from '../values/value.ts';

/** What an action comes to, and the work that it took. */
export type Evaluated = {
  /** The text that it prints; undefined if that is not known. */
  readonly shown: string | undefined;
  /** The lines that it prints, if some of them are known. */
  readonly partial: string | undefined;
  /** Whether it counts as true; undefined if that is not known. */
  readonly truth: boolean | undefined;
  readonly from: readonly Origin[];
  /** In steps of `Work`. */
  readonly cost: number;
};

/** Beyond that many actions all are forgotten: while one is typed, each key makes another. */
const most = 4_000;

/**
 * Caches what the actions of a chart's templates come to, by their text: of one that means the same wherever it stands,
 * as most do, only the values and helpers decide that. So a key typed in a template evaluates one of its actions.
 */
export class KnownActions {
  readonly #expressions = new Map<string, Expression>();
  readonly #evaluated = new Map<string, Evaluated>();
  readonly #names = new Map<string, string>();
  #count = 0;

  /** The expression in an action; `read` reads it once. */
  expression(text: string, read: (text: string) => Expression): Expression {
    const known = this.#expressions.get(text);
    if (known !== undefined) return known;
    const expression = read(text);
    keep(this.#expressions, text, expression);
    return expression;
  }

  /** `isDoubtful`: it may not be there, so that it neither fails nor changes anything. */
  find(text: string, isDoubtful: boolean): Evaluated | undefined {
    return this.#evaluated.get(keyOf(text, isDoubtful));
  }

  /** A name for what is not known in an action, which no other has. */
  nameOf(text: string, isDoubtful: boolean): string {
    const key = keyOf(text, isDoubtful);
    const name = this.#names.get(key) ?? `a${this.#count++}`;
    keep(this.#names, key, name);
    return name;
  }

  keep(text: string, isDoubtful: boolean, evaluated: Evaluated): void {
    keep(this.#evaluated, keyOf(text, isDoubtful), evaluated);
  }
}

function keyOf(text: string, isDoubtful: boolean): string {
  return isDoubtful ? `?${text}` : text;
}

function keep<Kept>(all: Map<string, Kept>, text: string, kept: Kept): void {
  if (all.size >= most) all.clear();
  all.set(text, kept);
}
