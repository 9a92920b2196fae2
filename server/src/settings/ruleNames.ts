import { type RuleId, ruleIds } from '../protocol/ruleIds.gen.ts';
import { type Span, shift } from '../text/span.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import type { ScalarNode, YamlNode } from '../yaml/tree/node.ts';

/** The ids of rules in a settings file whose documents were all parsed, and their spans. */
export function ruleNamesIn({ documents }: YamlFile): readonly { readonly rule: RuleId; readonly span: Span }[] {
  const [first] = documents;
  const names = [
    ...keysOf(valueAt(first?.document?.root, 'rules')),
    ...itemsOf(valueAt(first?.document?.root, 'fixAllRules')),
  ];
  return names.flatMap(({ value, span }) => {
    const rule = ruleIds.find(id => id === value);
    return rule === undefined ? [] : [{ rule, span: shift(span, first?.span.start ?? 0) }];
  });
}

function valueAt(root: YamlNode | undefined, key: string): YamlNode | undefined {
  return root?.kind === 'map' ? root.own(key)?.value : undefined;
}

function keysOf(node: YamlNode | undefined): readonly ScalarNode[] {
  return node?.kind === 'map' ? node.pairs.flatMap(({ key }) => key ?? []) : [];
}

function itemsOf(node: YamlNode | undefined): readonly ScalarNode[] {
  return node?.kind === 'seq' ? node.items.filter(item => item?.kind === 'scalar') : [];
}
