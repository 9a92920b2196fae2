import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { literalOf, readLiteral, readPath, readSeq } from '../objects/read.ts';

/**
 * Whether a pod's node affinity requires a label of its node that is meant, in each of its terms. `value` is undefined
 * if the label may have any.
 */
export function requiresNode(pod: MapNode, isMeant: (key: string, value: string | undefined) => boolean): boolean {
  const required = readPath(pod, 'affinity', 'nodeAffinity', 'requiredDuringSchedulingIgnoredDuringExecution');
  const terms = required && readSeq(required, 'nodeSelectorTerms');
  if (terms === undefined || typeof terms === 'string' || terms.items.length === 0) return false;
  return terms.items.every(term => {
    const expressions = term?.kind === 'map' ? readSeq(term, 'matchExpressions') : 'absent';
    return typeof expressions !== 'string' && expressions.items.some(expression => isMeantBy(expression, isMeant));
  });
}

function isMeantBy(
  expression: YamlNode | undefined,
  isMeant: (key: string, value: string | undefined) => boolean,
): boolean {
  if (expression?.kind !== 'map') return false;
  const key = readLiteral(expression, 'key') ?? '';
  const operator = readLiteral(expression, 'operator');
  if (operator === 'Exists') return isMeant(key, undefined);
  const values = readSeq(expression, 'values');
  if (operator !== 'In' || typeof values === 'string' || values.items.length === 0) return false;
  return values.items.every(value => isMeant(key, literalOf(value)));
}
