import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { definitionAt, referencesAt } from '../../../server/src/features/navigation/navigation.ts';
import { renameAt } from '../../../server/src/features/rename/rename.ts';
import { able } from './checked.ts';
import { after, checkedIn, described, positionIn, type Texts } from './workspace.ts';

const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: cart\n';

/** Texts of a kustomization, or of a kustomize patch, with the lines of names in them that mean the account. */
const certain: readonly (readonly [what: string, file: string, text: string, lines: readonly number[]])[] = [
  [
    'targets of patches',
    'kustomization.yaml',
    `patches:
  - path: a.yaml
    target: {kind: ServiceAccount, name: cart}
  - path: b.yaml
    target:
      group: ""
      version: v1
      kind: ServiceAccount
      name: "cart"
      namespace: shop
  - path: c.yaml
    target: {kind: Deployment, name: cart}
  - path: d.yaml
    target: {group: apps, kind: ServiceAccount, name: cart}
  - path: e.yaml
    target: {kind: ServiceAccount, name: cart.*}
patchesJson6902:
  - path: f.yaml
    target: {version: v1, kind: ServiceAccount, name: cart}
`,
    [3, 9, 19],
  ],
  [
    'ends of replacements, and variables',
    'kustomization.yaml',
    `replacements:
  - source: {kind: ServiceAccount, name: cart, fieldPath: metadata.name}
    targets:
      - select: {kind: Deployment, name: cart}
        fieldPaths: [spec.template.spec.serviceAccountName]
      - select: {kind: ServiceAccount, name: cart}
        reject: [{kind: ServiceAccount, name: cart, namespace: shop}]
        fieldPaths: [metadata.labels.name]
vars:
  - name: ACCOUNT
    objref: {apiVersion: v1, kind: ServiceAccount, name: cart}
`,
    [2, 6, 7, 11],
  ],
  [
    'objects in texts',
    'kustomization.yaml',
    `patches:
  - patch: |-
      ---
      apiVersion: v1
      kind: ServiceAccount
      metadata:
        name: 'cart'
      ---
      apiVersion: apps/v1
      kind: Deployment
      metadata: {name: cart}
      spec:
        template:
          spec:
            serviceAccountName: cart # the cart
            containers: []
patchesStrategicMerge:
  - |
    kind: RoleBinding
    apiVersion: rbac.authorization.k8s.io/v1
    metadata: {name: cart}
    roleRef: {kind: Role, name: cart}
    subjects: [{kind: ServiceAccount, name: cart}]

  - other.yaml
`,
    [7, 15, 23],
  ],
  [
    'operations in texts',
    'kustomization.yaml',
    `patches:
  - target: {kind: Deployment}
    patch: |
      - op: replace
        path: /spec/template/spec/serviceAccountName
        value: cart
      - {op: add, path: /metadata/name, value: cart}
  - target: {kind: RoleBinding}
    patch: |-
      [{"op": "add", "path": "/subjects/-", "value": {"kind": "ServiceAccount", "name": "cart"}}]
`,
    [6, 10],
  ],
  [
    'operations in a file',
    'operations.yaml',
    `- op: add
  path: /spec/template/spec/serviceAccount
  value: cart
- op: replace
  path: /subjects
  value: [{kind: ServiceAccount, name: cart}, {kind: User, name: cart}]
- op: replace
  path: /spec/template/spec
  value: {serviceAccountName: cart, hostname: cart}
- op: remove
  path: /spec/template/spec/serviceAccountName
`,
    [3, 6, 9],
  ],
  [
    'nothing in texts that are folded, escaped or indented by a number',
    'kustomization.yaml',
    `patches:
  - patch: >
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: cart}
  - patch: "apiVersion: v1\\nkind: ServiceAccount\\nmetadata: {name: cart}"
  - patch: |2
      apiVersion: v1
      kind: ServiceAccount
      metadata: {name: cart}
`,
    [],
  ],
];

