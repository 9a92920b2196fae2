import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { say } from '../../../server/src/messages/message.ts';
import { checkedIn } from '../features/workspace.ts';
import { base, found } from './patchedBase.ts';

describe('what a patch brings that stands in a text is found there', () => {
  const indented = (text: string, by: number) => text.trimEnd().replaceAll(/^/gm, ' '.repeat(by));
  const merged = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      serviceAccountName: lost
      containers:
        - name: proxy
          image: envoy
`;
  const both = ['non-existent-service-account hint: lost', 'missing-timezone-mount warning: proxy'];
  const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec:\n';
  const argo = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n';
  for (const [what, text] of [
    ['a literal block', `resources: [../base]\npatches:\n  - patch: |\n${indented(merged, 6)}\n`],
    [
      'a folded block',
      `resources: [../base]\npatches:\n  - patch: >\n${indented(merged.replaceAll('\n', '\n\n'), 6)}\n`,
    ],
    ['a quoted text', `resources: [../base]\npatches: [{patch: ${JSON.stringify(merged)}}]\n`],
    ['a strategic merge', `resources: [../base]\npatchesStrategicMerge:\n  - |-\n${indented(merged, 4)}\n`],
    ['Flux', `${flux}  path: ./base\n  patches:\n    - patch: |\n${indented(merged, 8)}\n`],
    [
      'Argo CD',
      `${argo}  destination: {namespace: web}\n  source:\n    path: base\n    kustomize:\n      patches:\n        - patch: |-\n${indented(merged, 12)}\n`,
    ],
  ] as const) {
    test(`by ${what}`, () => {
      const name = what === 'Flux' || what === 'Argo CD' ? 'app.yaml' : 'prod/kustomization.yaml';
      assert.deepEqual(found({ [name]: text }, name), both);
    });
  }

  const operations = (target: string) =>
    `resources: [../base]\npatches:\n  - target: {${target}}\n    patch: '[{op: add, path: /spec/template/spec/serviceAccountName, value: lost}]'\n`;

  test('by operations', () => {
    const name = 'prod/kustomization.yaml';
    assert.deepEqual(found({ [name]: operations('kind: Deployment') }, name), [
      'non-existent-service-account hint: lost',
    ]);
    assert.deepEqual(found({ [name]: operations('labelSelector: app=other') }, name), []);
  });

  test('without fixes', () => {
    const text = `resources: [../base]\npatches:\n  - patch: |\n${indented(merged, 6)}\n`;
    const findings = lint(checkedIn({ ...base, 'prod/kustomization.yaml': text }, 'prod/kustomization.yaml'));
    assert.deepEqual(
      findings.map(finding => fixesFor(finding, {})),
      [[], []],
    );
  });

  test('once, with the places in which it is so', () => {
    const component = `kind: Component\npatches:\n  - patch: |\n${indented(merged, 6)}\n`;
    const overlay = (account: string) =>
      `resources: [../base]\ncomponents: [../component]\npatches: [{target: {kind: Deployment}, patch: '[{op: add, path: /spec/template/spec/serviceAccountName, value: ${account}}]'}]\n`;
    const texts = {
      ...base,
      'component/kustomization.yaml': component,
      'a/kustomization.yaml': overlay('lost'),
      'b/kustomization.yaml': overlay('api'),
    };
    const messages = lint(checkedIn(texts, 'component/kustomization.yaml')).map(({ rule, message }) => {
      return `${rule} ${/This holds .*/.exec(say(message, 'en'))?.[0] ?? ''}`.trim();
    });
    assert.deepEqual(messages, ['non-existent-service-account This holds in a.', 'missing-timezone-mount']);
  });
});
