import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { FileFindings, FileStatus } from '../../server/src/protocol/findingRequests.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { deployment, deploymentFindings, edited, podNamed, summary } from './manifests.ts';
import { Workspace } from './workspace.ts';

const oldField = `apiVersion: v1
kind: Pod
metadata: { name: web }
spec:
  serviceAccount: web
  containers: [{ name: web, image: nginx, env: [{ name: TZ, value: UTC }] }]
`;
const newField = oldField.replace('serviceAccount:', 'serviceAccountName:');

test('finds what is wrong in files that are not open, and in open ones as they are in the editor', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', deployment);
  folder.write('deep/b.yaml', podNamed('b'));
  folder.write('right.yaml', newField);
  folder.write('open.yaml', deployment);
  folder.write('vendor/a.yaml', deployment);
  folder.write('text.yaml', 'a: [\n');
  await using workspace = await Workspace.open(
    folder,
    { 'open.yaml': oldField },
    { settings: { [folder.uri]: { exclude: ['vendor'] } } },
  );
  const found = await workspace.server.request<readonly FileFindings[]>('podsense/check', {});
  assert.deepEqual(inOrder(found, folder), [
    ['a.yaml', deploymentFindings],
    ['deep/b.yaml', ['default-service-account 3:0-3:4', 'missing-timezone-mount 4:23-4:24']],
    ['open.yaml', ['deprecated-service-account-field 4:2-4:16']],
  ]);
});

