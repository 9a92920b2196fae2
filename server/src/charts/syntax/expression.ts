/** What an action of a template evaluates (text/template, "Arguments", "Pipelines"). */
export type Expression =
  | { readonly is: 'literal'; readonly value: string | boolean | null }
  | { readonly is: 'number'; readonly value: number; readonly isFloat: boolean }
  | { readonly is: 'dot' }
  /** `$` is the variable without a name. */
  | { readonly is: 'variable'; readonly name: string }
  | { readonly is: 'field'; readonly of: Expression; readonly name: string }
  | { readonly is: 'call'; readonly name: string; readonly operands: readonly Expression[] }
  /** In parentheses: its keys may be read even if it is null. */
  | { readonly is: 'group'; readonly of: Expression }
  /** Another form, such as a method with operands. */
  | { readonly is: 'unknown' };

/** Reads a pipeline; `unknown` if it is none. */
export function readExpression(text: string): Expression {
  const tokens = tokensOf(text);
  if (tokens === undefined) return unknown;
  const reader = new Reader(tokens);
  const expression = reader.pipeline(0);
  return reader.isAtEnd ? expression : unknown;
}

type Token = { readonly text: string; readonly isJoined: boolean };

/** Deeper expressions are unknown. */
const deepest = 40;

const unknown: Expression = { is: 'unknown' };

const token =
  /"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|\$\w*|\.[A-Za-z_]\w*|[-+]?\d[\w.]*|[A-Za-z_]\w*|[.()|]|\s+|[\s\S]/g;

/** Undefined if a character stands there that begins nothing. */
function tokensOf(text: string): readonly Token[] | undefined {
  const tokens: Token[] = [];
  let isJoined = false;
  for (const [found] of text.matchAll(token)) {
    const isBlank = found.trim() === '';
    if (!isBlank) {
      if (!/^["`'$.\w()|+-]/.test(found) || (found.length === 1 && /["`'+-]/.test(found))) return undefined;
      tokens.push({ text: found, isJoined });
    }
    isJoined = !isBlank;
  }
  return tokens;
}

class Reader {
  readonly #tokens: readonly Token[];
  #at = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  /** Commands with a bar between them, each the last operand of the next. */
  pipeline(depth: number): Expression {
    if (depth > deepest) return unknown;
    let value = this.#command(depth, undefined);
    while (this.#take('|')) value = this.#command(depth, value);
    return value;
  }

  #command(depth: number, piped: Expression | undefined): Expression {
    const { text } = this.#tokens[this.#at] ?? { text: '' };
    const isFunction = /^[A-Za-z_]/.test(text) && !constants.has(text);
    if (isFunction) this.#at++;
    const operands: Expression[] = [];
    while (!this.isAtEnd && !this.#isAt('|') && !this.#isAt(')')) operands.push(this.#operand(depth));
    if (isFunction) return { is: 'call', name: text, operands: piped === undefined ? operands : [...operands, piped] };
    const [only] = operands;
    return piped === undefined && operands.length === 1 && only !== undefined ? only : unknown;
  }

  #operand(depth: number): Expression {
    let value = this.#term(depth);
    for (;;) {
      const next = this.#tokens[this.#at];
      if (next === undefined || !next.isJoined || !/^\../.test(next.text)) return value;
      this.#at++;
      value = { is: 'field', of: value, name: next.text.slice(1) };
    }
  }

  #term(depth: number): Expression {
    const { text } = this.#tokens[this.#at++] ?? { text: '' };
    if (text === '(') {
      const inner = this.pipeline(depth + 1);
      return this.#take(')') ? { is: 'group', of: inner } : unknown;
    }
    if (text === '.') return { is: 'dot' };
    if (text.startsWith('.')) return { is: 'field', of: { is: 'dot' }, name: text.slice(1) };
    if (text.startsWith('$')) return { is: 'variable', name: text.slice(1) };
    if (text.startsWith('`')) return { is: 'literal', value: text.slice(1, -1) };
    if (text.startsWith('"')) return literal(text);
    const constant = constants.get(text);
    if (constant !== undefined) return { is: 'literal', value: constant.value };
    if (/^[-+]?\d+(?:\.\d+)?$/.test(text)) return { is: 'number', value: Number(text), isFloat: text.includes('.') };
    // A function without operands may stand as an operand.
    return /^[A-Za-z_]/.test(text) ? { is: 'call', name: text, operands: [] } : unknown;
  }

  #isAt(text: string): boolean {
    return this.#tokens[this.#at]?.text === text;
  }

  #take(text: string): boolean {
    if (!this.#isAt(text)) return false;
    this.#at++;
    return true;
  }
}

const constants: ReadonlyMap<string, { readonly value: boolean | null }> = new Map([
  ['true', { value: true }],
  ['false', { value: false }],
  ['nil', { value: null }],
]);

/** A text of Go; its escapes are those of JSON, but for some that nobody writes. */
function literal(quoted: string): Expression {
  if (/\\[^"\\nrt/bf]/.test(quoted)) return unknown;
  try {
    return { is: 'literal', value: String(JSON.parse(quoted.replaceAll('\t', '\\t'))) };
  } catch {
    return unknown;
  }
}
