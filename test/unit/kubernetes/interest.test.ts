import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { interestOf } from '../../../server/src/kubernetes/delivery/interest.ts';
import { Kinds, knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';

const added = new Kinds([{ group: 'example.com', kind: 'Web', path: ['spec'] }]);

describe('which documents are worth parsing', () => {
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
    ['a service', 'apiVersion: v1\nkind: Service\n', false],
    ['a kind of the settings', 'apiVersion: example.com/v1\nkind: Web\n', true],
    ['that kind of another group', 'apiVersion: example.org/v1\nkind: Web\n', false],
  ];
  for (const [what, text, isWorth] of cases) {
    test(what, () => assert.equal(interestOf('file:///w/a.yaml', added)(text), isWorth));
  }

  for (const [name, isWorth] of [
    ['kustomization.yaml', true],
    ['Chart.yaml', true],
    ['values.yaml', false],
  ] as const) {
    test(`any in ${name}`, () => assert.equal(interestOf(`file:///w/${name}`, knownKinds)('a: b\n'), isWorth));
  }
});
