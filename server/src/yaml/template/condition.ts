/** A condition of a template, taken apart as far as `and`, `or` and `not` go. */
export type Condition =
  | { readonly is: 'atom'; readonly atom: Atom }
  | { readonly is: 'not'; readonly of: Condition }
  | { readonly is: 'and' | 'or'; readonly of: readonly Condition[] };

/** What is either so or not. Two of one key are so at the same time. */
export type Atom = {
  readonly key: string;
  /** As it is written. */
  readonly text: string;
  /** What it compares with a literal; absent for one that does not. */
  readonly equals?: { readonly subject: string; readonly literal: string };
};

export const always: Condition = { is: 'and', of: [] };
export const never: Condition = { is: 'or', of: [] };

/** Reads a condition; `keyOf` returns the key of a text, at the place where it stands. */
export function readCondition(text: string, keyOf: (text: string) => string): Condition {
  const words = wordsOf(text);
  const [first = '', ...operands] = words;
  const only = operands[0];
  if (!words.includes('|')) {
    if (first === 'not' && only !== undefined && operands.length === 1)
      return { is: 'not', of: readCondition(only, keyOf) };
    if ((first === 'and' || first === 'or') && operands.length > 0)
      return { is: first, of: operands.map(operand => readCondition(operand, keyOf)) };
    if (words.length === 1 && /^\(.*\)$/s.test(first)) return readCondition(first.slice(1, -1), keyOf);
  }
  const written = words.join(' ');
  const [subject, literal] = operands;
  const atom: Atom = { key: keyOf(written), text: written };
  const isComparison = first === 'eq' && operands.length === 2 && /^(?:".*"|`.*`|\d+)$/s.test(literal ?? '');
  if (!isComparison || subject === undefined || literal === undefined) return { is: 'atom', atom };
  return { is: 'atom', atom: { ...atom, equals: { subject: keyOf(subject), literal } } };
}

/** What is decided of atoms. */
export class Decisions {
  readonly #decided: ReadonlyMap<string, { readonly atom: Atom; readonly isSo: boolean }>;

  constructor(decided: Iterable<{ readonly atom: Atom; readonly isSo: boolean }> = []) {
    this.#decided = new Map([...decided].map(one => [one.atom.key, one]));
  }

  get all(): readonly { readonly atom: Atom; readonly isSo: boolean }[] {
    return [...this.#decided.values()];
  }

  with(atom: Atom, isSo: boolean): Decisions {
    return new Decisions([...this.all, { atom, isSo }]);
  }

  /** Whether a condition holds; undefined if that is not decided. */
  holds(condition: Condition): boolean | undefined {
    if (condition.is === 'atom') return this.isSo(condition.atom);
    if (condition.is === 'not') {
      const holds = this.holds(condition.of);
      return holds === undefined ? undefined : !holds;
    }
    const all = condition.of.map(part => this.holds(part));
    const decisive = condition.is === 'or';
    if (all.includes(decisive)) return decisive;
    return all.includes(undefined) ? undefined : !decisive;
  }

  /** The first atom that has to be decided before a condition is; undefined if nothing has to. */
  openAtomOf(condition: Condition): Atom | undefined {
    if (this.holds(condition) !== undefined) return undefined;
    if (condition.is === 'atom') return condition.atom;
    const parts = condition.is === 'not' ? [condition.of] : condition.of;
    for (const part of parts) {
      const atom = this.openAtomOf(part);
      if (atom !== undefined) return atom;
    }
    return undefined;
  }

  /** With all that must be so for a condition to hold, as far as it is one thing. */
  assuming(condition: Condition, isSo = true): Decisions {
    if (this.holds(condition) !== undefined) return this;
    if (condition.is === 'atom') return this.with(condition.atom, isSo);
    if (condition.is === 'not') return this.assuming(condition.of, !isSo);
    if ((condition.is === 'and') !== isSo) return this;
    return condition.of.reduce<Decisions>((decisions, part) => decisions.assuming(part, isSo), this);
  }

  /** With what makes a condition hold, or not; nothing more is decided if that cannot be. */
  toward(condition: Condition, isSo: boolean): Decisions {
    let decisions: Decisions = this;
    for (;;) {
      const atom = decisions.openAtomOf(condition);
      if (atom === undefined) return decisions.holds(condition) === isSo ? decisions : this;
      const [so, not] = [decisions.with(atom, true), decisions.with(atom, false)];
      const better = [so, not].find(one => one.holds(condition) === isSo);
      decisions = better ?? (so.holds(condition) === !isSo ? not : so);
    }
  }

  /** Whether an atom holds; undefined if that is not decided. */
  isSo(atom: Atom): boolean | undefined {
    const known = this.#decided.get(atom.key);
    if (known !== undefined || atom.equals === undefined) return known?.isSo;
    const { subject, literal } = atom.equals;
    const other = this.all.find(({ atom: { equals }, isSo }) => isSo && equals?.subject === subject);
    return other === undefined ? undefined : other.atom.equals?.literal === literal;
  }
}

/** Words, texts in quotes and groups in parentheses, with one blank for several; a text that never ends is one word. */
function wordsOf(text: string): readonly string[] {
  const words: string[] = [];
  let word = '';
  let depth = 0;
  for (const [token] of text.matchAll(/"(?:[^"\\]|\\.)*"|`[^`]*`|\s+|[()|]|[^\s()|"`]+|["`]/gs)) {
    const isBlank = token.trim() === '';
    if (depth === 0 && (isBlank || token === '|')) {
      if (word !== '') words.push(word);
      word = '';
      if (!isBlank) words.push(token);
      continue;
    }
    if (token === '(') depth++;
    if (token === ')') depth = Math.max(0, depth - 1);
    word += isBlank ? ' ' : token;
  }
  return word === '' ? words : [...words, word];
}
