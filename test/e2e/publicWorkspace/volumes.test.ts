import assert from 'node:assert/strict';
import { commands, type DocumentHighlight, type WorkspaceEdit } from 'vscode';
import { asked } from '../suite/asked.ts';
import { closeEditors } from '../suite/documents.ts';
import { openManifest, pathInWorkspace, positionIn, type } from './manifests.ts';
import { placesAt } from './questions.ts';

/** A Deployment that mounts the zone file of its node, as an article recommends. */
const path = 'plain/bigwhite-k8s-tzconfig/1604-pod-on-1604-host.yaml';

suite('The volume of a zone in public manifests', () => {
  teardown(closeEditors);

  test('is where the name in a mount leads', async () => {
    const document = await openManifest(path);
    const at = positionIn(document, '- name: tz-|config\n          mountPath');
    const found = await placesAt('vscode.executeDefinitionProvider', document, at, places => places.length > 0);
    assert.deepEqual(found, [`${path}:20:15`]);
  });

  test('is named by its mounts, of its own pod alone', async () => {
    const document = await openManifest(path);
    const at = positionIn(document, '- name: tz-|config\n        hostPath');
    const found = await placesAt('vscode.executeReferenceProvider', document, at, places => places.length > 1);
    assert.deepEqual(found, [`${path}:17:17`, `${path}:20:15`]);
  });

  test('is highlighted at both of its names', async () => {
    const document = await openManifest(path);
    const at = positionIn(document, '- name: tz-|config\n          mountPath');
    const highlights = await asked(
      () => commands.executeCommand<DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at),
      found => found.length > 1,
    );
    const lines = highlights.map(({ range }) => `${range.start.line + 1}: ${document.getText(range)}`);
    assert.deepEqual(lines.sort(), ['17: tz-config', '20: tz-config']);
  });

  test('has another name at both places once it is renamed, also where it has only been typed', async () => {
    const document = await openManifest('plain/kube-prometheus/grafana-deployment.yaml');
    const mount = '        - name: tz-config\n          mountPath: /etc/localtime\n';
    const volume = '      - name: tz-config\n        hostPath:\n          path: /etc/localtime\n          type: File\n';
    await type(document, '        volumeMounts:\n', `        volumeMounts:\n${mount}`);
    await type(document, '      volumes:\n', `      volumes:\n${volume}`);
    const at = positionIn(document, '- name: tz-|config\n        hostPath');
    const edit = await asked(
      () => commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, at, 'zone'),
      ({ size }) => size > 0,
    );
    const changes = edit.entries().map(([uri, edits]) => [pathInWorkspace(uri), edits.map(({ newText }) => newText)]);
    assert.deepEqual(changes, [['plain/kube-prometheus/grafana-deployment.yaml', ['zone', 'zone']]]);
  });
});
