import type { Span } from '../../text/span.ts';
import { actionsIn } from '../../yaml/template/template.ts';
import { type Expression, readExpression } from './expression.ts';

/** A piece of a template, with offsets into its text. */
export type TemplateNode =
  | TextNode
  | { readonly is: 'print'; readonly span: Span; readonly value: Expression }
  | {
      readonly is: 'assign';
      readonly span: Span;
      readonly name: string;
      readonly declares: boolean;
      readonly value: Expression;
    }
  /** A comment. */
  | { readonly is: 'nothing'; readonly span: Span }
  | { readonly is: 'template'; readonly span: Span; readonly name: string; readonly value: Expression }
  | BlockNode
  | DefineNode;

/** The trims are those of the actions beside it: which blanks of its own they take away. */
export type TextNode = {
  readonly is: 'text';
  readonly span: Span;
  readonly trimsStart: boolean;
  readonly trimsEnd: boolean;
};

/** `if`, `with` or `range`, with the `else` parts. */
export type BlockNode = { readonly is: 'block'; readonly span: Span; readonly arms: readonly TemplateArm[] };

export type TemplateArm = {
  /** The action that opens it. */
  readonly span: Span;
  readonly keyword: 'if' | 'with' | 'range' | 'else';
  /** Absent for an `else` alone. */
  readonly condition?: Expression;
  /** The variables that `range $key, $value :=` or its like declares. */
  readonly variables: readonly string[];
  readonly body: readonly TemplateNode[];
};

export type DefineNode = {
  readonly is: 'define';
  readonly span: Span;
  readonly name: string;
  readonly body: readonly TemplateNode[];
};

/**
 * The pieces of a template; undefined if it is none, or uses what nobody here evaluates (`block`, `break`). `read`: reads the
 * expressions in it.
 */
export function parseTemplate(text: string, read = readExpression): readonly TemplateNode[] | undefined {
  const parser = new Parser(read);
  let at = 0;
  let isTrimmed = false;
  for (const span of actionsIn(text)) {
    const action = text.slice(span.start, span.end);
    if (!action.endsWith('}}')) return undefined;
    parser.text({ start: at, end: span.start }, isTrimmed, /^\{\{-\s/.test(action));
    isTrimmed = action.endsWith('-}}') && /\s-\}\}$/.test(action.slice(-4));
    if (!parser.action(span, innerOf(action))) return undefined;
    at = span.end;
  }
  parser.text({ start: at, end: text.length }, isTrimmed, false);
  return parser.finish();
}

/** What stands in an action between its braces and the signs that trim. */
function innerOf(action: string): string {
  return action
    .slice(2, -2)
    .replace(/^-(?=\s)|(?<=\s)-$/g, '')
    .trim();
}

type Opened =
  | { readonly is: 'root'; readonly body: TemplateNode[] }
  | { readonly is: 'define'; readonly start: number; readonly name: string; readonly body: TemplateNode[] }
  | { readonly is: 'block'; readonly start: number; readonly arms: TemplateArm[]; body: TemplateNode[] };

/** Blocks inside one another are read to this depth. */
const deepest = 60;

class Parser {
  readonly #open: Opened[] = [{ is: 'root', body: [] }];
  readonly #read: (text: string) => Expression;

  constructor(read: (text: string) => Expression) {
    this.#read = read;
  }

  text(span: Span, trimsStart: boolean, trimsEnd: boolean): void {
    if (span.start < span.end) this.#add({ is: 'text', span, trimsStart, trimsEnd });
  }

  /** False for one that is out of place or not known. */
  action(span: Span, inner: string): boolean {
    if (inner.startsWith('/*')) return this.#add({ is: 'nothing', span });
    const [keyword = ''] = /^[a-z]+(?!\w)/.exec(inner) ?? [];
    const rest = inner.slice(keyword.length).trim();
    switch (keyword) {
      case 'if':
      case 'with':
      case 'range':
        return this.#openBlock(span, keyword, rest);
      case 'else':
        return this.#else(span, rest);
      case 'end':
        return this.#end(span);
      case 'define': {
        const name = nameIn(rest);
        if (name === undefined || rest !== name.written || this.#open.length > 1) return false;
        this.#open.push({ is: 'define', start: span.start, name: name.name, body: [] });
        return true;
      }
      case 'template': {
        const name = nameIn(rest);
        if (name === undefined) return false;
        const value = rest.slice(name.written.length).trim();
        const operand: Expression = value === '' ? { is: 'literal', value: null } : this.#read(value);
        return this.#add({ is: 'template', span, name: name.name, value: operand });
      }
      case 'block':
      case 'break':
      case 'continue':
        return false;
    }
    const assigned = /^\$(\w*)\s*(:?=)(?!=)/.exec(inner);
    if (assigned === null) return this.#add({ is: 'print', span, value: this.#read(inner) });
    const [{ length }, name = '', sign] = assigned;
    const value = this.#read(inner.slice(length));
    return this.#add({ is: 'assign', span, name, declares: sign === ':=', value });
  }

  /** Undefined if a block is still open. */
  finish(): readonly TemplateNode[] | undefined {
    const [root, ...others] = this.#open;
    return root === undefined || others.length > 0 ? undefined : root.body;
  }

  #add(node: TemplateNode): boolean {
    this.#open.at(-1)?.body.push(node);
    return true;
  }

  #openBlock(span: Span, keyword: 'if' | 'with' | 'range', rest: string): boolean {
    const body: TemplateNode[] = [];
    this.#open.push({
      is: 'block',
      start: span.start,
      arms: [{ span, keyword, ...conditionIn(rest, this.#read), body }],
      body,
    });
    return this.#open.length < deepest;
  }

  #else(span: Span, rest: string): boolean {
    const block = this.#open.at(-1);
    if (block?.is !== 'block' || block.arms.at(-1)?.keyword === 'else') return false;
    block.body = [];
    const [, keyword] = /^(if|with)\b/.exec(rest) ?? [];
    if (rest !== '' && keyword === undefined) return false;
    if (keyword === 'if' || keyword === 'with')
      block.arms.push({
        span,
        keyword,
        ...conditionIn(rest.slice(keyword.length).trim(), this.#read),
        body: block.body,
      });
    else block.arms.push({ span, keyword: 'else', variables: [], body: block.body });
    return true;
  }

  #end(span: Span): boolean {
    const closed = this.#open.at(-1);
    if (closed === undefined || closed.is === 'root') return false;
    this.#open.pop();
    const whole = { start: closed.start, end: span.end };
    if (closed.is === 'block') return this.#add({ is: 'block', span: whole, arms: closed.arms });
    return this.#add({ is: 'define', span: whole, name: closed.name, body: closed.body });
  }
}

/** `range $key, $value := .Values.x` declares two variables. */
function conditionIn(text: string, read: (text: string) => Expression): Pick<TemplateArm, 'condition' | 'variables'> {
  const declared = /^\$(\w+)\s*(?:,\s*\$(\w+)\s*)?:=/.exec(text);
  const variables = (declared?.slice(1) ?? []).filter(name => name !== undefined);
  return { condition: read(text.slice(declared?.[0].length ?? 0)), variables };
}

function nameIn(text: string): { readonly written: string; readonly name: string } | undefined {
  const found = /^(?:"([^"\\]*)"|`([^`]*)`)/.exec(text);
  return found === null ? undefined : { written: found[0], name: found[1] ?? found[2] ?? '' };
}
