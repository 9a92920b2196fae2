import { toYaml } from '../values/toYaml.ts';
import {
  boolean,
  nothing,
  number,
  originsOf,
  releaseName,
  text,
  truthOf,
  unknown,
  type Value,
} from '../values/value.ts';
import type { Work } from '../values/work.ts';
import { type Call, type Functions, textOf } from './call.ts';
import { mapFunctions } from './mapFunctions.ts';
import { textFunctions } from './textFunctions.ts';

/** Calls a function of a template, whose operands have been evaluated; unknown for one that is not evaluated here. */
export function callFunction(name: string, operands: Call, work: Work): Value {
  const call = functions.get(name);
  if (call === undefined || !operands.every(operand => work.take(lengthOf(operand)))) return unknown;
  const value = call(operands, work) ?? unknown;
  if (!work.take(lengthOf(value))) return unknown;
  // What decided an operand decides the result.
  return value.from.length > 0 || operands.length === 0 ? value : { ...value, from: originsOf(operands) };
}

function lengthOf(value: Value): number {
  if (value.is === 'list') return value.items.length;
  if (value.is === 'unknown') return value.partial?.length ?? 0;
  return value.is === 'text' ? value.text.length : 0;
}

/** Sprig's `empty`, and the truth of a condition, are the same. */
function isEmpty(value: Value | undefined): boolean | undefined {
  const truth = value === undefined ? false : truthOf(value);
  return truth === undefined ? undefined : !truth;
}

const general: Functions = {
  default: ([other, value]) => {
    if (other === undefined) return undefined;
    if (value === undefined) return other;
    const empty = isEmpty(value);
    if (empty === undefined) return unknown;
    return empty ? { ...other, from: originsOf([value, other]) } : value;
  },
  coalesce: values => {
    for (const value of values) {
      const empty = isEmpty(value);
      if (empty === undefined) return unknown;
      if (!empty) return { ...value, from: originsOf(values.slice(0, values.indexOf(value) + 1)) };
    }
    return { ...nothing, from: originsOf(values) };
  },
  required: ([, value]) => (value?.is === 'null' || textOf(value) === '' ? unknown : value),
  not: ([value]) => decided(isEmpty(value)),
  empty: ([value]) => decided(isEmpty(value)),
  ternary: ([yes, no, choice]) => {
    if (choice?.is !== 'boolean') return unknown;
    const chosen = choice.value ? yes : no;
    return chosen === undefined ? unknown : { ...chosen, from: originsOf([choice, chosen]) };
  },
  eq: ([first, ...others]) => {
    if (first === undefined) return undefined;
    const same = others.map(other => isEqual(first, other));
    if (same.includes(true)) return boolean(true);
    return same.includes(undefined) ? unknown : boolean(false);
  },
  ne: ([first, second]) => {
    const same = first && second && isEqual(first, second);
    return decided(same === undefined ? undefined : !same);
  },
  lt: operands => compared(operands, (a, b) => a < b),
  le: operands => compared(operands, (a, b) => a <= b),
  gt: operands => compared(operands, (a, b) => a > b),
  ge: operands => compared(operands, (a, b) => a >= b),
  kindIs: ([kind, value]) => {
    const own = kindOf(value);
    const wanted = textOf(kind);
    return wanted === undefined || own === undefined ? unknown : boolean(own === wanted);
  },
  kindOf: ([value]) => {
    const own = kindOf(value);
    return own === undefined ? unknown : text(own);
  },
  int: ([value]) => whole(value),
  int64: ([value]) => whole(value),
  toYaml: ([value], work) => {
    const yaml = value && toYaml(value, work);
    return yaml === undefined ? unknown : text(yaml);
  },
  len: ([value]) => {
    if (value?.is === 'list') return number(value.items.length);
    if (value?.is === 'map' && !value.map.isOpen) return number(value.map.entries.size);
    return value?.is === 'text' && !value.text.includes(releaseName)
      ? number(new TextEncoder().encode(value.text).length)
      : unknown;
  },
  list: items => ({ is: 'list', items, from: originsOf(items) }),
  append: ([list, item]) => (list?.is === 'list' && item ? listOf([...list.items, item]) : unknown),
  concat: lists => {
    const all = lists.map(list => (list.is === 'list' ? list.items : undefined));
    return all.includes(undefined) ? unknown : listOf(all.flatMap(items => items ?? []));
  },
  first: ([list]) => (list?.is === 'list' ? (list.items[0] ?? nothing) : unknown),
  last: ([list]) => (list?.is === 'list' ? (list.items.at(-1) ?? nothing) : unknown),
  has: ([item, list]) => {
    if (item === undefined || list?.is !== 'list') return unknown;
    const same = list.items.map(one => isEqual(item, one));
    return same.includes(true) ? boolean(true) : same.includes(undefined) ? unknown : boolean(false);
  },
};

const functions: ReadonlyMap<string, Functions[string]> = new Map(
  Object.entries({ ...general, ...textFunctions, ...mapFunctions }),
);

function decided(value: boolean | undefined): Value {
  return value === undefined ? unknown : boolean(value);
}

function listOf(items: readonly Value[]): Value {
  return { is: 'list', items, from: originsOf(items) };
}

/** Whether `eq` holds; undefined if it fails, or if that is not known. */
function isEqual(a: Value, b: Value): boolean | undefined {
  if (a.is === 'unknown' || b.is === 'unknown') return undefined;
  if (a.is === 'null' || b.is === 'null') return a.is === b.is;
  if (a.is === 'number' && b.is === 'number') return a.isFloat === b.isFloat ? a.value === b.value : undefined;
  if (a.is === 'text' && b.is === 'text') return a.text === b.text;
  return a.is === 'boolean' && b.is === 'boolean' ? a.value === b.value : undefined;
}

function compared([a, b]: Call, compare: (a: number, b: number) => boolean): Value {
  if (a?.is !== 'number' || b?.is !== 'number' || a.isFloat !== b.isFloat) return unknown;
  return boolean(compare(a.value, b.value));
}

function whole(value: Value | undefined): Value {
  if (value?.is === 'number') return number(Math.trunc(value.value));
  if (value?.is === 'null') return number(0);
  if (value?.is === 'boolean') return number(value.value ? 1 : 0);
  return value?.is === 'text' && /^-?(?:0|[1-9]\d{0,14})$/.test(value.text) ? number(Number(value.text)) : unknown;
}

/** Go's name of the kind of a value. */
function kindOf(value: Value | undefined): string | undefined {
  switch (value?.is) {
    case 'text':
      return 'string';
    case 'boolean':
      return 'bool';
    case 'map':
      return 'map';
    case 'list':
      return 'slice';
    case 'number':
      return value.isFloat ? 'float64' : undefined;
    case 'null':
      return 'invalid';
    default:
      return undefined;
  }
}
