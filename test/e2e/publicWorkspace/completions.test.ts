import assert from 'node:assert/strict';
import { type TextDocument, type Uri, workspace } from 'vscode';
import { closeEditors } from '../suite/documents.ts';
import { fileAt, openManifest, positionIn, type } from './manifests.ts';
import { labelOf, offeredAt } from './questions.ts';

const client = 'plain/kubeasz/manifests/deprecated/mysql-cluster/mysql-test-client.yaml';
const mounted = 'plain/bigwhite-k8s-tzconfig/1604-pod-on-1604-host.yaml';
const grafana = 'plain/kube-prometheus/grafana-deployment.yaml';

suite('What is offered in public manifests', () => {
  teardown(closeEditors);

  test('as the value of TZ are the zones of today, those first that the workspace uses', async () => {
    const document = await openManifest(client);
    const labels = await labelsAt(document, 'value: "|Asia/Shanghai', 'Europe/Oslo');
    assert.deepEqual(labels.slice(0, 2), ['Asia/Shanghai', 'UTC']);
    for (const legacy of ['PRC', 'US/Eastern', 'Asia/Calcutta', 'GMT+8']) assert.ok(!labels.includes(legacy), legacy);
  });

  test('as the name of a mount are the volumes of its own pod', async () => {
    const document = await openManifest(mounted);
    assert.deepEqual(await labelsAt(document, '- name: |tz-config', 'tz-config'), ['tz-config']);
    const other = await openManifest(grafana);
    const volumes = await labelsAt(other, 'name: |grafana-datasources\n          readOnly', 'grafana-storage');
    assert.ok(volumes.includes('grafana-config') && !volumes.includes('tz-config'), String(volumes));
  });

  test('as paths are those that give a container its zone, with the zone that the workspace uses', async () => {
    const document = await openManifest(mounted);
    const inContainer = await labelsAt(document, 'mountPath: |/etc/localtime', '/etc/localtime');
    const onNode = await labelsAt(document, 'path: |/usr/share/zoneinfo/Asia/Shanghai', '/etc/localtime');
    const paths = ['/etc/localtime', '/usr/share/zoneinfo/Asia/Shanghai', '/usr/share/zoneinfo'];
    assert.deepEqual(inContainer, paths);
    assert.deepEqual(onNode, paths);
    const all = await labelsAt(document, 'zoneinfo/|Asia/Shanghai', '/usr/share/zoneinfo/Europe/Oslo');
    assert.ok(all.length > 300, String(all.length));
  });

  test('in a comment that ignores are the rules, those first that find something in the file', async () => {
    const document = await openManifest(grafana);
    await type(document, 'containers:', 'containers: # podsense: ignore[]');
    const [first, ...others] = await labelsAt(document, 'ignore[|]', 'legacy-timezone');
    assert.equal(first, 'missing-timezone-mount');
    assert.ok(others.includes('default-service-account'));
  });

  test('in a settings file are the settings, and the rules that it does not name yet', async () => {
    const document = await openNew('plain/kube-prometheus/.podsense.yaml', 'rules:\n  legacy-timezone: off\n  \n\n');
    const rules = await labelsAt(document, 'off\n  |', 'missing-timezone-mount');
    assert.ok(!rules.includes('legacy-timezone'));
    await type(document, '  \n\n', '  missing-timezone-mount: \n');
    const severities = await labelsAt(document, 'mount: |', 'hint');
    assert.deepEqual(severities.toSorted(), ['error', 'hint', 'information', 'off', 'warning']);
    await type(document, 'mount: \n', 'mount: hint\ntimeZone: \n');
    assert.deepEqual((await labelsAt(document, 'timeZone: |', 'Asia/Shanghai')).slice(0, 2), ['node', 'Asia/Shanghai']);
    await workspace.fs.delete(document.uri);
  });

  test("in VS Code's own settings are the rules and their severities", async () => {
    const document = await openNew('.vscode/settings.json', '{\n  "podsense.rules": {\n    ""\n  }\n}\n');
    await labelsAt(document, '    "|"', 'missing-timezone-mount');
    await type(document, '""', '"missing-timezone-mount": ""');
    const severities = await labelsAt(document, 'mount": "|"', '"hint"');
    assert.ok(severities.includes('"information"'), String(severities));
    await workspace.fs.delete(document.uri);
  });
});

async function labelsAt(document: TextDocument, part: string, awaited: string): Promise<readonly string[]> {
  return (await offeredAt(document, positionIn(document, part), awaited)).map(labelOf);
}

async function openNew(path: string, text: string): Promise<TextDocument> {
  const uri: Uri = fileAt(path);
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
  return openManifest(path);
}
