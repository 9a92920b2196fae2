import { typeOf } from '../../kubernetes/objects/yamlTypes.ts';
import { ScalarNode } from '../../yaml/tree/node.ts';
import { printed, type Value } from './value.ts';

/** The YAML of a value, which means what `toYaml` prints; undefined if a part of it is not known. */
export function toYaml(value: Value): string | undefined {
  const lines = linesOf(value, 0);
  return lines?.join('\n');
}

/** Deeper values are unknown. */
const deepest = 60;

function linesOf(value: Value, depth: number): readonly string[] | undefined {
  if (depth > deepest) return undefined;
  if (value.is === 'list') {
    if (value.items.length === 0) return ['[]'];
    const items = value.items.map(item => itemOf(linesOf(item, depth + 1)));
    return items.includes(undefined) ? undefined : items.flatMap(lines => lines ?? []);
  }
  if (value.is === 'map') {
    if (value.map.isOpen) return undefined;
    const sorted = [...value.map.entries].sort(([a], [b]) => (a < b ? -1 : 1));
    if (sorted.length === 0) return ['{}'];
    const pairs = sorted.map(([key, one]) => pairOf(key, one, depth));
    return pairs.includes(undefined) ? undefined : pairs.flatMap(lines => lines ?? []);
  }
  const scalar = scalarOf(value);
  return scalar === undefined ? undefined : [scalar];
}

function itemOf(lines: readonly string[] | undefined): readonly string[] | undefined {
  return lines?.map((line, at) => `${at === 0 ? '- ' : '  '}${line}`);
}

function pairOf(key: string, value: Value, depth: number): readonly string[] | undefined {
  const lines = linesOf(value, depth + 1);
  const [first] = lines ?? [];
  if (lines === undefined || first === undefined) return undefined;
  const isNested = (value.is === 'map' && first !== '{}') || (value.is === 'list' && first !== '[]');
  if (!isNested) return [`${quoted(key)}: ${first}`];
  return [`${quoted(key)}:`, ...lines.map(line => (value.is === 'map' ? `  ${line}` : line))];
}

function scalarOf(value: Value): string | undefined {
  if (value.is === 'null') return 'null';
  if (value.is !== 'text') return printed(value);
  return quoted(value.text);
}

/** A text as a scalar that is read as that text. */
function quoted(text: string): string {
  const isPlain =
    /^[A-Za-z_/][\w./@-]*$/.test(text) && typeOf(new ScalarNode(text, 'plain', { start: 0, end: 0 })) === 'string';
  return isPlain ? text : JSON.stringify(text);
}
