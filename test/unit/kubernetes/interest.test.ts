import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fileInterestOf, interestOf, type WantedFacts } from '../../../server/src/kubernetes/delivery/interest.ts';
import { Kinds, knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';

const added = new Kinds([{ group: 'example.com', kind: 'Web', path: ['spec'] }]);

const cases: readonly (readonly [what: string, text: string, isWorth: boolean])[] = [
  ['a pod', 'apiVersion: v1\nkind: Pod\n', true],
  ['a pod in JSON', '{"apiVersion": "v1", "kind": "Pod"}', true],
  ['a list', 'kind: EventList\n', true],
  ['a kind that is no plain word', 'kind: !!str Event\n', true],
  ['a secret, which may be a token', 'apiVersion: v1\nkind: Secret\n', true],
  ['an event', 'apiVersion: v1\nkind: Event\n', false],
  ['a kind that only begins so', 'kind: PodMonitor\n', false],
  ['one that names an account', 'kind: Grafana\nspec:\n  serviceAccountName: web\n', true],
  ['a schema that has the field', 'kind: CustomResourceDefinition\nserviceAccountName:\n  type: string\n', false],
  ['a list of operations', '- op: add\n  path: /spec\n', true],
  ['another list', '- operation: add\n', false],
  ['a ConfigMap', 'kind: ConfigMap\n', true],
  ['a ConfigMap of a dashboard', `kind: ConfigMap\n#${'x'.repeat(16 * 1024)}\n`, false],
  ['a comment for us', '# podsense: ignore\n', true],
  ['a rollout of Argo', 'apiVersion: argoproj.io/v1alpha1\nkind: Rollout\n', true],
  ['a service of Knative', 'apiVersion: serving.knative.dev/v1\nkind: Service\n', true],
  ['a schedule of Argo', 'apiVersion: argoproj.io/v1alpha1\nkind: CronWorkflow\n', true],
  ['a kind of that name of another group', 'apiVersion: example.com/v1\nkind: CronWorkflow\n', false],
  [
    'the schema of such a kind',
    'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nspec: {group: argoproj.io, names: {kind: CronWorkflow}}\n',
    false,
  ],
  ['one that refers to an account', 'kind: Grafana\nspec:\n  serviceAccountRef: {name: web}\n', true],
  ['one that names it in another way', 'kind: Grafana\nspec:\n  serviceAccount: web\n', true],
  ['one with the user that an account is', 'kind: Grafana\nspec: [system:serviceaccount:shop:web]\n', true],
  ['one with its identity in a mesh', 'kind: Grafana\nspec: [x/ns/shop/sa/web]\n', true],
  ['the user of a placeholder', 'kind: Grafana\nspec: [system:serviceaccount:$NS:web]\n', false],
  ['a schema that describes one', 'kind: CustomResourceDefinition\nspec: [system:serviceaccount:a:b]\n', false],
  ['a service', 'apiVersion: v1\nkind: Service\n', false],
  ['a kind of the settings', 'apiVersion: example.com/v1\nkind: Web\n', true],
  ['that kind of another group', 'apiVersion: example.org/v1\nkind: Web\n', false],
];

describe('which documents are worth parsing', () => {
  for (const [what, text, isWorth] of cases) {
    test(what, () => assert.equal(interestOf('file:///w/a.yaml', added)(text), isWorth));
  }

  for (const [name, isWorth] of [
    ['kustomization.yaml', true],
    ['Chart.yaml', true],
    ['values.yaml', true],
    ['templates/_helpers.tpl', false],
  ] as const) {
    test(`any in ${name}`, () => assert.equal(interestOf(`file:///w/${name}`, knownKinds)('a: b\n'), isWorth));
  }
});

describe('which of them may declare something to other files', () => {
  const cases: readonly (readonly [what: string, text: string, mayDeclare: boolean])[] = [
    ['an account', 'apiVersion: v1\nkind: ServiceAccount\n', true],
    ['an account of a list without kinds', 'kind: ServiceAccountList\nitems: [{ metadata: { name: web } }]\n', true],
    ['an account whose kind is escaped', '# podsense: ignore\n"kind": "Servic\\x65Account"\n', true],
    ['a namespace', 'kind: Namespace\n', true],
    ['a binding', 'kind: ClusterRoleBinding\n', true],
    ['a ConfigMap', 'kind: ConfigMap\n', true],
    ['a ConfigMap of a dashboard', `kind: ConfigMap\n#${'x'.repeat(16 * 1024)}\n`, false],
    ['a release', 'apiVersion: helm.cattle.io/v1\nkind: HelmChart\n', true],
    ['what applies a folder', 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\n', true],
    ['an application', 'apiVersion: argoproj.io/v1alpha1\nkind: Application\n', true],
    ['a policy', 'apiVersion: kyverno.io/v1\nkind: Policy\n', true],
    ['an object of OpenShift', 'apiVersion: route.openshift.io/v1\nkind: Route\n', true],
    ['a pod', 'apiVersion: v1\nkind: Pod\n', false],
    ['a role', 'kind: ClusterRole\n', false],
    ['a secret', 'kind: Secret\n', true],
    ['a service', 'kind: Service\n', false],
  ];
  for (const [what, text, mayDeclare] of cases) {
    test(what, () => assert.equal(interestOf('file:///w/a.yaml', knownKinds, 'declared')(text), mayDeclare));
  }

  for (const [what, text, mayName] of [
    ['a variable', 'kind: Pod\nspec: { containers: [{ env: [{ name: TZ, value: Asia/Tokyo }] }] }\n', true],
    ['a schedule', 'kind: CronJob\nspec: { timeZone: Asia/Tokyo }\n', true],
    ['an annotation', 'kind: Pod\nmetadata: { annotations: { k8tz.io/timezone: Asia/Tokyo } }\n', true],
    ['a path', 'kind: Pod\nspec: { volumes: [{ hostPath: { path: /etc/zoneinfo/Asia/Tokyo } }] }\n', true],
    ['nothing', 'kind: Pod\nspec: { containers: [] }\n', false],
  ] as const) {
    const interest = interestOf('file:///w/a.yaml', knownKinds, 'declared and zones');
    test(`or name a zone, by ${what}`, () => assert.equal(interest(text), mayName));
  }
});

describe('a file is worth reading', () => {
  const uri = 'file:///w/a.yaml';
  for (const [what, text, isWorth] of cases) {
    test(`as its only document is worth parsing: ${what}`, () => {
      assert.equal(fileInterestOf(uri, added)(text), isWorth);
    });

    for (const wanted of ['all', 'declared', 'declared and zones'] satisfies WantedFacts[]) {
      test(`if one of two is, and ${wanted} is wanted: ${what}, beside each of these`, () => {
        const [ofDocument, ofFile] = [interestOf(uri, added, wanted), fileInterestOf(uri, added, wanted)];
        for (const [other, otherText] of cases.filter(([, each]) => ofDocument(text) || ofDocument(each))) {
          assert.ok(ofFile(`${text}---\n${otherText}`), other);
        }
      });
    }
  }

  test('for a short ConfigMap in a file that is just too long for one', () => {
    const text = 'kind: ConfigMap\n---\n'.padEnd(16 * 1024, '#');
    assert.equal(fileInterestOf(uri, added)(text), true);
  });

  const schema = 'kind: CustomResourceDefinition\nspec: [system:serviceaccount:a:b]\n';
  const dashboard = `kind: ConfigMap\n#${'x'.repeat(16 * 1024)}\n`;
  for (const [what, texts] of [
    ['schemas', [schema, schema]],
    ['dashboards', [dashboard, dashboard]],
    ['both', [schema, dashboard]],
    ['a service beside these', [schema, 'kind: Service\n', dashboard]],
  ] as const) {
    test(`but not for ${what}`, () => assert.equal(fileInterestOf(uri, added)(texts.join('---\n')), false));
  }
});
