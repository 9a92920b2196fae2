import type { LinePosition } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';

/** What of a chart's values decided something. */
export type Origin = {
  /** Keys behind `.Values`, with dots between them. */
  readonly path: string;
  /** The value as it is shown; undefined if it is not set. */
  readonly shown: string | undefined;
  readonly at: ValueAt;
};

export type ValueAt = {
  readonly uri: string;
  readonly span: Span;
  readonly range: { readonly start: LinePosition; readonly end: LinePosition };
};

/** A value of a template: known, with what decided it, or not. */
export type Value = { readonly from: readonly Origin[] } /** Whether it counts as true may be known all the same. */ & (
  | {
      readonly is: 'unknown';
      readonly truth?: boolean;
      /** For lines of which some are known: these, with actions for all else. */
      readonly partial?: string;
    }
  | { readonly is: 'null' }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'number'; readonly value: number; readonly isFloat: boolean }
  | { readonly is: 'text'; readonly text: string }
  | { readonly is: 'list'; readonly items: readonly Value[] }
  | { readonly is: 'map'; readonly map: ValueMap }
);

/** Functions of templates change maps in place (`set`, `merge`). */
export class ValueMap {
  /** Whether it may have further keys. */
  isOpen: boolean;
  /** Whether the template itself has made it: none of the chart's values is another if this one is changed. */
  readonly isMade: boolean;
  readonly #load: () => Iterable<readonly [string, Value]>;
  #entries: Map<string, Value> | undefined;

  constructor(load: () => Iterable<readonly [string, Value]>, isOpen = false, isMade = false) {
    this.#load = load;
    this.isOpen = isOpen;
    this.isMade = isMade;
  }

  get entries(): Map<string, Value> {
    this.#entries ??= new Map(this.#load());
    return this.#entries;
  }
}

/**
 * Stands for the name of the release, which is the user's: one character that nobody writes, since functions of texts cut
 * others.
 */
export const releaseName = '\uE000';

/** The text in the place of a printed name. */
export const releaseAction = '{{ .Release.Name }}';

/** Stands for an action in lines that are known in part; it prints from that column on. */
export function unknownAction(column: number): string {
  return `{{ .unknown | indent ${column} }}`;
}

/** Moves the actions in lines that are known in part as far as their lines are. */
export function withActionsMoved(partial: string, columns: number): string {
  return partial.replace(/\{\{ \.unknown \| indent (\d{1,4}) \}\}/g, (_, from: string) =>
    unknownAction(Number(from) + columns),
  );
}

export const unknown: Value = { is: 'unknown', from: [] };
export const nothing: Value = { is: 'null', from: [] };

export function text(written: string, from: readonly Origin[] = []): Value {
  return { is: 'text', text: written, from };
}

export function boolean(value: boolean, from: readonly Origin[] = []): Value {
  return { is: 'boolean', value, from };
}

export function number(value: number, from: readonly Origin[] = [], isFloat = false): Value {
  return { is: 'number', value, isFloat, from };
}

export function mapOf(
  entries: Iterable<readonly [string, Value]>,
  from: readonly Origin[] = [],
  isOpen = false,
): Value {
  return { is: 'map', map: new ValueMap(() => entries, isOpen), from };
}

/** More origins than these do not help a reader. */
const mostOrigins = 6;

/** What decided several values together, each once. */
export function originsOf(values: readonly Value[]): readonly Origin[] {
  const [first, ...others] = values.map(({ from }) => from).filter(from => from.length > 0);
  if (first === undefined || others.length === 0) return first ?? [];
  return joined([first, ...others]);
}

export function joined(lists: readonly (readonly Origin[])[]): readonly Origin[] {
  const byPath = new Map<string, Origin>();
  for (const origin of lists.flat()) if (!byPath.has(origin.path)) byPath.set(origin.path, origin);
  return [...byPath.values()].slice(0, mostOrigins);
}

/** The same value, decided by these too. */
export function withOrigins(value: Value, from: readonly Origin[]): Value {
  return from.length === 0 ? value : { ...value, from: joined([from, value.from]) };
}

/** Whether a value counts as true (text/template, "Actions"); undefined if that is not known. */
export function truthOf(value: Value): boolean | undefined {
  switch (value.is) {
    case 'unknown':
      return value.truth;
    case 'null':
      return false;
    case 'boolean':
      return value.value;
    case 'number':
      return value.value !== 0;
    case 'text':
      return value.text !== '';
    case 'list':
      return value.items.length > 0;
    case 'map':
      return value.map.entries.size > 0 ? true : value.map.isOpen ? undefined : false;
  }
}

/** As a template prints it; undefined if that is not known. */
export function printed(value: Value): string | undefined {
  switch (value.is) {
    case 'null':
      return '';
    case 'boolean':
      return String(value.value);
    case 'number':
      return printedNumber(value.value, value.isFloat);
    case 'text':
      return value.text;
    default:
      return undefined;
  }
}

/** Go prints floats of seven digits and more, and small ones, with an exponent. */
function printedNumber(value: number, isFloat: boolean): string | undefined {
  if (!Number.isFinite(value)) return undefined;
  if (isFloat && (Math.abs(value) >= 1e6 || (value !== 0 && Math.abs(value) < 1e-4))) return undefined;
  return Number.isSafeInteger(value) || String(value).length < 8 ? String(value) : undefined;
}