describe('finds in a file that is not open what it finds if it is, of', () => {
  const schema = 'apiVersion: apiextensions.k8s.io/v1\nkind: CustomResourceDefinition\nmetadata: { name: a }\n';
  const configMap = (name: string, key: string, value: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: { name: ${name}, namespace: shop }\ndata: { ${key}: ${value} }\n`;
  const dashboard = configMap('dashboard', 'a.json', 'x'.repeat(16 * 1024));
  const zone = configMap('zone', 'TZ', 'Asia/Shangai');
  const service =
    'apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: { name: a, namespace: shop }\n' +
    'spec: { template: { spec: { containers: [{ name: a, env: [{ name: TZ, value: Asia/Shangai }] }] } } }\n';
  const cases: readonly (readonly [what: string, documents: readonly string[], rule: string])[] = [
    ['a ConfigMap beside a long one', [zone, dashboard], 'unknown-timezone'],
    ['a ConfigMap behind a long one', [dashboard, zone], 'unknown-timezone'],
    ['a custom resource beside a schema', [schema, service], 'unknown-timezone'],
    ['a custom resource between a schema and a long ConfigMap', [schema, service, dashboard], 'unknown-timezone'],
  ];
  for (const [what, documents, rule] of cases) {
    test(what, async () => {
      using folder = new TemporaryFolder();
      const text = documents.join('---\n');
      folder.write('a.yaml', text);
      folder.write('account.yaml', 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: web, namespace: shop }\n');
      folder.write('pod.yaml', podWithZoneFrom('zone'));
      await using workspace = await Workspace.open(folder, {});
      await workspace.rests();
      const found = await workspace.server.request<readonly FileFindings[]>('podsense/check', {});
      const closed = inOrder(found, folder).find(([name]) => name === 'a.yaml')?.[1];
      workspace.server.open(folder.uriOf('a.yaml'), text);
      const open = summary(await workspace.server.diagnostics(folder.uriOf('a.yaml')));
      assert.match(open.join(), new RegExp(rule));
      assert.deepEqual(closed, open);
    });
  }
});

test('tells of files that are named, of which one may be gone', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', deployment);
  folder.write('b.yaml', deployment);
  await using workspace = await Workspace.open(folder, {});
  const uris = [folder.uriOf('b.yaml'), folder.uriOf('gone.yaml')];
  const found = await workspace.server.request<readonly FileFindings[]>('podsense/check', { uris });
  assert.deepEqual(inOrder(found, folder), [['b.yaml', deploymentFindings]]);
});

test('tells nothing of open documents that are no files of the workspace', async () => {
  using folder = new TemporaryFolder();
  const names = ['a.yaml', 'vendor/b.yaml', 'never.yaml', '../outside.yaml'];
  for (const name of ['a.yaml', 'vendor/b.yaml']) folder.write(name, deployment);
  const documents = Object.fromEntries(names.map(name => [name, deployment]));
  await using workspace = await Workspace.open(folder, documents, {
    settings: { [folder.uri]: { exclude: ['vendor'] } },
  });
  const params = { uris: names.map(name => folder.uriOf(name)) };
  const found = async () => inOrder(await workspace.server.request('podsense/check', params), folder);
  assert.deepEqual(await found(), [['a.yaml', deploymentFindings]]);
  folder.remove('a.yaml');
  workspace.tell([3, 'a.yaml']);
  assert.deepEqual(await found(), []);
});

test('gives partial results where they are wanted, and shows how far it has come', async () => {
  using folder = new TemporaryFolder();
  for (let index = 0; index < 150; index++) folder.write(`${index}.yaml`, podNamed('a'));
  await using workspace = await Workspace.open(folder, {});
  await workspace.rests();
  const params = { partialResultToken: 'part' };
  assert.deepEqual(await workspace.server.request('podsense/check', params), []);
  const progress = workspace.server.messages<{ token: unknown; value: readonly FileFindings[] }>('$/progress');
  const parts = progress.filter(({ token }) => token === 'part').map(({ value }) => value.length);
  assert.deepEqual(parts, [64, 64, 22]);
  const begun = workspace.server.messages<{ value: { title?: string } }>('$/progress').map(({ value }) => value.title);
  assert.ok(begun.includes('Podsense: checking the workspace'), JSON.stringify(begun));
});

test('shows how far it has come by the token of the client that asks', async () => {
  using folder = new TemporaryFolder();
  for (let index = 0; index < 150; index++) folder.write(`${index}.yaml`, podNamed('a'));
  await using workspace = await Workspace.open(folder, {});
  await workspace.rests();
  await workspace.server.request('podsense/check', { workDoneToken: 'work' });
  type Progress = { readonly token: unknown; readonly value: { readonly kind: string } };
  const all = workspace.server.messages<Progress>('$/progress').filter(({ token }) => token === 'work');
  const kinds = all.map(({ value }) => value.kind);
  assert.deepEqual(kinds, ['begin', 'report', 'report', 'report', 'end']);
});

test('ends early where it is cancelled', async () => {
  using folder = new TemporaryFolder();
  const long = Array.from({ length: 200 }, (_, index) => podNamed(`a${index}`)).join('---\n');
  for (let index = 0; index < 200; index++) folder.write(`${index}.yaml`, long);
  await using workspace = await Workspace.open(folder, {});
  await workspace.rests();
  const { id, answer } = workspace.server.begin('podsense/check', { partialResultToken: 'part' });
  workspace.server.cancel(id);
  await assert.rejects(answer);
  const parts = workspace.server.messages<{ token: unknown }>('$/progress').filter(({ token }) => token === 'part');
  assert.ok(parts.length < 2, `it went on for ${parts.length} parts`);
});

test('tells that files which are not open may have other findings', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', deployment);
  await using workspace = await Workspace.open(folder, {});
  await workspace.rests();
  folder.write('a.yaml', podNamed('a'));
  workspace.tell([2, 'a.yaml']);
  await workspace.rests();
  const changes = workspace.server.messages<{ uris?: readonly string[] }>('podsense/findingsChanged');
  assert.deepEqual(changes.findLast(({ uris }) => uris !== undefined)?.uris, [folder.uriOf('a.yaml')]);
  workspace.server.open(folder.uriOf('b.yaml'), 'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: b }\n');
  await workspace.server.message('podsense/findingsChanged', ({ uris }: { uris?: readonly string[] }) => !uris);
});

test('fixes in all files what fix-all does', async () => {
  using folder = new TemporaryFolder();
  folder.write('closed.yaml', oldField);
  folder.write('open.yaml', deployment);
  folder.write('other.yaml', deployment);
  await using workspace = await Workspace.open(folder, { 'open.yaml': `${deployment}---\n${oldField}` });
  const edit = await workspace.server.request<WorkspaceEdit>('podsense/fixWorkspace');
  const changes = edit.documentChanges as TextDocumentEdit[];
  const byName = new Map(changes.map(change => [change.textDocument.uri.slice(folder.uri.length + 1), change]));
  assert.deepEqual([...byName.keys()].sort(), ['closed.yaml', 'open.yaml']);
  assert.equal(byName.get('closed.yaml')?.textDocument.version, null);
  assert.equal(byName.get('open.yaml')?.textDocument.version, 1);
  const [closed] = changes.filter(change => change === byName.get('closed.yaml'));
  assert.equal(edited(oldField, { documentChanges: closed === undefined ? [] : [closed] }), newField);
});

test('fixes a document as it is in the editor, also where it changes meanwhile', async () => {
  using folder = new TemporaryFolder();
  // More than a megabyte, so that checking yields on the way.
  const long = oldField + `---\n${newField}# ${'x'.repeat(4_000)}\n`.repeat(300);
  folder.write('long.yaml', long);
  await using workspace = await Workspace.open(folder, { 'long.yaml': long });
  await workspace.rests();
  const answer = workspace.server.request<WorkspaceEdit>('podsense/fixWorkspace', { workDoneToken: 'fix' });
  const nowhere = { line: 0, character: 0 };
  workspace.server.edit(folder.uriOf('long.yaml'), 2, { range: { start: nowhere, end: nowhere }, text: '#\n' });
  const [change] = (await answer).documentChanges as TextDocumentEdit[];
  assert.equal(change?.textDocument.version, 2);
  assert.equal(change.edits[0]?.range.start.line, 5);
});

test('fixes nothing where there is nothing to fix, or versions cannot be told', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', oldField);
  await using plain = await Workspace.open(folder, {}, { heedsVersions: false });
  assert.equal(await plain.server.request('podsense/fixWorkspace'), null);
  folder.write('a.yaml', newField);
  await using able = await Workspace.open(folder, {});
  assert.equal(await able.server.request('podsense/fixWorkspace'), null);
});

