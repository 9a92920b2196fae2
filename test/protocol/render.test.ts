import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { type RenderResult, renderRequest } from '../../server/src/protocol/findingRequests.ts';
import { noStandIn, printsHelper, writeHelm } from '../support/standInHelm.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { Workspace } from './workspace.ts';

const helper = `{{- define "web" -}}
apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: web
  containers:
    - name: {{ .Values.names | first }}
      image: web:1
{{- end -}}
`;
const template = '{{ include "web" . | fromYaml | toYaml }}\n';

/** A folder with a chart, and with a stand-in for Helm on the PATH, which prints its helper. */
function chartWithHelm(): TemporaryFolder {
  const folder = new TemporaryFolder();
  folder.write('shop/Chart.yaml', 'apiVersion: v2\nname: shop\nversion: 1.0.0\n');
  folder.write('shop/values.yaml', 'names: [front]\n');
  folder.write('shop/templates/_web.tpl', helper);
  folder.write('shop/templates/web.yaml', template);
  process.env.PATH = writeHelm(folder, `touch "${folder.pathOf('ran')}"\n${printsHelper}`);
  return folder;
}

describe('a chart as Helm renders it', { skip: noStandIn }, () => {
  const render = (workspace: Workspace, ...uris: readonly string[]) =>
    workspace.server.request<RenderResult | null>(renderRequest, { uris });

  test('has its findings where a client asks for it, in an open helper and in one that is not', async () => {
    using folder = chartWithHelm();
    await using workspace = await Workspace.open(folder, { 'shop/templates/_web.tpl': helper });
    const uri = folder.uriOf('shop/templates/_web.tpl');
    const result = await render(workspace, folder.uriOf('shop/templates/web.yaml'));
    assert.deepEqual([result?.charts, result?.findings, result?.failures], [[folder.uriOf('shop')], 1, []]);
    await workspace.becomes({ 'shop/templates/_web.tpl': ['missing-timezone-mount'] });
    const [finding] = await workspace.server.diagnostics(uri);
    assert.equal(finding?.range.start.line, 8);
    workspace.server.notify('textDocument/didClose', { textDocument: { uri } });
    const files = await workspace.server.request<readonly { uri: string }[]>('podsense/check', { uris: [uri] });
    assert.deepEqual(
      files.map(file => file.uri),
      [uri],
    );
  });

  test('has none any more in a text that has changed', async () => {
    using folder = chartWithHelm();
    await using workspace = await Workspace.open(folder, { 'shop/templates/_web.tpl': helper });
    const uri = folder.uriOf('shop/templates/_web.tpl');
    await render(workspace, uri);
    await workspace.becomes({ 'shop/templates/_web.tpl': ['missing-timezone-mount'] });
    workspace.server.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ text: `${helper}\n` }],
    });
    assert.deepEqual(await workspace.server.diagnostics(uri), []);
  });

  test('is not rendered by opening it, nor by a check of the workspace', async () => {
    using folder = chartWithHelm();
    await using workspace = await Workspace.open(folder, { 'shop/templates/web.yaml': template });
    await workspace.becomes({ 'shop/templates/web.yaml': [] });
    await workspace.server.request('podsense/check', {});
    assert.equal(fs.existsSync(folder.pathOf('ran')), false);
    await render(workspace, folder.uriOf('shop/values.yaml'));
    assert.equal(fs.existsSync(folder.pathOf('ran')), true);
  });

  test('is not there for a file of no chart', async () => {
    using folder = chartWithHelm();
    await using workspace = await Workspace.open(folder, {});
    const result = await render(workspace, folder.uriOf('a.yaml'));
    assert.deepEqual([result, fs.existsSync(folder.pathOf('ran'))], [{ charts: [], findings: 0, failures: [] }, false]);
  });
});
