import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isKustomization, kustomizationOf } from '../../../server/src/kubernetes/delivery/kustomization.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { isOperations } from '../../../server/src/kubernetes/patches/patchContent.ts';
import { givesNothing, mayGiveAnything } from '../../../server/src/kubernetes/pods/given.ts';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';

function read(text: string) {
  const { root } = parseDocumentText(text);
  assert.ok(root?.kind === 'map', text);
  return kustomizationOf(root, knownKinds);
}

const account = '{"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "a"}, "spec": {"serviceAccountName": "b"}}';

describe('what a kustomization says', () => {
  const plain = read('a: b\n');
  const cases: readonly (readonly [what: string, text: string, says: Partial<typeof plain>])[] = [
    ['nothing', 'kind: Kustomization\n', {}],
    ['that it is a component', 'kind: Component\n', { isComponent: true }],
    ['a namespace', 'namespace: shop\n', { namespace: 'shop' }],
    ['an empty namespace', 'namespace: ""\n', {}],
    ['null for a namespace', 'namespace:\n', {}],
    ['a prefix and a suffix', 'namePrefix: a-\nnameSuffix: -b\n', { namePrefix: 'a-', nameSuffix: '-b' }],
    ['what it takes in', 'resources: [a, b]\nbases: [c]\n', { resources: ['a', 'b', 'c'] }],
    ['resources that are not known', 'resources: *x\n', { addsUnknown: true }],
    ['a resource that is not known', 'resources: [*x]\n', { addsUnknown: true }],
    ['bases that are not known', 'bases: {a: b}\n', { addsUnknown: true }],
    ['components', 'components: [a]\n', { components: ['a'] }],
    ['components that are not known', 'components: a\n', { changesUnknown: true }],
    ['ConfigMaps that it makes', 'configMapGenerator: [{name: a}, {name: b}]\n', { configMaps: ['a', 'b'] }],
    ['a ConfigMap without a name', 'configMapGenerator: [{files: [a]}]\n', { addsUnknown: true }],
    ['ConfigMaps that are not known', 'configMapGenerator: [a]\n', { addsUnknown: true }],
    ['generators', 'generators: [a]\n', { addsUnknown: true }],
    ['charts', 'helmCharts: []\n', { addsUnknown: true }],
    ['charts as of old', 'helmChartInflationGenerator: []\n', { addsUnknown: true }],
    ['transformers', 'transformers: [a]\n', { changesUnknown: true }],
    ['patches that are not known', 'patches: *x\n', { changesUnknown: true }],
    ['old patches that are not known', 'patchesStrategicMerge: [*x]\n', { changesUnknown: true }],
    ['operations that are not known', 'patchesJson6902: a\n', { changesUnknown: true }],
    ['replacements that are not known', 'replacements: a\n', { changesUnknown: true }],
    ['a patch in a file', 'patches: [{path: a}]\n', { patches: [{ path: 'a' }] }],
    [
      'a patch for a target',
      'patches: [{path: a, target: {kind: Pod, name: b, group: ""}}]\n',
      { patches: [{ path: 'a', target: { kind: 'Pod', name: 'b' } }] },
    ],
    [
      'a patch for a target that is not known',
      'patches: [{path: a, target: *x}]\n',
      { patches: [{ path: 'a', target: {} }] },
    ],
    [
      'a patch that is not known',
      'patches: [{target: {kind: Pod}}]\n',
      { patches: [{ target: { kind: 'Pod' }, pieces: [{ gives: mayGiveAnything }] }] },
    ],
    [
      'a patch as a text',
      `patches: [{patch: '${account}'}]\n`,
      {
        patches: [
          {
            pieces: [
              {
                object: { group: '', kind: 'Pod', name: 'a' },
                gives: { ...givesNothing, account: { to: 'b' } },
              },
            ],
          },
        ],
      },
    ],
    ['an old patch in a file', 'patchesStrategicMerge: [a.yaml]\n', { patches: [{ path: 'a.yaml' }] }],
    [
      'operations as a text',
      "patchesJson6902: [{patch: '[{op: add, path: /spec/automountServiceAccountToken, value: false}]'}]\n",
      { patches: [{ pieces: [{ gives: { ...givesNothing, token: false } }] }] },
    ],
    [
      'operations that take away',
      "patches: [{patch: '[{op: remove, path: /spec/serviceAccountName}]'}]\n",
      { patches: [{ pieces: [{ gives: { ...givesNothing, account: 'removed' } }] }] },
    ],
    [
      'an operation whose path is not known',
      "patches: [{patch: '[{op: add}]'}]\n",
      { patches: [{ pieces: [{ gives: mayGiveAnything }] }] },
    ],
    [
      'an operation whose value gives a zone',
      "patches: [{patch: '[{op: add, path: /spec/containers/0/env, value: [{name: TZ}]}]'}]\n",
      { patches: [{ pieces: [{ gives: { ...givesNothing, steps: [{ is: 'zoned', at: 'containers/0' }] } }] }] },
    ],
    [
      'a replacement',
      'replacements: [{targets: [{select: {kind: Pod}, fieldPaths: [spec.serviceAccountName]}]}]\n',
      { patches: [{ pieces: [{ target: { kind: 'Pod' }, gives: { ...givesNothing, account: 'unknown' } }] }] },
    ],
    ['a replacement in a file', 'replacements: [{path: a}]\n', { patches: [{ path: 'a' }] }],
    [
      'a replacement whose targets are not known',
      'replacements: [{targets: a}]\n',
      { patches: [{ pieces: [{ target: {}, gives: mayGiveAnything }] }] },
    ],
  ];
  for (const [what, text, says] of cases) test(what, () => assert.deepEqual(read(text), { ...plain, ...says }));
});

