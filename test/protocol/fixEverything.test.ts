import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { TextDocumentEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import type { FixOffers } from '../../server/src/protocol/fixRequests.ts';
import type { RuleId } from '../../server/src/protocol/ruleIds.gen.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { deployment, edited, podNamed } from './manifests.ts';
import { Workspace } from './workspace.ts';

const oldField = podNamed('web').replace('spec:', 'spec:\n  serviceAccount: web');
const schedule =
  'apiVersion: batch/v1\nkind: CronJob\nmetadata: {name: a}\nspec: {schedule: 0 2 * * *, jobTemplate: {spec: {}}}\n';

const manifests: Readonly<Record<string, string>> = {
  'a.yaml': deployment,
  'c.yaml': podNamed('c'),
  'deep/b.yaml': podNamed('b'),
  'deeper/right.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\n',
  'old.yaml': oldField,
  'schedule.yaml': schedule,
};

test('the fixes that can be made together are counted by rule, the safe ones first', async () => {
  using folder = makeFolder();
  await using workspace = await Workspace.open(folder, {});
  assert.deepEqual(await offered(workspace), {
    rules: [
      'safe deprecated-service-account-field: Rename serviceAccount to serviceAccountName: 1 place in 1 file',
      "missing-timezone-mount: Mount the node's time zone on /etc/localtime: 4 containers in 4 files",
      'default-service-account: Create service account "…" and use it (loses its old rights): 3 pods in 3 files',
    ],
    others: 1,
  });
});

test('of a folder, only those below it', async () => {
  using folder = makeFolder();
  await using workspace = await Workspace.open(folder, {});
  assert.deepEqual(await offered(workspace, { folder: folder.uriOf('deep') }), {
    rules: [
      "missing-timezone-mount: Mount the node's time zone on /etc/localtime: 1 container in 1 file",
      'default-service-account: Create service account "b" and use it (loses its old rights): 1 pod in 1 file',
    ],
    others: 0,
  });
});

test('of a file, also one that is only open, as it is in the editor', async () => {
  using folder = makeFolder();
  await using workspace = await Workspace.open(folder, { '../outside.yaml': oldField, 'a.yaml': 'a: b\n' });
  const { rules } = await offered(workspace, { file: folder.uriOf('../outside.yaml') });
  assert.equal(rules.length, 2);
  assert.deepEqual(await offered(workspace, { file: folder.uriOf('a.yaml') }), { rules: [], others: 0 });
  assert.equal((await offered(workspace, { file: folder.uriOf('deep/b.yaml') })).rules.length, 2);
});

test('fixes that the settings make part of fix-all are safe', async () => {
  using folder = makeFolder();
  const settings = { [folder.uri]: { fixAllRules: ['default-service-account'] } };
  await using workspace = await Workspace.open(folder, {}, { settings });
  const { rules } = await offered(workspace);
  assert.deepEqual(
    rules.filter(rule => rule.startsWith('safe ')).map(rule => rule.split(':')[0]),
    ['safe default-service-account', 'safe deprecated-service-account-field'],
  );
});

test('only the chosen rules of the chosen files are fixed', async () => {
  using folder = makeFolder();
  await using workspace = await Workspace.open(folder, {});
  const uris = [folder.uriOf('old.yaml'), folder.uriOf('deep/b.yaml')];
  const fixed = async (safe: readonly string[], others: readonly string[]) => {
    const edit = await workspace.server.request<WorkspaceEdit | null>('podsense/fixWorkspace', { uris, safe, others });
    const changes = (edit?.documentChanges ?? []) as TextDocumentEdit[];
    return Object.fromEntries(
      changes.map(change => {
        const name = change.textDocument.uri.slice(folder.uri.length + 1);
        return [name, edited(manifests[name] ?? '', { documentChanges: [change] })];
      }),
    );
  };
  assert.deepEqual(Object.keys(await fixed(['deprecated-service-account-field'], [])), ['old.yaml']);
  assert.deepEqual(Object.keys(await fixed([], ['default-service-account'])), ['deep/b.yaml']);
  assert.deepEqual(await fixed(['missing-timezone-mount'], ['deprecated-service-account-field', 'no-rule']), {});
  const both = await fixed(['deprecated-service-account-field'], ['missing-timezone-mount']);
  assert.match(both['old.yaml'] ?? '', /serviceAccountName: web[\s\S]*mountPath: \/etc\/localtime/);
  assert.match(both['deep/b.yaml'] ?? '', /mountPath: \/etc\/localtime/);
  assert.doesNotMatch(both['deep/b.yaml'] ?? '', /serviceAccountName/);
});

test('each fix is one annotation, labelled by its rule', async () => {
  using folder = new TemporaryFolder();
  folder.write('two.yaml', `${podNamed('a')}---\n${podNamed('b')}`);
  await using workspace = await Workspace.open(folder, {}, { annotates: true });
  const annotationsOf = async (...others: readonly RuleId[]) => {
    const params = { safe: [], others };
    const edit = await workspace.server.request<WorkspaceEdit>('podsense/fixWorkspace', params);
    const annotations = edit.changeAnnotations ?? {};
    const [change] = (edit.documentChanges ?? []) as TextDocumentEdit[];
    return (change?.edits ?? []).map(part => {
      const id = 'annotationId' in part ? String(part.annotationId) : '';
      const { label = '', description = '' } = annotations[id] ?? {};
      return `${part.range.start.line} ${Object.keys(annotations).indexOf(id)} ${label}: ${description}`;
    });
  };
  const mounted = "missing-timezone-mount: Mount the node's time zone on /etc/localtime";
  assert.deepEqual(await annotationsOf('missing-timezone-mount'), [
    `4 0 ${mounted}`,
    `5 0 ${mounted}`,
    `10 1 ${mounted}`,
    `11 1 ${mounted}`,
  ]);
  const created = (name: string) =>
    `default-service-account: Create service account "${name}" and use it (loses its old rights)`;
  assert.deepEqual(await annotationsOf('missing-timezone-mount', 'default-service-account'), [
    `0 0 ${created('a')}`,
    `4 0 ${created('a')}`,
    `4 1 ${mounted}`,
    `5 1 ${mounted}`,
    `6 2 ${created('b')}`,
    `10 2 ${created('b')}`,
    `10 3 ${mounted}`,
    `11 3 ${mounted}`,
  ]);
  folder.write('two.yaml', podNamed('a').replace('}]', '}, {name: b, image: nginx}]'));
  workspace.tell([2, 'two.yaml']);
  assert.deepEqual(await annotationsOf('missing-timezone-mount'), [
    `4 0 ${mounted}`,
    `4 1 ${mounted}`,
    `5 0 ${mounted}`,
  ]);
});

function makeFolder(): TemporaryFolder {
  const folder = new TemporaryFolder();
  for (const [name, text] of Object.entries(manifests)) folder.write(name, text);
  return folder;
}

async function offered(workspace: Workspace, params: object = {}) {
  const { rules, others } = await workspace.server.request<FixOffers>('podsense/fixable', params);
  return { rules: rules.map(({ rule, isSafe, label }) => `${isSafe ? 'safe ' : ''}${rule}: ${label}`), others };
}
