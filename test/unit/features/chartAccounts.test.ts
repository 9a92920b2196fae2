import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { checkedIn, deployment } from './chart.ts';

const account = (name: string) => `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}}\n`;
const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: {name: read, namespace: shop}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: read}
subjects:
  - {kind: ServiceAccount, name: default, namespace: shop}
`;
const others = {
  'templates/account.yaml': account('own'),
  'charts/inner/Chart.yaml': 'name: inner\n',
  'charts/inner/templates/account.yaml': account('inner'),
  'file:///other/Chart.yaml': 'name: other\n',
  'file:///other/templates/account.yaml': account('of-another-chart'),
  'file:///plain/account.yaml': account('of-no-chart'),
};

/** The accounts that fixes of a rule would use. */
function offered(text: string, rule: string): readonly string[] {
  const checked = checkedIn(text, 'templates/x.yaml', others);
  const found = checked.findings.filter(finding => finding.rule === rule);
  return found
    .flatMap(finding => fixesFor(finding, {}).map(({ id }) => id))
    .filter(id => id.startsWith('use:'))
    .map(id => id.slice('use:'.length))
    .sort();
}

test('a pod of a chart is offered the accounts of the chart, and no others', () => {
  assert.deepEqual(offered(deployment('', '', 'web'), 'default-service-account'), ['inner', 'own']);
});

test('a role of a chart is offered to the accounts of the chart, and to no others', () => {
  assert.deepEqual(offered(binding, 'default-service-account-binding'), ['inner', 'own']);
});
