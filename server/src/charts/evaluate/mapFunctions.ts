import {
  boolean,
  nothing,
  type Origin,
  originsOf,
  text,
  truthOf,
  unknown,
  type Value,
  ValueMap,
} from '../values/value.ts';
import type { Work } from '../values/work.ts';
import { type Call, type Functions, textOf } from './call.ts';

/** Functions of maps (Sprig, "Dictionaries"). Some of them change the first one. */
export const mapFunctions: Functions = {
  dict: operands => {
    const entries: (readonly [string, Value])[] = [];
    let isOpen = false;
    for (let at = 0; at < operands.length; at += 2) {
      const key = textOf(operands[at]);
      if (key === undefined) isOpen = true;
      else entries.push([key, operands[at + 1] ?? text('')]);
    }
    return made(entries, [], isOpen);
  },
  hasKey: ([map, key]) => {
    const name = textOf(key);
    if (map?.is !== 'map' || name === undefined) return unknown;
    if (map.map.entries.has(name)) return boolean(true, map.map.entries.get(name)?.from);
    return map.map.isOpen ? unknown : boolean(false, map.from);
  },
  get: ([map, key]) => {
    const name = textOf(key);
    if (map?.is !== 'map' || name === undefined) return unknown;
    return map.map.entries.get(name) ?? (map.map.isOpen ? unknown : text('', map.from));
  },
  set: ([map, key, value]) => {
    const name = textOf(key);
    if (map?.is !== 'map' || value === undefined) return unknown;
    if (name === undefined) forget(map.map);
    else map.map.entries.set(name, value);
    return map;
  },
  unset: ([map, key]) => {
    const name = textOf(key);
    if (map?.is !== 'map') return unknown;
    if (name === undefined) forget(map.map);
    else map.map.entries.delete(name);
    return map;
  },
  pick: ([map, ...keys]) => chosen(map, keys, true),
  omit: ([map, ...keys]) => chosen(map, keys, false),
  deepCopy: ([value], work) => value && copyOf(value, 0, work),
  mustDeepCopy: ([value], work) => value && copyOf(value, 0, work),
  merge: (maps, work) => merged(maps, false, work),
  mustMerge: (maps, work) => merged(maps, false, work),
  mergeOverwrite: (maps, work) => merged(maps, true, work),
  mustMergeOverwrite: (maps, work) => merged(maps, true, work),
};

/** Maps in one another are followed to this depth. */
const deepest = 40;

/** Whether a map and those in it are the template's own: to change them changes no values of the chart. */
export function isMade(map: ValueMap, depth = 0): boolean {
  if (!map.isMade || depth > deepest) return false;
  return [...map.entries.values()].every(value => value.is !== 'map' || isMade(value.map, depth + 1));
}

function made(entries: Iterable<readonly [string, Value]>, from: readonly Origin[], isOpen: boolean): Value {
  return { is: 'map', map: new ValueMap(() => entries, isOpen, true), from };
}

/** Whatever was known of it may be another now. */
export function forget(map: ValueMap): void {
  for (const key of map.entries.keys()) map.entries.set(key, unknown);
  map.isOpen = true;
}

function chosen(map: Value | undefined, keys: Call, isWanted: boolean): Value {
  if (map?.is !== 'map') return unknown;
  const names = keys.map(textOf);
  if (names.includes(undefined)) return unknown;
  const entries = [...map.map.entries].filter(([key]) => names.includes(key) === isWanted);
  return made(entries, map.from, map.map.isOpen);
}

function copyOf(value: Value, depth: number, work: Work): Value {
  if (depth > deepest || !work.take()) return unknown;
  if (value.is === 'list') return { ...value, items: value.items.map(item => copyOf(item, depth + 1, work)) };
  if (value.is !== 'map') return value;
  const entries = [...value.map.entries].map(([key, one]) => [key, copyOf(one, depth + 1, work)] as const);
  return made(entries, value.from, value.map.isOpen);
}

function merged([into, ...others]: Call, overwrites: boolean, work: Work): Value {
  if (into?.is !== 'map') return unknown;
  for (const other of others) {
    if (other.is === 'map') mergeInto(into.map, other.map, { overwrites, depth: 0, work });
    else if (other.is !== 'null') forget(into.map);
  }
  return { ...into, from: originsOf([into, ...others]) };
}

type Merging = { readonly overwrites: boolean; readonly depth: number; readonly work: Work };

/** What is empty on one side is unknown, since Sprig's versions differ in that. */
function mergeInto(into: ValueMap, other: ValueMap, merging: Merging): void {
  const { overwrites, depth, work } = merging;
  if (depth > deepest || (other.isOpen && overwrites) || !work.take(other.entries.size)) {
    forget(into);
    return;
  }
  const wasOpen = into.isOpen;
  into.isOpen ||= other.isOpen;
  for (const [key, value] of other.entries) {
    const own = into.entries.get(key);
    if (own === undefined) into.entries.set(key, wasOpen && !overwrites ? unknown : value);
    else if (own.is === 'map' && value.is === 'map') mergeInto(own.map, value.map, { ...merging, depth: depth + 1 });
    else into.entries.set(key, chosenOf(own, value, overwrites));
  }
}

function chosenOf(own: Value, other: Value, overwrites: boolean): Value {
  const [isOwn, isOther] = [truthOf(own), truthOf(other)];
  if (overwrites ? isOther === true : isOwn === true) return overwrites ? other : own;
  if (isOwn === false && isOther === false && own.is === other.is) return own;
  return own.is === 'null' && other.is === 'null' ? nothing : unknown;
}
