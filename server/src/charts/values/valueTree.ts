import { booleanOf, typeOf } from '../../kubernetes/objects/yamlTypes.ts';
import type { MapNode, ScalarNode, YamlNode } from '../../yaml/tree/node.ts';
import { boolean, nothing, number, type Origin, text, unknown, type Value, type ValueAt, ValueMap } from './value.ts';

/** Where a value stands in its file; moves with the text, and is no part of what the value means. */
export type TreeAt = Omit<ValueAt, 'uri'> & { readonly isPlace: true };

/** The values of a file as plain data. */
export type ValueTree = { readonly at: TreeAt } & (
  | { readonly is: 'unknown' | 'null' }
  | { readonly is: 'boolean'; readonly value: boolean }
  | { readonly is: 'number'; readonly value: number }
  | { readonly is: 'text'; readonly value: string }
  | { readonly is: 'list'; readonly items: readonly ValueTree[]; readonly addition?: Addition | undefined }
  /** Open if it may have further keys. */
  | {
      readonly is: 'map';
      readonly entries: readonly (readonly [string, ValueTree])[];
      readonly isOpen: boolean;
      readonly addition?: Addition | undefined;
    }
);

/** The place and the text of a variable TZ that is added to a list or map; its zone stands between the two texts. */
export type Addition = { readonly at: TreeAt; readonly before: string; readonly after: string };

/** What is read of the nodes of a file besides their values. */
export type TreeReader = {
  readonly placeOf: (node: YamlNode) => TreeAt;
  /** How a variable TZ is added to the value of a key; undefined if it cannot be. */
  readonly additionTo: (map: MapNode, key: string) => Addition | undefined;
};

/** More values of a file are unknown: aliases make many of few. */
const mostValues = 20_000;

/** The values below a node. A map, a list and null are where their key is. */
export function valueTreeOf(root: YamlNode, { placeOf, additionTo }: TreeReader): ValueTree {
  let left = mostValues;
  const read = (node: YamlNode | undefined, holder: YamlNode): ValueTree => {
    if (node === undefined || left-- <= 0) return { is: 'unknown', at: placeOf(node ?? holder) };
    const isInLine = node.kind === 'scalar' ? !node.isNull : isEmpty(node);
    const at = placeOf(isInLine ? node : holder);
    if (node.kind === 'scalar') return { ...scalarOf(node), at };
    if (node.kind === 'seq') {
      if (!node.complete) return { is: 'unknown', at };
      return { is: 'list', items: node.items.map(item => read(item, item ?? node)), at };
    }
    const entries = node.pairs.flatMap(({ key, value }) => {
      const name = key && keyNameOf(key);
      if (key === undefined || name === undefined) return [];
      const tree = read(value, key);
      const mayHoldVariables = value !== undefined && value.kind !== 'scalar' && !isEmpty(value) && /env/i.test(name);
      if (!mayHoldVariables || (tree.is !== 'list' && tree.is !== 'map')) return [[name, tree] as const];
      return [[name, { ...tree, addition: additionTo(node, key.value) }] as const];
    });
    return { is: 'map', entries, isOpen: entries.length < node.pairs.length, at };
  };
  return read(root, root);
}

/** A key as a template names it: `yes` is a boolean, whose name is `true`. Undefined for a merge, and for other forms. */
function keyNameOf(key: ScalarNode): string | undefined {
  const { is, ...scalar } = scalarOf(key);
  if (is === 'unknown' || is === 'null' || (key.style === 'plain' && key.value === '<<')) return undefined;
  return 'value' in scalar ? String(scalar.value) : key.value;
}

type Scalar =
  Exclude<ValueTree, { is: 'list' | 'map' }> extends infer One
    ? One extends { at: TreeAt }
      ? Omit<One, 'at'>
      : never
    : never;

function scalarOf(node: ScalarNode): Scalar {
  switch (typeOf(node)) {
    case 'null':
      return { is: 'null' };
    case 'boolean':
      return { is: 'boolean', value: booleanOf(node) === true };
    case 'number':
      if (/^0[0-7]+$/.test(node.value)) return { is: 'number', value: Number.parseInt(node.value, 8) };
      // Other forms are numbers too.
      return /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/.test(node.value)
        ? { is: 'number', value: Number(node.value) }
        : { is: 'unknown' };
    default:
      return { is: 'text', value: node.value };
  }
}

function isEmpty(node: YamlNode): boolean {
  return node.kind === 'map' ? node.pairs.length === 0 : node.kind === 'seq' && node.items.length === 0;
}

/** A list or map with a variable TZ of that zone, which is not written yet. */
export function withZone(tree: ValueTree & { readonly is: 'list' | 'map' }, zone: string): ValueTree {
  const { at } = tree;
  const textTree = (value: string): ValueTree => ({ is: 'text', value, at });
  if (tree.is === 'map') return { ...tree, entries: [...tree.entries, ['TZ', textTree(zone)]] };
  const entries = [['name', textTree('TZ')] as const, ['value', textTree(zone)] as const];
  return { ...tree, items: [...tree.items, { is: 'map', entries, isOpen: false, at }] };
}

/** A tree with another one in the place of the value that begins there; the same one if there is none. */
export function treeWith(tree: ValueTree, start: number, other: ValueTree): ValueTree {
  if (tree.is !== 'map') return tree;
  const entries = tree.entries.map(
    ([key, value]) => [key, value.at.span.start === start ? other : treeWith(value, start, other)] as const,
  );
  return { ...tree, entries };
}

/** What keys lead to; undefined if that is not written. */
export function treeAt(tree: ValueTree, keys: readonly string[]): ValueTree | undefined {
  let at: ValueTree | undefined = tree;
  for (const key of keys) at = at?.is === 'map' ? at.entries.find(([name]) => name === key)?.[1] : undefined;
  return at;
}

/** The value of a tree in a file, below that path. Its parts are made when they are read. */
export function treeValue(tree: ValueTree, uri: string, path: readonly string[] = []): Value {
  const origin = originOf(tree, uri, path);
  const from = [origin];
  switch (tree.is) {
    case 'unknown':
      return { ...unknown, from };
    case 'null':
      return { ...nothing, from };
    case 'boolean':
      return boolean(tree.value, from);
    case 'number':
      return number(tree.value, from, true);
    case 'text':
      return text(tree.value, from);
    case 'list':
      return { is: 'list', items: tree.items.map((item, at) => treeValue(item, uri, [...path, `${at}`])), from };
    case 'map': {
      const load = () => tree.entries.map(([key, value]) => [key, treeValue(value, uri, [...path, key])] as const);
      return { is: 'map', map: new ValueMap(load, tree.isOpen), from };
    }
  }
}

function originOf(tree: ValueTree, uri: string, path: readonly string[]): Origin {
  const { span, range } = tree.at;
  return { path: path.join('.'), shown: shownOf(tree), at: { uri, span, range } };
}

function shownOf(tree: ValueTree): string | undefined {
  switch (tree.is) {
    case 'null':
      return 'null';
    case 'boolean':
    case 'number':
      return String(tree.value);
    case 'text':
      return tree.value === '' ? '""' : tree.value.slice(0, 60);
    case 'list':
      return tree.items.length === 0 ? '[]' : '[…]';
    case 'map':
      return tree.entries.length === 0 && !tree.isOpen ? '{}' : '{…}';
    default:
      return undefined;
  }
}
