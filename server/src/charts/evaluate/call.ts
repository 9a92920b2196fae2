import type { Value } from '../values/value.ts';
import type { Work } from '../values/work.ts';

/** The operands of a function. */
export type Call = readonly Value[];

/** Functions of templates by their names; undefined is what they do not know, or what is an error. */
export type Functions = Readonly<Record<string, (operands: Call, work: Work) => Value | undefined>>;

export function textOf(value: Value | undefined): string | undefined {
  return value?.is === 'text' ? value.text : undefined;
}

export function numberOf(value: Value | undefined): number | undefined {
  return value?.is === 'number' && Number.isSafeInteger(value.value) ? value.value : undefined;
}
