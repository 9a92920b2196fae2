import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { deliveredFolders } from '../../../server/src/placements/deliveries.ts';
import { checkedIn, type Texts, uriOf } from '../features/workspace.ts';

/** The placements of the first object in a file, as `NAMESPACE ROOT`. */
function placements(texts: Texts, name: string): readonly string[] {
  const { cluster, file } = checkedIn(texts, name);
  const [object] = file.documents.flatMap(({ document }) => (document === undefined ? [] : resourcesOf(document)));
  return cluster
    .placementsOf(uriOf(name), object?.namespace)
    .map(({ namespace, root }) => `${namespace ?? '?'} ${root.replace('file:///w/', '').replace(/\.\d+$/, '*')}`);
}

const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: web, image: web}]}\n';
const written = pod.replace('web}', 'web, namespace: written}');
const flux = (spec: string) =>
  `apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: apps, namespace: flux-system}\nspec: {${spec}}\n`;
const argo = (spec: string) =>
  `apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: apps, namespace: argocd}\nspec: {${spec}}\n`;
const directories = `apiVersion: argoproj.io/v1alpha1
kind: ApplicationSet
metadata: {name: apps}
spec:
  generators:
    - git:
        directories: [{path: apps/*}, {path: apps/old, exclude: true}]
  template:
    metadata: {name: '{{path.basename}}'}
    spec:
      source: {path: '{{path}}'}
      destination:
        namespace: "{{.path.basename}}"
`;
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

describe('what is applied with a folder takes away what it may give', () => {
  const patch = 'patches: [{target: {kind: Pod}, patch: "[{op: add, path: /spec/serviceAccountName, value: web}]"}]';
  const wrong = ['default-service-account', 'missing-timezone-mount'];
  const given = ['missing-timezone-mount'];
  const component = 'kind: Component\n' + patch.replace(': [{', ':\n  - {').replace('}]"}]', '}]"}') + '\n';
  for (const [what, texts, expected] of [
    ['no patch', { 'a.yaml': flux('path: ./apps') }, wrong],
    ['a patch of Flux', { 'a.yaml': flux(`path: ./apps, ${patch}`) }, given],
    ['one of another folder', { 'a.yaml': flux(`path: ./other, ${patch}`), 'other/web.yaml': pod }, wrong],
    ['one for another kind', { 'a.yaml': flux(`path: ./apps, ${patch.replace('Pod', 'Job')}`) }, wrong],
    [
      'a component of Flux',
      { 'a.yaml': flux('path: ./apps, components: [../part]'), 'part/kustomization.yaml': component },
      given,
    ],
    ['a patch of Argo CD', { 'a.yaml': argo(`source: {path: apps, kustomize: {${patch}}}`) }, given],
    [
      'a component of Argo CD',
      {
        'a.yaml': argo('source: {path: apps, kustomize: {components: [../part]}}'),
        'part/kustomization.yaml': component,
      },
      given,
    ],
  ] as const) {
    test(what, () => {
      const files = { ...texts, 'apps/web.yaml': pod, 'apps/kustomization.yaml': 'resources: [web.yaml]\n' };
      const found = lint(checkedIn(files, 'apps/web.yaml')).map(({ rule }) => rule);
      assert.deepEqual(found.sort(), expected);
    });
  }
});

describe('a subject of a ClusterRoleBinding has a namespace', () => {
  const binding =
    'apiVersion: rbac.authorization.k8s.io/v1\nkind: ClusterRoleBinding\nmetadata: {name: web}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\nsubjects: [{kind: ServiceAccount, name: web}]\n';
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n';
  const found = (spec: string, declared = account) => {
    const texts = {
      'a.yaml': argo(spec),
      'apps/all.yaml': `${declared}---\n${binding}`,
      'apps/kustomization.yaml': 'resources: [all.yaml]\nnamePrefix: a-\n',
    };
    return lint(checkedIn(texts, 'apps/all.yaml')).map(({ rule, severity }) => `${rule} ${severity}`);
  };
  const refused = ['service-account-subject-namespace error'];

  test('by that of what Argo CD applies', () => {
    assert.deepEqual(found('source: {path: apps, kustomize: {namespace: shop}}'), []);
  });

  test('by that of its account', () => {
    assert.deepEqual(found('source: {path: apps}', account.replace('web}', 'web, namespace: shop}')), []);
  });

  test('but not by one that is filled in', () => {
    assert.deepEqual(found('source: {path: apps}, destination: {namespace: shop}'), refused);
  });
});

describe('a stranger cannot have every folder taken in by thousands', () => {
  const factsIn = (name: string, text: string) =>
    factsOf(uriOf(name), parseManifest(uriOf(name), text, knownKinds), knownKinds);
  const pods = Array.from({ length: 300 }, (_, at) => factsIn(`apps/d${at}/web.yaml`, pod));
  for (const [what, text] of [
    ['Applications', argo('source: {path: apps, directory: {recurse: true}}')],
    ['ApplicationSets', directories.replace('apps/*', 'apps/**')],
    ['Kustomizations of Flux', flux('path: ./apps')],
  ] as const) {
    test(what, () => {
      const all = factsIn('all.yaml', Array.from({ length: 300 }, () => text).join('---\n'));
      const taken = deliveredFolders([all, ...pods], new Map()).reduce(
        (sum, { resources }) => sum + resources.length,
        0,
      );
      assert.ok(taken >= 300 && taken <= 20_000, `${taken} files are taken in`);
    });
  }
});
