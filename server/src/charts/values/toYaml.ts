import { typeOf } from '../../kubernetes/objects/yamlTypes.ts';
import { ScalarNode } from '../../yaml/tree/node.ts';
import { printed, type Value } from './value.ts';
import type { Work } from './work.ts';

/** The YAML of a value, which means what `toYaml` prints; undefined if a part of it is not known. */
export function toYaml(value: Value, work: Work): string | undefined {
  const lines: string[] = [];
  return write(value, '', '', { lines, work }) ? lines.join('\n') : undefined;
}

type Writing = { readonly lines: string[]; readonly work: Work };

/** Deeper values are unknown. */
const deepest = 60;

/** Writes the lines of a value, the first of them behind `before`; false for one that is not known. */
function write(value: Value, before: string, blanks: string, writing: Writing): boolean {
  const { lines, work } = writing;
  if (blanks.length > 2 * deepest || !work.take()) return false;
  if (value.is === 'list' && value.items.length > 0)
    return value.items.every((item, at) => write(item, `${at === 0 ? before : blanks}- `, `${blanks}  `, writing));
  if (value.is === 'map' && value.map.isOpen) return false;
  if (value.is === 'map' && value.map.entries.size > 0) {
    const sorted = [...value.map.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    return sorted.every(([key, one], at) => writePair(key, one, at === 0 ? before : blanks, blanks, writing));
  }
  const scalar = value.is === 'list' ? '[]' : value.is === 'map' ? '{}' : scalarOf(value);
  if (scalar !== undefined) lines.push(before + scalar);
  return scalar !== undefined;
}

function writePair(key: string, value: Value, before: string, blanks: string, writing: Writing): boolean {
  const isList = value.is === 'list' && value.items.length > 0;
  const isMap = value.is === 'map' && value.map.entries.size > 0;
  if (!isList && !isMap) return write(value, `${before}${quoted(key)}: `, blanks, writing);
  writing.lines.push(`${before}${quoted(key)}:`);
  const inner = isMap ? `${blanks}  ` : blanks;
  return write(value, inner, inner, writing);
}

function scalarOf(value: Value): string | undefined {
  if (value.is === 'null') return 'null';
  return value.is === 'text' ? quoted(value.text) : printed(value);
}

/** A text as a scalar that is read as that text. */
function quoted(text: string): string {
  if (!/^[A-Za-z_/][\w./@-]*$/.test(text)) return JSON.stringify(text);
  // Only short ones are words that mean something else.
  const isWord = text.length > 5 || typeOf(new ScalarNode(text, 'plain', nowhere)) === 'string';
  return isWord ? text : JSON.stringify(text);
}

const nowhere = { start: 0, end: 0 };
