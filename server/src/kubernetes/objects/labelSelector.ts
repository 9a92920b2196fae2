import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { literalOf, readLiteral, readMap, readSeq } from './read.ts';

export type Labels = { readonly [key: string]: string };

/** The labels of a map, if each is literal and none can come from elsewhere. */
export function literalLabels(map: MapNode): Labels | undefined {
  if (map.hasHoles) return undefined;
  const entries = map.pairs.map(({ key, value }) => [key?.value ?? '', literalOf(value)] as const);
  const known = entries.filter((entry): entry is readonly [string, string] => entry[1] !== undefined);
  return known.length === entries.length ? Object.fromEntries(known) : undefined;
}

/**
 * Whether a selector surely selects objects with these labels (Kubernetes API reference, "LabelSelector"). A workload
 * may not have an empty selector, so that selects nothing.
 */
export function surelySelects(selector: MapNode, labels: Labels): boolean {
  const matchLabels = readMap(selector, 'matchLabels');
  const expressions = readSeq(selector, 'matchExpressions');
  if (matchLabels === 'unknown' || expressions === 'unknown' || selector.hasHoles) return false;
  const wanted = matchLabels === 'absent' ? {} : literalLabels(matchLabels);
  const items = expressions === 'absent' ? [] : expressions.items;
  if (wanted === undefined || (expressions !== 'absent' && !expressions.complete)) return false;
  if (Object.keys(wanted).length + items.length === 0) return false;
  return (
    Object.entries(wanted).every(([key, value]) => labels[key] === value) && items.every(item => holds(item, labels))
  );
}

function holds(expression: YamlNode | undefined, labels: Labels): boolean {
  if (expression?.kind !== 'map') return false;
  const key = readLiteral(expression, 'key');
  const operator = readLiteral(expression, 'operator');
  if (key === undefined) return false;
  const value = Object.hasOwn(labels, key) ? labels[key] : undefined;
  if (operator === 'Exists') return value !== undefined;
  if (operator === 'DoesNotExist') return value === undefined;
  const seq = readSeq(expression, 'values');
  if (typeof seq === 'string' || !seq.complete) return false;
  const values = seq.items.map(literalOf);
  if (values.includes(undefined)) return false;
  if (operator === 'In') return value !== undefined && values.includes(value);
  return operator === 'NotIn' && !values.includes(value);
}

/**
 * Whether a selector that is written as a text, such as `app=web,tier notin (back)`, selects objects with these labels
 * (Kubernetes, "Labels and Selectors"); undefined if it is none.
 */
export function textSelects(selector: string, labels: Labels): boolean | undefined {
  const requirements = selector.split(/,(?![^(]*\))/).map(requirement => holdsFor(requirement.trim(), labels));
  return requirements.includes(undefined) ? undefined : requirements.every(holding => holding === true);
}

function holdsFor(requirement: string, labels: Labels): boolean | undefined {
  const labelled = (key: string) => (Object.hasOwn(labels, key) ? labels[key] : undefined);
  const [, of, operator, list] = /^(\S+)\s+(in|notin)\s*\(([^()]*)\)$/.exec(requirement) ?? [];
  if (of !== undefined && list !== undefined) {
    const own = labelled(of);
    const isIn = own !== undefined && list.split(',').some(value => value.trim() === own);
    return operator === 'in' ? isIn : !isIn;
  }
  const parts = requirement.split(/!?==?/).map(part => part.trim());
  if (parts.length > 2 || parts.some(part => /[()\s]/.test(part))) return undefined;
  const [key = '', value] = parts;
  if (value !== undefined) return requirement.includes('!=') ? labelled(key) !== value : labelled(key) === value;
  const isAbsent = key.startsWith('!');
  return (labelled(isAbsent ? key.slice(1).trim() : key) !== undefined) !== isAbsent;
}
