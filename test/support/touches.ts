import type { RuleId } from '../../server/src/protocol/ruleIds.gen.ts';
import type { Touches } from '../../server/src/rules/rule.ts';
import { rules } from '../../server/src/rules/rules.gen.ts';

/** The declared touches of each fix of a rule. */
export function touchesOf(id: RuleId): Touches {
  return rules.find(rule => rule.id === id)?.touches ?? {};
}

/** The keys that a rule's fixes may add, change or remove, wherever they stand; what ends with `*` begins such keys. */
export function touchedKeys(rule: RuleId): readonly string[] {
  const paths = Object.values(touchesOf(rule)).flatMap(touched => touched.flatMap(touch => touch.split(' ')[1] ?? []));
  return [...new Set(paths.flatMap(keysOf))];
}

/** The last key of a path, and those below an object's or a template's own that may have to be created for it. */
function keysOf(path: string): readonly string[] {
  const [, annotation] = path.split('/annotations/');
  if (annotation !== undefined) return ['metadata', 'annotations', annotation];
  const keys = path
    .split('/')
    .slice(1)
    .filter(key => key !== '[]');
  return keys[0] === 'spec' && keys.length > 2 ? keys.slice(1) : keys.slice(-1);
}