describe('an account is named by', () => {
  for (const [what, file, text, lines] of certain) {
    const texts: Texts = { 'account.yaml': account, [file]: text, 'Deployment.yaml': '' };
    const places = lines.map(line => `${file} ${line}: cart`);

    test(what, () => {
      const position = positionIn(account, 'name: ca|rt');
      const found = referencesAt(position, checkedIn(texts, 'account.yaml'), false);
      assert.deepEqual(described(found, texts).toSorted(), places.toSorted());
      for (const { range } of found) {
        const definitions = definitionAt(range.start, checkedIn(texts, file));
        assert.deepEqual(described(definitions, texts), ['account.yaml 4: cart']);
      }
    });

    test(`${what}, which a rename changes and leaves the rest`, () => {
      const changed = text.split('\n').map((line, at) => {
        if (!lines.includes(at + 1)) return line;
        return line.replace(/(name"?: "?'?|Name: |value: )cart/, '$1basket');
      });
      const expected = { ...texts, 'account.yaml': account.replace('cart', 'basket'), [file]: changed.join('\n') };
      const { edit, texts: now } = renamed(texts, 'account.yaml', 'name: ca|rt');
      assert.deepEqual(now, expected);
      assert.equal(edit.changeAnnotations, undefined);
    });
  }
});

test('a text in a kustomization may have line ends of Windows, and blank lines', () => {
  const patch =
    'patches:\n- patch: |+\n\n    apiVersion: v1\n    kind: ServiceAccount\n\n    metadata: {name: cart}\n\n';
  const texts: Texts = { 'account.yaml': account, 'kustomization.yaml': patch.replaceAll('\n', '\r\n') };
  const { texts: now } = renamed(texts, 'account.yaml', 'name: ca|rt');
  assert.equal(now['kustomization.yaml'], texts['kustomization.yaml']?.replace('cart', 'basket'));
});

describe('what may be the account or another object', () => {
  for (const [what, file, text] of [
    ['a target without a kind', 'kustomization.yaml', 'patches: [{path: a.yaml, target: {name: cart}}]\n'],
    ['a subject', 'operations.yaml', '[{op: replace, path: /subjects/0/name, value: cart}]\n'],
  ] as const) {
    test(`${what}, is renamed when that is confirmed`, () => {
      const texts: Texts = { 'account.yaml': account, [file]: text };
      const { edit, texts: now } = renamed(texts, 'account.yaml', 'name: ca|rt');
      assert.equal(now[file], text.replace('cart', 'basket'));
      const confirmed = (edit.documentChanges ?? []).filter(
        change => 'edits' in change && change.edits.some(part => 'annotationId' in part),
      );
      assert.equal(confirmed.length, 1);
      assert.deepEqual(definitionAt(positionIn(text, 'ca|rt'), checkedIn(texts, file)), []);
    });
  }
});

test('a kustomization that gives names a prefix is spared, for it names objects as they were', () => {
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {serviceAccountName: NAME}\n';
  const texts: Texts = {
    'base/kustomization.yaml': 'resources: [account.yaml, pod.yaml]\n',
    'base/account.yaml': account,
    'base/pod.yaml': pod.replace('NAME', 'cart'),
    'dev/kustomization.yaml':
      'namePrefix: dev-\nresources: [../base]\npatches: [{path: a.yaml, target: {kind: ServiceAccount, name: cart}}]\n',
    'dev/pod.yaml': pod.replace('NAME', 'dev-cart'),
  };
  const { texts: now } = renamed(texts, 'base/pod.yaml', 'Name: ca|rt');
  assert.deepEqual(now, {
    ...texts,
    'base/account.yaml': account.replace('cart', 'basket'),
    'base/pod.yaml': pod.replace('NAME', 'basket'),
    'dev/kustomization.yaml': texts['dev/kustomization.yaml']?.replace('cart', 'basket'),
  });
});

function renamed(texts: Texts, name: string, at: string) {
  const context = { abilities: able, versionOf: () => null, lacksFiles: false };
  const answer = renameAt(positionIn(texts[name] ?? '', at), 'basket', checkedIn(texts, name), context);
  assert.ok(answer !== undefined && 'edit' in answer);
  return { edit: answer.edit, texts: after(answer.edit, texts) };
}
