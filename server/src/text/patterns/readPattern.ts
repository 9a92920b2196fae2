/**
 * Reads a regular expression of a manifest (RE2, "Syntax"), such as the name that a kustomize patch targets. Returns a
 * function that tests whether it matches the whole of a text; undefined if it is invalid, is very long, or has more in
 * it than characters, classes, groups, choices and repetitions.
 *
 * The platform's own engine tries one way after the other, of which a hostile expression has endlessly many. Here all
 * are followed at once, in a time that is at most the product of the lengths.
 */
export function readPattern(pattern: string): ((text: string) => boolean) | undefined {
  // Most are the names of objects.
  if (pattern.length <= maximumLength && literal.test(pattern)) return text => text === pattern;
  const whole = new Reader(pattern).read();
  return whole === undefined ? undefined : text => matches(whole, text);
}

/** Takes a character and leads to the next states, or takes none and is all of these at once. */
type State = { readonly takes?: Takes; readonly next: State[] };

type Takes = (character: string) => boolean;

/** A part of an expression, from its first state to its last, which leads nowhere yet. */
type Part = { readonly first: State; readonly last: State };

function matches({ first, last }: Part, text: string): boolean {
  let current = reachedFrom([first]);
  for (const character of text) {
    const takers = [...current].filter(({ takes }) => takes?.(character) === true);
    if (takers.length === 0) return false;
    current = reachedFrom(takers.flatMap(({ next }) => next));
  }
  return current.has(last);
}

/** The given states, and those that are reached from them without a character. */
function reachedFrom(states: readonly State[]): Set<State> {
  const reached = new Set(states);
  for (const { takes, next } of reached) if (takes === undefined) for (const state of next) reached.add(state);
  return reached;
}

/** Characters that mean themselves. */
const literal = /^[\w-]+$/;

const maximumLength = 1000;
const maximumGroups = 100;

const word: Takes = character => /^\w$/.test(character);
const digit: Takes = character => /^\d$/.test(character);
const blank: Takes = character => /^[\t\n\f\r ]$/.test(character);
const not =
  (takes: Takes): Takes =>
  character =>
    !takes(character);

const classes: ReadonlyMap<string, Takes> = new Map([
  ['w', word],
  ['W', not(word)],
  ['d', digit],
  ['D', not(digit)],
  ['s', blank],
  ['S', not(blank)],
]);

/** Reads an expression by its grammar: choices of sequences of repeatable parts. */
class Reader {
  readonly #pattern: string;
  #at = 0;
  #groups = 0;

  constructor(pattern: string) {
    this.#pattern = pattern;
  }

  /** Undefined if a part of it is not understood. */
  read(): Part | undefined {
    if (this.#pattern.length > maximumLength) return undefined;
    // The whole text has to match anyway.
    this.#skip('^');
    const whole = this.#choice();
    this.#skip('$');
    return this.#at === this.#pattern.length ? whole : undefined;
  }

  #choice(): Part | undefined {
    const first: State = { next: [] };
    const last: State = { next: [] };
    do {
      const sequence = this.#sequence();
      if (sequence === undefined) return undefined;
      first.next.push(sequence.first);
      sequence.last.next.push(last);
    } while (this.#skip('|'));
    return { first, last };
  }

  #sequence(): Part | undefined {
    const first: State = { next: [] };
    let last = first;
    while (!['', '|', ')', '$'].includes(this.#next)) {
      const part = this.#repeated();
      if (part === undefined) return undefined;
      last.next.push(part.first);
      last = part.last;
    }
    return { first, last };
  }

  #repeated(): Part | undefined {
    const part = this.#single();
    const sign = this.#next;
    if (part === undefined || !['*', '+', '?'].includes(sign)) return part;
    this.#at++;
    // Laziness makes no difference to the match of a whole text.
    this.#skip('?');
    const last: State = { next: [] };
    part.last.next.push(last, ...(sign === '?' ? [] : [part.first]));
    return { first: { next: [part.first, ...(sign === '+' ? [] : [last])] }, last };
  }

  #single(): Part | undefined {
    if (this.#skip('(')) return this.#group();
    const takes = this.#skip('[') ? this.#class() : this.#character();
    if (takes === undefined) return undefined;
    const last: State = { next: [] };
    return { first: { takes, next: [last] }, last };
  }

  #group(): Part | undefined {
    if (++this.#groups > maximumGroups || (this.#skip('?') && !this.#skip(':'))) return undefined;
    const inner = this.#choice();
    return this.#skip(')') ? inner : undefined;
  }

  #character(): Takes | undefined {
    if (this.#skip('.')) return character => character !== '\n';
    if (['^', '*', '+', '?', '{', '}', ']'].includes(this.#next)) return undefined;
    const taken = this.#take();
    return typeof taken === 'string' ? character => character === taken : taken;
  }

  /** A class between brackets, the first of which was read. */
  #class(): Takes | undefined {
    const isOthers = this.#skip('^');
    const members: Takes[] = [];
    while (this.#next !== ']' || members.length === 0) {
      const member = this.#member();
      if (member === undefined) return undefined;
      members.push(member);
    }
    this.#at++;
    const isMember: Takes = character => members.some(takes => takes(character));
    return isOthers ? not(isMember) : isMember;
  }

  #member(): Takes | undefined {
    if (this.#next === '[') return undefined;
    const from = this.#take();
    if (typeof from !== 'string') return from;
    if (this.#next !== '-' || this.#pattern[this.#at + 1] === ']') return character => character === from;
    this.#at++;
    const to = this.#take();
    if (typeof to !== 'string' || to < from) return undefined;
    return character => from <= character && character <= to;
  }

  /** A character that stands for itself, or a class that a letter names. */
  #take(): string | Takes | undefined {
    if (this.#skip('\\')) {
      const letter = this.#next;
      this.#at += letter.length;
      return classes.get(letter) ?? (/^[^A-Za-z0-9]/.test(letter) ? letter : undefined);
    }
    const character = this.#next;
    this.#at += character.length;
    return character === '' ? undefined : character;
  }

  /** The next character that is not read yet; empty at the end. */
  get #next(): string {
    const code = this.#pattern.codePointAt(this.#at);
    return code === undefined ? '' : String.fromCodePoint(code);
  }

  /** Reads a character if it is the next one. */
  #skip(character: string): boolean {
    const isNext = this.#next === character;
    if (isNext) this.#at += character.length;
    return isNext;
  }
}
