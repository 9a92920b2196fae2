import assert from 'node:assert/strict';
import { closeEditors } from '../suite/documents.ts';
import { openManifest, positionIn, type } from './manifests.ts';
import { hoverAt } from './questions.ts';

const prober = 'plain/kube-prometheus/blackboxExporter-deployment.yaml';
const redis = 'plain/argo-cd/base/redis/argocd-redis-deployment.yaml';
const grafana = 'plain/kube-prometheus/grafana-deployment.yaml';
const mounted = 'plain/bigwhite-k8s-tzconfig/1604-pod-on-1604-host.yaml';
const client = 'plain/kubeasz/manifests/deprecated/mysql-cluster/mysql-test-client.yaml';

suite('The mouse over public manifests', () => {
  teardown(closeEditors);

  test('tells of a pod who it is, what it may do, and what each of its clocks shows', async () => {
    const document = await openManifest(prober);
    const text = await hoverAt(document, positionIn(document, '    sp|ec:'), 'ClusterRole');
    assert.match(text, /^Runs as `system:serviceaccount:monitoring:blackbox-exporter`\.$/m);
    assert.match(text, /^Its token is mounted, by `automountServiceAccountToken` of the pod\.$/m);
    assert.match(
      text,
      /^- `ClusterRole\/blackbox-exporter` in every namespace, by `ClusterRoleBinding\/blackbox-exporter`$/m,
    );
    for (const container of ['blackbox-exporter', 'module-configmap-reloader', 'kube-rbac-proxy']) {
      assert.ok(text.includes(`- \`${container}\` shows UTC, since nothing gives it a time zone.`), text);
    }
  });

  test('tells of an account whether its token is mounted, and who says so', async () => {
    const document = await openManifest(grafana);
    const off = await hoverAt(document, positionIn(document, 'serviceAccountName: graf|ana'), 'token');
    assert.match(off, /^Its token is not mounted, by `automountServiceAccountToken` of the pod\.$/m);
    await type(document, '      automountServiceAccountToken: false\n', '');
    const byAccount = await hoverAt(document, positionIn(document, 'serviceAccountName: graf|ana'), 'of the account');
    assert.match(byAccount, /^Its token is not mounted, by `automountServiceAccountToken` of the account\.$/m);
  });

  test('tells of an account each of its roles once, however many files declare the binding', async () => {
    const document = await openManifest(redis);
    const text = await hoverAt(document, positionIn(document, 'serviceAccountName: argocd|-redis'), 'Role/');
    assert.match(text, /neither the pod nor the account turns that off/);
    assert.equal(text.split('`Role/argocd-redis`').length, 2);
  });

  test('tells of a container which clock it shows, by what, and what the zone is like today', async () => {
    const byMount = await openManifest(mounted);
    const mount = await hoverAt(byMount, positionIn(byMount, '- name: my-|testpod'), 'shows');
    assert.match(mount, /^`my-testpod` shows `Asia\/Shanghai`, by the file on `\/etc\/localtime`\.$/m);
    assert.match(mount, /^`Asia\/Shanghai` is `UTC\+08:00` all year\.$/m);
    const byVariable = await openManifest(client);
    const variable = await hoverAt(byVariable, positionIn(byVariable, '- name: my|cli'), 'shows');
    assert.match(variable, /^`mycli` shows `Asia\/Shanghai`, by `TZ`\.$/m);
  });

  test('tells of a zone what it is like today, wherever it stands', async () => {
    const variable = await openManifest(client);
    const value = await hoverAt(variable, positionIn(variable, 'value: "Asia/|Shanghai'), 'UTC+08:00');
    const volume = await openManifest(mounted);
    const path = await hoverAt(volume, positionIn(volume, 'path: /usr/share/zoneinfo/Asia/|Shanghai'), 'UTC+08:00');
    for (const text of [value, path]) assert.match(text, /^`Asia\/Shanghai` is `UTC\+08:00` all year\.$/m);
  });

  test('tells of a finding what the rule is about, with a link to its page', async () => {
    const document = await openManifest(prober);
    const text = await hoverAt(document, positionIn(document, 'name: black|box-exporter\n        ports'), '**missing');
    assert.match(text, /^\*\*missing-timezone-mount\*\*$/m);
    assert.match(text, /\]\(command:podsense\.openRule\?/);
  });
});
