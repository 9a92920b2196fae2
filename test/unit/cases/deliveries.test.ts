import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { checkedIn, type Texts, uriOf } from '../features/workspace.ts';
import { argo, directories, flux, pod, written } from './deliveries.ts';

/** The placements of the first object in a file, as `NAMESPACE ROOT`. */
function placements(texts: Texts, name: string): readonly string[] {
  const { cluster, file } = checkedIn(texts, name);
  const [object] = file.documents.flatMap(({ document }) => (document === undefined ? [] : resourcesOf(document)));
  return cluster
    .placementsOf(uriOf(name), object?.namespace)
    .map(({ namespace, root }) => `${namespace ?? '?'} ${root.replace('file:///w/', '').replace(/\.\d+$/, '*')}`);
}

const kustomized = 'namespace: own\nresources: [web.yaml]\n';

const cases: readonly (readonly [what: string, texts: Texts, name: string, expected: readonly string[]])[] = [
  [
    'Flux, by its target namespace',
    { 'clusters/a.yaml': flux('path: ./apps/prod, targetNamespace: team'), 'apps/prod/web.yaml': pod },
    'apps/prod/web.yaml',
    ['team apps/prod/*'],
  ],
  [
    'Flux, over the namespace of the kustomization there',
    {
      'clusters/a.yaml': flux('path: apps/prod/, targetNamespace: team'),
      'apps/prod/web.yaml': written,
      'apps/prod/kustomization.yaml': kustomized,
    },
    'apps/prod/web.yaml',
    ['team apps/prod/*'],
  ],
  [
    'Flux without one',
    {
      'clusters/a.yaml': flux('path: ./apps'),
      'apps/deep/web.yaml': written,
      'apps/deep/kustomization.yaml': kustomized,
      'apps/deep/own.yaml': pod,
    },
    'apps/deep/web.yaml',
    ['own apps/*'],
  ],
  [
    'Flux, of files below alone and not beside a kustomization',
    {
      'clusters/a.yaml': flux('path: ./apps, targetNamespace: team'),
      'apps/deep/web.yaml': pod,
      'apps/deep/kustomization.yaml': 'resources: []\n',
    },
    'apps/deep/web.yaml',
    ['? apps/deep'],
  ],
  [
    'Flux twice',
    {
      'clusters/a.yaml': flux('path: ./apps, targetNamespace: a'),
      'clusters/b.yaml': flux('path: ./apps, targetNamespace: b'),
      'apps/web.yaml': pod,
    },
    'apps/web.yaml',
    ['a apps/*', 'b apps/*'],
  ],
  [
    'Flux, into a namespace that is not known',
    { 'clusters/a.yaml': flux('path: ./apps, targetNamespace: "$' + '{team}"'), 'apps/web.yaml': written },
    'apps/web.yaml',
    ['? apps/*'],
  ],
  [
    'Flux, from a folder that is not there',
    { 'clusters/a.yaml': flux('path: ./other, targetNamespace: team'), 'apps/web.yaml': pod },
    'apps/web.yaml',
    ['? apps'],
  ],
  [
    'Flux and an overlay',
    {
      'clusters/a.yaml': flux('path: ./overlay, targetNamespace: team'),
      'overlay/kustomization.yaml': 'namespace: over\nresources: [../base]\n',
      'base/kustomization.yaml': kustomized,
      'base/web.yaml': pod,
    },
    'base/web.yaml',
    ['team overlay/*'],
  ],
  [
    'the root of the repository',
    { 'flux/a.yaml': flux('path: ./, targetNamespace: team'), 'apps/web.yaml': pod },
    'apps/web.yaml',
    ['team *'],
  ],
  [
    'a repository that is a folder of the workspace',
    {
      'one/flux/a.yaml': flux('path: ./apps, targetNamespace: one'),
      'one/apps/web.yaml': pod,
      'two/apps/web.yaml': pod,
    },
    'one/apps/web.yaml',
    ['one one/apps/*'],
  ],
  [
    'Argo CD, into what has no namespace',
    { 'argo/a.yaml': argo('source: {path: apps}, destination: {namespace: team}'), 'apps/web.yaml': pod },
    'apps/web.yaml',
    ['team apps/*'],
  ],
  [
    'Argo CD, not into what has one',
    { 'argo/a.yaml': argo('source: {path: apps}, destination: {namespace: team}'), 'apps/web.yaml': written },
    'apps/web.yaml',
    ['written apps/*'],
  ],
  [
    'Argo CD, not over the namespace of a kustomization',
    {
      'argo/a.yaml': argo('source: {path: apps}, destination: {namespace: team}'),
      'apps/kustomization.yaml': kustomized,
      'apps/web.yaml': written,
    },
    'apps/web.yaml',
    ['own apps/*'],
  ],
  [
    'Argo CD, by its options for kustomize',
    {
      'argo/a.yaml': argo('sources: [{path: apps, kustomize: {namespace: k}}], destination: {namespace: team}'),
      'apps/kustomization.yaml': kustomized,
      'apps/web.yaml': written,
    },
    'apps/web.yaml',
    ['k apps/*'],
  ],
  [
    'Argo CD, not below its folder',
    { 'argo/a.yaml': argo('source: {path: apps}, destination: {namespace: team}'), 'apps/deep/web.yaml': pod },
    'apps/deep/web.yaml',
    ['? apps/deep'],
  ],
  [
    'Argo CD, below it if it recurses',
    {
      'argo/a.yaml': argo('source: {path: apps, directory: {recurse: true}}, destination: {namespace: team}'),
      'apps/deep/web.yaml': pod,
    },
    'apps/deep/web.yaml',
    ['team apps/*'],
  ],
  [
    'Argo CD, by what it includes',
    {
      'argo/a.yaml': argo(
        'source: {path: apps, directory: {recurse: true, include: "*/web.yaml", exclude: "{old/*,x}"}}, destination: {namespace: team}',
      ),
      'apps/deep/web.yaml': pod,
    },
    'apps/deep/web.yaml',
    ['team apps/*'],
  ],
  [
    'Argo CD, not what it excludes',
    {
      'argo/a.yaml': argo(
        'source: {path: apps, directory: {recurse: true, exclude: "{old/*,x}"}}, destination: {namespace: team}',
      ),
      'apps/old/deep/web.yaml': pod,
    },
    'apps/old/deep/web.yaml',
    ['? apps/old/deep'],
  ],
  [
    'Argo CD, not a chart of its own',
    {
      'argo/a.yaml': argo('source: {path: apps}, destination: {namespace: team}'),
      'apps/Chart.yaml': 'name: apps\n',
      'apps/web.yaml': pod,
    },
    'apps/web.yaml',
    ['? apps'],
  ],
  [
    'an ApplicationSet with a list',
    {
      'argo/a.yaml': `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: apps}
spec:
  generators:
    - list: {elements: [{name: a, folder: apps}, {name: b, folder: apps}, {name: c, folder: other}]}
  template:
    metadata: {name: '{{name}}'}
    spec:
      source:
        path: '{{ .folder }}'
      destination:
        namespace: 'team-{{name}}'
`,
      'apps/web.yaml': pod,
    },
    'apps/web.yaml',
    ['team-a apps/*', 'team-b apps/*'],
  ],
  [
    'an ApplicationSet without a directory that it excludes',
    { 'argo/a.yaml': directories, 'apps/shop/web.yaml': pod, 'apps/old/web.yaml': pod },
    'apps/old/web.yaml',
    ['? apps/old'],
  ],
  [
    'a path that is in a folder around the file as well',
    {
      'clusters/a.yaml': flux('path: ./apps, targetNamespace: team'),
      'clusters/apps/web.yaml': pod,
      'apps/web.yaml': pod,
    },
    'clusters/apps/web.yaml',
    ['? clusters/apps'],
  ],
  [
    'an ApplicationSet with directories',
    {
      'argo/a.yaml': directories,
      'apps/shop/web.yaml': pod,
      'apps/old/web.yaml': pod,
    },
    'apps/shop/web.yaml',
    ['shop apps/shop/*'],
  ],
];

describe('an object goes where its folder is applied', () => {
  for (const [what, texts, name, expected] of cases) {
    test(what, () => assert.deepEqual(placements(texts, name), expected));
  }
});