for (const [name, expected] of [
  ['kustomization.yaml', true],
  ['kustomization.yml', true],
  ['Kustomization', true],
  ['my-kustomization.yaml', false],
  ['kustomization.yaml.bak', false],
] as const) {
  test(`${name} is ${expected ? 'a' : 'no'} kustomization`, () => {
    assert.equal(isKustomization(`file:///w/${name}`), expected);
  });
}

for (const [text, expected] of [
  ['[{op: add}]', true],
  ['[{op: add}, {op: remove}]', true],
  ['[{op: add}, {path: a}]', false],
  ['[a]', false],
  ['[]', false],
] as const) {
  test(`${text} are ${expected ? '' : 'no '}operations`, () => {
    const { root } = parseDocumentText(`${text}\n`);
    assert.ok(root?.kind === 'seq');
    assert.equal(isOperations(root), expected);
  });
}

for (const [operation, given] of [
  ['op: add, path: /spec/template/spec/serviceAccountName, value: web', { account: { to: 'web' } }],
  ['op: add, path: /spec/template/spec/serviceAccountName, value: {a: b}', { account: 'unknown' }],
  ['op: add, path: /spec/template/spec/automountServiceAccountToken, value: true', { token: true }],
  ['op: add, path: /spec/template/spec/automountServiceAccountToken, value: maybe', { token: 'unknown' }],
  ['op: add, path: /spec/containers/2/env/-, value: {name: TZ}', { steps: [{ is: 'zoned', at: 'containers/2' }] }],
  ['op: add, path: /spec/initContainers/0/env, value: [{name: A}]', {}],
  [
    'op: add, path: /spec/containers/0, value: {name: new, env: [{name: TZ}]}',
    { steps: [{ is: 'added', at: 'containers/0', name: 'new' }] },
  ],
  ['op: remove, path: /spec/containers/1', { steps: [{ is: 'removed', at: 'containers/1' }] }],
  ['op: remove, path: /spec/initContainers', { steps: [{ is: 'listed', section: 'initContainers', names: [] }] }],
  ['op: move, path: /spec/containers/0, from: /spec/containers/1', { steps: [{ is: 'unknown' }] }],
  [
    'op: replace, path: /spec/containers/1, value: {name: new, env: [{name: TZ}]}',
    { zones: ['new'], steps: [{ is: 'replaced', at: 'containers/1', name: 'new' }] },
  ],
  [
    'op: add, path: /spec/containers, value: [{name: a}, {name: b, env: [{name: TZ}]}]',
    { zones: ['b'], steps: [{ is: 'listed', section: 'containers', names: ['a', 'b'] }] },
  ],
] as const) {
  test(`the operation ${operation} gives`, () => {
    const [patch] = read(`patches: [{patch: '[{${operation}}]'}]\n`).patches;
    assert.deepEqual(patch?.pieces, [{ gives: { ...givesNothing, ...given } }]);
  });
}
