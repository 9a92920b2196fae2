/** The three files of a rule that finds nothing yet: a text by name. */
export function newRule(id) {
  return new Map([
    ['rule.ts', rule(id)],
    ['messages.ts', messages(id)],
    ['page.md', page(id)],
  ]);
}

function rule(id) {
  return `import { isOwned } from '../../../kubernetes/objects/resource.ts';
import type { ObjectRule } from '../../rule.ts';
import * as messages from './messages.ts';

/** Why this is a mistake, and the source of that. */
export const rule: ObjectRule = {
  id: '${id}',
  severity: 'off',
  checks: 'object',
  touches: {},
  fixAll: 'nothing',
  check: ({ object }) => {
    const kind = object.node.own('kind')?.key;
    if (object.kind !== 'Example' || kind === undefined || isOwned(object)) return [];
    return [{ span: kind.span, severity: 'hint', message: messages.found(), about: undefined }];
  },
  fixes: () => [],
};
`;
}

function messages(id) {
  return `import { message } from '../../../messages/message.ts';
import type { Summary } from '../../rule.ts';

/** The rule's texts in package.json and the README. */
export const summary: Summary = {
  finds: {
    en: 'What it finds.',
    zh: '它找出的问题。',
  },
};

export const found = message('${id}.found', {
  en: 'What is wrong here.',
  zh: '这里有什么问题。',
});
`;
}

function page(id) {
  return `# ${id}

What it finds, in one paragraph.

## Why

What happens in the cluster, and what one sees of it.

## Examples

\`\`\`yaml
apiVersion: v1
kind: ConfigMap
metadata:
  name: web
\`\`\`

## Fix

There is no quick fix.

## Settings

- \`podsense.rules\`: \`{ "${id}": "hint" }\`, or another severity.

## When not to

It is off unless you turn it on.
`;
}
