import type { TemplateNode } from './parseTemplate.ts';

/** The variables that nodes assign without declaring them. */
export function assignedIn(nodes: readonly TemplateNode[]): readonly string[] {
  return nodes.flatMap(node => {
    if (node.is === 'assign') return node.declares ? [] : [node.name];
    return node.is === 'block' ? node.arms.flatMap(arm => assignedIn(arm.body)) : [];
  });
}
