import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkExample } from '../../support/examples.ts';
import { parsePage } from '../../support/pages.ts';

const pod = (...spec: string[]): string[] => ['apiVersion: v1', 'kind: Pod', 'metadata: {name: web}', ...spec];
const fence = (info: string, lines: readonly string[]): string[] => [`\`\`\`${info}`, ...lines, '```', ''];

/** Checks every example of a page that has these lines. */
function check(...lines: readonly string[]): void {
  const page = parsePage(lines.join('\n'), 'default-service-account/page.md');
  assert.ok(page.examples.length > 0);
  for (const example of page.examples) checkExample(example, page.id);
}

const shared = pod('spec:', '# <^^^^ default-service-account', '  containers: []');
const named = pod('spec:', '  serviceAccountName: default', '#                     ^^^^^^^ default-service-account');
const own = pod('spec:', '  serviceAccountName: web', '  containers: []');
const account = ['apiVersion: v1', 'kind: ServiceAccount', 'metadata:', '  name: web', '---'];

for (const [what, lines] of [
  ['a finding in the first column', fence('yaml', shared)],
  ['a finding under carets', fence('yaml', named)],
  ['a finding with its severity', fence('yaml', [...named.slice(0, -1), `${named.at(-1)} warning`])],
  ['a silent fence', fence('yaml', own)],
  [
    'JSON',
    fence('json', [
      '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "web"},',
      ' "spec": {"serviceAccountName": "web"}}',
    ]),
  ],
  ['a preferred fix', [...fence('yaml', shared), ...fence('yaml fix', [...account, ...own])]],
  [
    'a fix by its id, and what is still found after it',
    [
      ...fence('yaml', shared),
      ...fence('yaml fix token-off', [
        ...pod('spec:', '# <^^^^ default-service-account hint'),
        '  automountServiceAccountToken: false',
        '  containers: []',
      ]),
    ],
  ],
  [
    'a fix that uses another file, which it leaves out',
    [
      ...fence('yaml', ['# file: account.yaml', ...account.slice(0, -1), '# file: pod.yaml', ...shared]),
      ...fence('yaml fix', ['# file: pod.yaml', ...own]),
    ],
  ],
  [
    'settings, up to the next heading',
    [
      ...fence('yaml settings', ['rules: {default-service-account: error}']),
      ...fence('yaml', [...named.slice(0, -1), `${named.at(-1)} error`]),
      '## Next',
      ...fence('yaml', [...named.slice(0, -1), `${named.at(-1)} warning`]),
    ],
  ],
] as const) {
  test(`a page may show ${what}`, () => check(...lines));
}

for (const [what, lines, problem] of [
  [
    'a finding without a mark',
    fence('yaml', pod('spec:', '  containers: []')),
    /^\+ # <\^\^\^\^ default-service-account warning$/m,
  ],
  ['a mark without a finding', fence('yaml', [...own, '# ^^^^^^^^^^ default-service-account']), /^- # \^{10} default/m],
  [
    'a mark in the wrong place',
    fence('yaml', [...named.slice(0, -1), '#                    ^^^^^^^^ default-service-account']),
    /^\+ #/m,
  ],
  ['another severity', fence('yaml', [...named.slice(0, -1), `${named.at(-1)} hint`]), /^\+ .*warning$/m],
  [
    'another rule',
    fence('yaml', [...named.slice(0, -1), '#                     ^^^^^^^ missing-timezone-mount']),
    /^\+ .*default-/m,
  ],
  ['another text after the fix', [...fence('yaml', shared), ...fence('yaml fix', own)], /example\.yaml after the fix/],
  [
    'a fix that there is not',
    [...fence('yaml', shared), ...fence('yaml fix paint-it', own)],
    /no fix "paint-it".*1\. create: /s,
  ],
  ['a fix of nothing', [...fence('yaml', own), ...fence('yaml fix', own)], /no finding to fix/],
  ['a fix of no fence', fence('yaml fix', own), /:1: there is no fence before it/],
  ['an unknown rule', fence('yaml', [...own, '# ^^^^ no-such-rule']), /:1: no such rule/],
  ['an unknown severity', fence('yaml', [...own, '# ^^^^ default-service-account loud']), /no such severity/],
  ['a mark without a rule', fence('yaml', [...own, '# ^^^^']), /a mark is/],
  ['a mark that is indented', fence('yaml', [...own, '  # ^^^^ default-service-account']), /first column/],
  ['a mark of no line', fence('yaml', ['# ^^^^ default-service-account', ...own]), /no line above/],
  ['settings that there are not', fence('yaml settings', ['timeZone: Asia/Shangai']), /not understood/],
  ['a fence of an unknown sort', fence('yaml fixed', own), /no such fence: yaml fixed/],
  ['a fence in a list', ['- so:', '  ```yaml', '  a: b', '  ```'], /:2: a fence begins in the first column/],
  ['a fence without an end', ['```yaml', ...own], /:1: the fence has no end/],
] as const) {
  test(`a page is wrong with ${what}`, () => assert.throws(() => check(...lines), { message: problem }));
}
