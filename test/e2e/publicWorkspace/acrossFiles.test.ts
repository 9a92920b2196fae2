import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import { quickFixes } from '../suite/actions.ts';
import { asked } from '../suite/asked.ts';
import { closeEditors } from '../suite/documents.ts';
import { fileAt, openManifest, type } from './manifests.ts';
import { finds } from './words.ts';

const monitoring = 'plain/kube-prometheus';
const zoneless = 'warning missing-timezone-mount grafana';

/** Typed text is not saved: other files must see it all the same. */
suite('A finding in a public manifest', () => {
  teardown(closeEditors);

  test('is what its account says of the token, where the pod says nothing', async () => {
    const settings = workspace.getConfiguration('podsense', fileAt(''));
    await settings.update('rules', { 'automounted-service-account-token': 'warning' }, ConfigurationTarget.Workspace);
    const account = await openManifest(`${monitoring}/grafana-serviceAccount.yaml`);
    const workload = await openManifest(`${monitoring}/grafana-deployment.yaml`);
    await finds(workload, zoneless);
    await type(workload, '      automountServiceAccountToken: false\n', '');
    await type(account, 'automountServiceAccountToken: false', 'automountServiceAccountToken: true');
    await finds(workload, zoneless, 'warning automounted-service-account-token grafana');
    await type(account, 'automountServiceAccountToken: true', 'automountServiceAccountToken: false');
    await finds(workload, zoneless);
    await settings.update('rules', undefined, ConfigurationTarget.Workspace);
  });

  test('is an account of another namespace, and none where the account may be of any', async () => {
    const account = await openManifest(`${monitoring}/grafana-serviceAccount.yaml`);
    const workload = await openManifest(`${monitoring}/grafana-deployment.yaml`);
    await finds(workload, zoneless);
    await type(account, '  namespace: monitoring', '  namespace: elsewhere');
    await finds(workload, zoneless, 'warning non-existent-service-account grafana');
    await type(account, '  namespace: elsewhere', '');
    await finds(workload, zoneless);
    await type(account, '  name: grafana\n', '  name: grafana-2\n');
    await finds(workload, zoneless, 'hint non-existent-service-account grafana');
  });

  test('is a binding of the account default, for which others of its namespace may stand', async () => {
    const binding = await openManifest(`${monitoring}/blackboxExporter-clusterRoleBinding.yaml`);
    await type(binding, '- kind: ServiceAccount\n  name: blackbox-exporter', '- kind: ServiceAccount\n  name: default');
    await finds(binding, 'warning default-service-account-binding default');
    const fixes = await asked(
      () => quickFixes(binding, 'default-service-account-binding'),
      found => found.some(({ title }) => title.includes('blackbox-exporter')),
    );
    assert.ok(fixes.some(({ title }) => title === 'Another account…'));
  });

  test('is a zone file of the node that the labels of its Namespace refuse, or warn of', async () => {
    const namespace = await openManifest(`${monitoring}/setup/namespace.yaml`);
    const workload = await openManifest(`${monitoring}/grafana-deployment.yaml`);
    await type(
      workload,
      '        volumeMounts:\n',
      '        volumeMounts:\n        - mountPath: /etc/localtime\n          name: zone\n          readOnly: true\n',
    );
    await type(
      workload,
      '      volumes:\n',
      '      volumes:\n      - name: zone\n        hostPath:\n          path: /etc/localtime\n          type: File\n',
    );
    await finds(workload);
    await type(namespace, 'warn: privileged', 'warn: baseline');
    await finds(workload, 'information forbidden-timezone-hostpath hostPath');
    await type(namespace, '/warn: baseline', '/enforce: restricted');
    await finds(workload, 'error forbidden-timezone-hostpath hostPath');
    await type(namespace, '  name: monitoring', '  name: other');
    await finds(workload);
  });

  test('is none where a ConfigMap in envFrom gives the zone', async () => {
    const configMap = await openManifest(`${monitoring}/grafana-dashboardSources.yaml`);
    const workload = await openManifest(`${monitoring}/grafana-deployment.yaml`);
    await type(workload, '- env: []', '- envFrom: [{ configMapRef: { name: grafana-dashboards } }]');
    await finds(workload, zoneless);
    await type(configMap, 'data:\n', 'data:\n  TZ: Asia/Shanghai\n');
    await finds(workload);
    await type(configMap, '  TZ: Asia/Shanghai\n', '');
    await finds(workload, zoneless);
  });

  test('is none where k8tz gives a zone to the whole Namespace', async () => {
    const namespace = await openManifest(`${monitoring}/setup/namespace.yaml`);
    const workload = await openManifest(`${monitoring}/grafana-deployment.yaml`);
    await finds(workload, zoneless);
    await type(namespace, 'metadata:\n', 'metadata:\n  annotations:\n    k8tz.io/timezone: Asia/Shanghai\n');
    await finds(workload);
    await type(namespace, '  name: monitoring', '  name: other');
    await finds(workload, zoneless);
  });
});
