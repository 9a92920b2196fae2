import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, type DocumentHighlight, type WorkspaceEdit, window, workspace } from 'vscode';
import { asked } from '../suite/asked.ts';
import { closeEditors } from '../suite/documents.ts';
import { openManifest, pathInWorkspace, positionIn, type } from './manifests.ts';
import { hintsIn, hoverAt, labelOf, lensesIn, offeredAt, placesAt } from './questions.ts';

/** The workload, the account that it runs as, and the binding of that account, each in a file of its own. */
const workload = 'plain/kube-prometheus/blackboxExporter-deployment.yaml';
const account = 'plain/kube-prometheus/blackboxExporter-serviceAccount.yaml';
const binding = 'plain/kube-prometheus/blackboxExporter-clusterRoleBinding.yaml';
const grafana = 'plain/kube-prometheus/grafana-deployment.yaml';

/** In its name in the workload. */
const named = 'serviceAccountName: black|box-exporter';

suite('A service account of public manifests', () => {
  teardown(closeEditors);

  test('is where the name in a workload leads', async () => {
    const document = await openManifest(workload);
    const at = positionIn(document, named);
    const found = await placesAt('vscode.executeDefinitionProvider', document, at, places => places.length > 0);
    assert.deepEqual(found, [`${account}:10:9`]);
  });

  test('is referred to by the workload and the binding', async () => {
    const document = await openManifest(account);
    const at = positionIn(document, '  name: b|lackbox-exporter\n');
    const found = await placesAt('vscode.executeReferenceProvider', document, at, places => places.length >= 3);
    assert.deepEqual(found, [`${binding}:16:9`, `${workload}:114:27`, `${account}:10:9`]);
  });

  test('has another name everywhere once it is renamed in the workload', async () => {
    const document = await openManifest(workload);
    const at = positionIn(document, named);
    const edit = await asked(
      () => commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'prober'),
      ({ size }) => size >= 3,
    );
    const edits = edit
      .entries()
      .map(([uri, changes]) => `${pathInWorkspace(uri)}: ${changes.map(({ newText }) => newText)}`);
    assert.deepEqual(edits.sort(), [`${binding}: prober`, `${workload}: prober`, `${account}: prober`]);
  });

  test('is hovered over: who the pod is, whether its token is mounted, and what it may do', async () => {
    const document = await openManifest(workload);
    const text = await hoverAt(document, positionIn(document, named), 'ClusterRole');
    assert.match(text, /system:serviceaccount:monitoring:blackbox-exporter/);
    assert.match(text, /ClusterRole.*blackbox-exporter/);
  });

  test('is offered where one is wanted, among those of its namespace', async () => {
    const document = await openManifest(workload);
    const names = (await offeredAt(document, positionIn(document, named), 'grafana')).map(labelOf);
    assert.ok(names.includes('blackbox-exporter'));
    assert.equal(new Set(names).size, names.length);
  });

  test('is highlighted where a file names it', async () => {
    const document = await openManifest(binding);
    const at = document.positionAt(document.getText().lastIndexOf('blackbox-exporter') + 1);
    const found = await asked(
      () => commands.executeCommand<DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at),
      highlights => highlights.length > 0,
    );
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['blackbox-exporter'],
    );
  });

  test('says behind its name that the token of the pod is off, unless the setting says no', async () => {
    const document = await openManifest(grafana);
    await type(document, '      automountServiceAccountToken: false\n', '');
    const [hint] = await hintsIn(document, hints => hints.length > 0);
    assert.equal(hint, 'token off');
    const settings = workspace.getConfiguration('podsense', document.uri);
    await settings.update('inlayHints', false, ConfigurationTarget.Workspace);
    try {
      assert.deepEqual(await hintsIn(document, hints => hints.length === 0), []);
    } finally {
      await settings.update('inlayHints', undefined, ConfigurationTarget.Workspace);
    }
    assert.deepEqual(await hintsIn(document, hints => hints.length > 0), [hint]);
  });

  test('says above itself how much it is used', async () => {
    const document = await openManifest(account);
    const found = await lensesIn(document, ([first]) => first === 'used by 1 workload, bound to 1 role');
    assert.equal(found.length, 1);
  });

  test('says so anew when another workload has been typed, or no longer names it', async () => {
    const document = await openManifest(account);
    await lensesIn(document, ([first]) => first === 'used by 1 workload, bound to 1 role');
    const other = await openManifest('plain/kube-prometheus/grafana-deployment.yaml');
    await type(other, 'serviceAccountName: grafana', 'serviceAccountName: blackbox-exporter');
    await window.showTextDocument(document);
    await lensesIn(document, ([first]) => first === 'used by 2 workloads, bound to 1 role');
    await type(other, 'serviceAccountName: blackbox-exporter', 'serviceAccountName: grafana');
    await lensesIn(document, ([first]) => first === 'used by 1 workload, bound to 1 role');
  });
});
