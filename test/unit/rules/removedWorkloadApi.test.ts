import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { parse, parseAllDocuments } from 'yaml';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { fixedByHand, fixedOnce } from '../../support/fixed.ts';
import { findingsOf } from '../../support/laws.ts';

type Tree = { readonly [key: string]: unknown };

/** A workload with these entries of its spec besides the pod template. */
function workload(apiVersion: string, kind: string, spec: string, labels = '{app: web}'): string {
  const template = `  template:\n    metadata:\n      labels: ${labels}\n    spec:\n      serviceAccountName: web\n`;
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata:\n  name: web\nspec:\n${spec}${template}`;
}

const findings = (text: string) => findingsOf(text).filter(({ rule }) => rule === 'removed-workload-api');
const fixed = (text: string) => fixedOnce(text, 'removed-workload-api');

describe('removed-workload-api finds', () => {
  for (const [apiVersion, kind, found] of [
    ['extensions/v1beta1', 'Deployment', true],
    ['extensions/v1beta1', 'ReplicaSet', true],
    ['apps/v1beta1', 'StatefulSet', true],
    ['apps/v1beta2', 'DaemonSet', true],
    ['batch/v1beta1', 'CronJob', true],
    ['batch/v2alpha1', 'CronJob', true],
    ['rbac.authorization.k8s.io/v1beta1', 'ClusterRoleBinding', true],
    ['rbac.authorization.k8s.io/v1alpha1', 'Role', true],
    ['rbac.authorization.k8s.io/v1', 'RoleBinding', false],
    ['apps/v1', 'Deployment', false],
    ['batch/v1', 'CronJob', false],
    ['extensions/v1beta1', 'Ingress', false],
    ['example.com/v1beta1', 'Deployment', false],
  ] as const) {
    test(`${found ? '' : 'nothing in '}${apiVersion} ${kind}`, () => {
      assert.equal(findings(workload(apiVersion, kind, '')).length, found ? 1 : 0);
    });
  }

  test('nothing where a chart chooses between two versions', () => {
    const choice = '{{- if .new }}\napiVersion: apps/v1\n{{- else }}\napiVersion: extensions/v1beta1\n{{- end }}\n';
    const text = workload('extensions/v1beta1', 'Deployment', '').replace('apiVersion: extensions/v1beta1\n', choice);
    assert.equal(findings(text).length, 0);
  });

  test('the version of a typed list, once, for items that have none of their own', () => {
    const item =
      '  - metadata: {name: a}\n    spec: {template: {metadata: {labels: {a: b}}, spec: {containers: []}}}\n';
    const text = `apiVersion: extensions/v1beta1\nkind: DeploymentList\nitems:\n${item}${item}`;
    assert.deepEqual(
      findings(text).map(({ span }) => text.slice(span.start, span.end)),
      ['extensions/v1beta1'],
    );
  });
});

describe('the fix of removed-workload-api', () => {
  for (const [what, apiVersion, kind, spec, added] of [
    ['writes the selector', 'extensions/v1beta1', 'Deployment', '', { selector: { matchLabels: { app: 'web' } } }],
    ['leaves a selector that matches', 'apps/v1beta2', 'ReplicaSet', '  selector: {matchLabels: {app: web}}\n', {}],
    [
      'understands what a selector asks for',
      'apps/v1beta1',
      'Deployment',
      '  selector: {matchExpressions: [{key: app, operator: In, values: [db, web]}, {key: x, operator: DoesNotExist}]}\n',
      {},
    ],
    [
      'keeps that a StatefulSet waited',
      'apps/v1beta1',
      'StatefulSet',
      '  selector: {matchLabels: {app: web}}\n',
      { updateStrategy: { type: 'OnDelete' } },
    ],
    [
      'keeps that a DaemonSet waited whose strategy has no type',
      'extensions/v1beta1',
      'DaemonSet',
      '  selector: {matchLabels: {app: web}}\n  updateStrategy: {}\n',
      { updateStrategy: { type: 'OnDelete' } },
    ],
    [
      'leaves a strategy that is written',
      'extensions/v1beta1',
      'DaemonSet',
      '  selector: {matchLabels: {app: web}}\n  updateStrategy: {type: RollingUpdate}\n',
      {},
    ],
    ['adds no strategy in apps/v1beta2', 'apps/v1beta2', 'DaemonSet', '  selector: {matchLabels: {app: web}}\n', {}],
  ] as const) {
    test(what, () => {
      const text = workload(apiVersion, kind, spec);
      const before = parse(text) as { readonly spec: Tree };
      const after = parse(fixed(text) ?? '') as { readonly apiVersion: string; readonly spec: Tree };
      assert.equal(after.apiVersion, 'apps/v1');
      assert.deepEqual(after.spec, { ...before.spec, ...added });
    });
  }

  test('removes what apps/v1 does not know, first or last, on one line or many', () => {
    const spec = '  rollbackTo:\n    # the last good one\n    revision: 3\n';
    const text = `${workload('extensions/v1beta1', 'Deployment', spec)}  templateGeneration: 4`;
    const after = parse(fixed(text) ?? '') as { readonly spec: Tree };
    assert.deepEqual(Object.keys(after.spec).sort(), ['selector', 'template']);
  });

  test('moves a Job, which has no selector to add', () => {
    const [finding] = findings(workload('batch/v2alpha1', 'Job', ''));
    assert.deepEqual((finding && fixesFor(finding, {}))?.[0]?.title.args, {
      replacedBy: 'batch/v1',
      selects: false,
    });
  });

  for (const [what, spec, labels] of [
    ['without labels', '', '{}'],
    ['without a known label', '', '{app: "{{ .name }}"}'],
    ['where a selector does not match', '  selector: {matchLabels: {app: db}}\n', undefined],
    ['where a selector is empty', '  selector: {}\n', undefined],
    ['where a selector asks what is not known', '  selector: {matchLabels: {app: "$(APP)"}}\n', undefined],
    [
      'where an expression does not match',
      '  selector: {matchExpressions: [{key: app, operator: NotIn, values: [web]}]}\n',
      undefined,
    ],
  ] as const) {
    test(`is not offered ${what}`, () => {
      const text = workload('extensions/v1beta1', 'Deployment', spec, labels);
      assert.equal(findings(text).length, 1);
      assert.equal(fixed(text), undefined);
    });
  }
});

describe('old manifests that mount the zone of the node', () => {
  for (const zone of ['/etc/localtime', '/usr/share/zoneinfo/Asia/Shanghai']) {
    test(`become such as today's Kubernetes takes, by fixes alone: ${zone}`, () => {
      const old = [
        'apiVersion: extensions/v1beta1',
        'kind: Deployment',
        'metadata:',
        '  name: clock',
        'spec:',
        '  replicas: 1',
        '  template:',
        '    metadata:',
        '      labels:',
        '        run: clock',
        '    spec:',
        '      containers:',
        '      - name: clock',
        '        image: example.com/clock:1.0',
        '        volumeMounts:',
        '        - name: tz-config',
        '          mountPath: /etc/localtime',
        '      volumes:',
        '      - name: tz-config',
        '        hostPath:',
        `          path: ${zone}`,
        '',
      ].join('\n');
      const documents = parseAllDocuments(fixedByHand(old)).map(document => document.toJS() as Tree);
      assert.deepEqual(
        documents.map(({ apiVersion, kind }) => `${apiVersion} ${kind}`),
        ['v1 ServiceAccount', 'apps/v1 Deployment'],
      );
      const spec = documents[1]?.spec as { selector: unknown; template: { spec: { serviceAccountName: unknown } } };
      assert.deepEqual(spec.selector, { matchLabels: { run: 'clock' } });
      assert.equal(spec.template.spec.serviceAccountName, 'clock');
    });
  }
});
