import type { Span } from '../../text/span.ts';
import { kindOfAction } from './action.ts';
import { type Atom, always, type Condition, type Decisions, never, readCondition } from './condition.ts';

/** A template action, and whether its lines hold nothing but actions. */
export type Action = { readonly span: Span; readonly isAlone: boolean };

/** What stands between two actions of one block, and when it is there. */
export type Arm = {
  /** The span, without the actions around it. */
  readonly span: Span;
  readonly condition: Condition;
  /** Whether it is whole lines, so that a text without it is YAML as before. */
  readonly isSeparable: boolean;
};

/** An arm of which it is not decided whether it is there. */
export type OpenArm = {
  readonly span: Span;
  /** The atom to decide first; undefined if that would not help. */
  readonly ask: Atom | undefined;
};

/**
 * The arms of the blocks of a text, each before those inside it. A document is a part of a file, so a block may have begun
 * before it, or end behind it: then nothing is known of when its arm is there.
 */
export function armsOf(text: string, actions: readonly Action[]): readonly Arm[] {
  const arms: Arm[] = [];
  const open: Block[] = [];
  let assignments = 0;
  const unknown = (at: number): Condition => ({ is: 'atom', atom: { key: `?${at}`, text: '' } });
  const close = (block: Block, end: number, isAlone: boolean): void => {
    const span = { start: block.from, end };
    arms.push({ span, condition: block.now, isSeparable: block.isAlone && isAlone });
  };
  for (const { span, isAlone } of actions) {
    const kind = kindOfAction(text.slice(span.start, span.end));
    const last = open.at(-1);
    const keyOf = (block: Block | undefined) => (written: string) => keyIn(written, block, assignments);
    if (kind.does === 'nothing' && kind.assigns) assignments++;
    else if (kind.does === 'open') {
      const { keyword } = kind;
      const isNew = keyword === 'with' || keyword === 'range';
      const scope = isNew ? span.start : keyword === 'if' ? (last?.scope ?? 0) : -1 - span.start;
      const written =
        keyword === 'define' ? never : keyword === 'block' ? always : readCondition(kind.condition, keyOf(last));
      open.push({ from: span.end, isAlone, now: written, before: [written], scope, outer: last?.scope ?? 0 });
    } else if (kind.does === 'else') {
      const block = open.pop() ?? { ...unopened, now: unknown(span.start), before: [unknown(span.start)] };
      close(block, span.start, isAlone);
      const next =
        kind.condition === undefined ? always : readCondition(kind.condition, keyOf({ ...block, scope: block.outer }));
      const now: Condition = { is: 'and', of: [...block.before.map((of): Condition => ({ is: 'not', of })), next] };
      open.push({ ...block, from: span.end, isAlone, now, before: [...block.before, next], scope: block.outer });
    } else if (kind.does === 'end') close(open.pop() ?? { ...unopened, now: unknown(span.start) }, span.start, isAlone);
  }
  for (const block of open) close(block, text.length, true);
  return arms.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end);
}

type Block = {
  readonly from: number;
  readonly isAlone: boolean;
  /** When the arm is there that is being read. */
  readonly now: Condition;
  /** The conditions of the arms so far. */
  readonly before: readonly Condition[];
  /** The meaning of the dot: 0 for the chart itself, else the offset of the action that sets it. */
  readonly scope: number;
  /** What the dot is around the block. */
  readonly outer: number;
};

const unopened: Block = { from: 0, isAlone: true, now: always, before: [], scope: 0, outer: 0 };

/** Where the dot or a variable is another, the same words mean something else. */
function keyIn(written: string, block: Block | undefined, assignments: number): string {
  const scope = block?.scope ?? 0;
  const rooted = written.replace(/(?<![\w$])\$\./g, '\u0000');
  const hasDot = /(?<![\w)\]$])\./.test(rooted);
  const hasVariable = /\$\w/.test(rooted);
  const prefix = `${scope !== 0 && hasDot ? `${scope}:` : ''}${hasVariable ? `$${assignments}:` : ''}`;
  return prefix + rooted.replaceAll('\u0000', '.');
}

/** The undecided arms, by their places. */
export class OpenArms {
  /** The arms in the order of their starts, each with the index of the nearest one around it. */
  readonly #arms: readonly (OpenArm & { readonly around: number })[];

  constructor(arms: readonly Arm[], decisions: Decisions) {
    const around: number[] = [];
    const open: (OpenArm & { readonly around: number })[] = [];
    for (const { span, condition, isSeparable } of arms) {
      const holds = decisions.holds(condition);
      if (holds === true || (holds === false && isSeparable)) continue;
      while (around.length > 0 && (open[around.at(-1) ?? 0]?.span.end ?? 0) < span.end) around.pop();
      open.push({ span, ask: isSeparable ? decisions.openAtomOf(condition) : undefined, around: around.at(-1) ?? -1 });
      around.push(open.length - 1);
    }
    this.#arms = open;
  }

  /** The outermost in which `inner` stands and `outer`, which is before it, does not. */
  between(outer: number, inner: number): OpenArm | undefined {
    let found: OpenArm | undefined;
    let arm = this.#arms[this.#lastFrom(inner)];
    while (arm !== undefined && arm.span.start > outer) {
      if (arm.span.end >= inner) found = arm;
      arm = this.#arms[arm.around];
    }
    return found;
  }

  /** Whether one begins in a span, or at its end. */
  someFrom({ start, end }: Span): boolean {
    return this.#lastFrom(end) > this.#lastFrom(start - 1);
  }

  /** The index of the last that begins there or before. */
  #lastFrom(offset: number): number {
    let low = 0;
    let high = this.#arms.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#arms[middle]?.span.start ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low - 1;
  }
}