test('counts the pods and findings of an open document, and names the line that cannot be read', async () => {
  using folder = new TemporaryFolder();
  await using workspace = await Workspace.open(folder, { 'a.yaml': `${deployment}---\n${newField}` });
  const status = (name: string) =>
    workspace.server.request<FileStatus | null>('podsense/fileStatus', { uri: folder.uriOf(name) });
  assert.deepEqual(await status('a.yaml'), { pods: 2, findings: 2 });
  assert.equal(await status('b.yaml'), null);
  workspace.server.open(folder.uriOf('c.yaml'), deployment.replace('    spec:\n', '\tspec:\n'));
  assert.deepEqual((await status('c.yaml'))?.broken, { line: 12, isTab: true });
});

test('reports of itself what helps to find a problem, and no name of a manifest', async () => {
  using folder = new TemporaryFolder();
  folder.write('secret.yaml', deployment);
  await using workspace = await Workspace.open(folder, {}, { settings: { [folder.uri]: { timeZone: 'Asia/Tokyo' } } });
  await workspace.rests();
  const uri = folder.uriOf('secret.yaml');
  const report = await workspace.server.request<string>('podsense/report', { uri });
  assert.match(report, /^Podsense \d+\.\d+\.\d+, Node\.js v\d+\.\d+\.\d+ on \w+ \w+, client /);
  assert.match(report, /^read 1 files in \d+ ms$/m);
  assert.match(report, /^settings of the active file: \{"timeZone":"Asia\/Tokyo",/m);
  assert.doesNotMatch(report, /secret|"web"|file:\/\//);
  assert.deepEqual(workspace.server.messages('window/logMessage'), [], 'the client does not want it');
});

function podWithZoneFrom(configMap: string): string {
  return `apiVersion: v1
kind: Pod
metadata: { name: web, namespace: shop }
spec:
  serviceAccountName: web
  containers: [{ name: a, env: [{ name: TZ, valueFrom: { configMapKeyRef: { name: ${configMap}, key: TZ } } }] }]
`;
}

function inOrder(found: readonly FileFindings[], folder: TemporaryFolder) {
  return found
    .map(({ uri, diagnostics }) => [uri.slice(folder.uri.length + 1), summary(diagnostics)] as const)
    .sort(([a], [b]) => (a < b ? -1 : 1));
}
