import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RegistrationParams } from 'vscode-languageserver-protocol';
import type { WorkspaceStatus } from '../../server/src/protocol/workspaceStatus.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { account, isMissing, isThere, other, pod } from './accounts.ts';
import { Workspace } from './workspace.ts';

const [created, changed, deleted] = [1, 2, 3] as const;

test('a file that is not open declares an account', async () => {
  using folder = new TemporaryFolder();
  folder.write('deep/er/account.yaml', account('web'));
  folder.write('other.yml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isThere);
});

test('what no file declares is missing once all are read', async () => {
  using folder = new TemporaryFolder();
  folder.write(
    'other.json',
    JSON.stringify({ apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'other', namespace: 'shop' } }),
  );
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
});

test('an open document comes before the disk, and the disk holds again when it is closed', async () => {
  using folder = new TemporaryFolder();
  folder.write('account.yaml', account('web'));
  folder.write('other.yaml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isThere);
  workspace.server.open(folder.uriOf('account.yaml'), account('wob'));
  await workspace.becomes(isMissing);
  workspace.server.close(folder.uriOf('account.yaml'));
  await workspace.becomes(isThere);
});

test('a document that is saved and closed is read from the disk, also where nobody tells that it changed', async () => {
  using folder = new TemporaryFolder();
  folder.write('account.yaml', account('wob'));
  folder.write('other.yaml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  folder.write('account.yaml', account('web'));
  workspace.server.open(folder.uriOf('account.yaml'), account('web'));
  await workspace.becomes(isThere);
  workspace.server.close(folder.uriOf('account.yaml'));
  folder.write('new.yaml', account('third'));
  workspace.server.open(folder.uriOf('new.yaml'), account('third'));
  workspace.server.close(folder.uriOf('new.yaml'));
  await workspace.rests();
  await workspace.becomes(isThere);
});

test('files that are created, changed and deleted', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  folder.write('account.yaml', account('web'));
  workspace.tell([created, 'account.yaml']);
  await workspace.becomes(isThere);
  folder.write('account.yaml', account('wob'));
  workspace.tell([changed, 'account.yaml']);
  await workspace.becomes(isMissing);
  folder.write('account.yaml', account('web'));
  workspace.tell([changed, 'account.yaml']);
  await workspace.becomes(isThere);
  folder.remove('account.yaml');
  workspace.tell([deleted, 'account.yaml']);
  await workspace.becomes(isMissing);
});

test('folders that are created, renamed and deleted, of which an editor tells without their files', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  folder.write('accounts/deep/account.yaml', account('web'));
  workspace.tell([created, 'accounts']);
  await workspace.becomes(isThere);
  folder.remove('accounts');
  folder.write('accounts/second.yaml', account('web'));
  workspace.tell([changed, 'accounts']);
  await workspace.becomes(isThere);
  folder.rename('accounts', 'renamed');
  workspace.tell([deleted, 'accounts'], [created, 'renamed']);
  await workspace.becomes(isThere);
  folder.remove('renamed');
  workspace.tell([deleted, 'renamed']);
  await workspace.becomes(isMissing);
});

test('a thousand files that change at once have the client ask once', async () => {
  using folder = new TemporaryFolder();
  const names = Array.from({ length: 1000 }, (_, index) => `files/${index}.yaml`);
  for (const name of names) folder.write(name, account(`wob-${name.length}`));
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  await workspace.rests();
  const before = workspace.refreshes();
  for (const name of names) folder.write(name, account('web'));
  for (let start = 0; start < names.length; start += 100) {
    workspace.tell(...names.slice(start, start + 100).map(name => [changed, name] as const));
  }
  await workspace.becomes(isThere);
  assert.ok(workspace.refreshes() - before <= 2, `asked to refresh ${workspace.refreshes() - before} times`);
});

test('typing in a container has no other document asked for again', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod, 'more.yaml': `${other}---\n${pod}` });
  await workspace.becomes({ ...isMissing, 'more.yaml': ['non-existent-service-account'] });
  const before = workspace.refreshes();
  const { resultId } = await workspace.server.pull(folder.uriOf('pod.yaml'));
  let version = 2;
  for (const image of ['n', 'ng', 'nginx:1.29\n    # with a comment\n  ']) {
    const text = `${other}---\n${pod.replace('nginx', image)}`;
    workspace.server.edit(folder.uriOf('more.yaml'), version++, { text });
    await workspace.server.diagnostics(folder.uriOf('more.yaml'));
  }
  assert.equal((await workspace.server.pull(folder.uriOf('pod.yaml'), resultId)).kind, 'unchanged');
  assert.equal(workspace.refreshes(), before);
});

test('a folder that is added is read, and one that is removed is forgotten', async () => {
  using folder = new TemporaryFolder();
  using second = new TemporaryFolder();
  folder.write('other.yaml', other);
  second.write('account.yaml', account('web'));
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  const event = { uri: second.uri, name: 'second' };
  workspace.server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [event], removed: [] } });
  await workspace.becomes(isThere);
  workspace.server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [event] } });
  await workspace.becomes(isMissing);
});

test('a file of a folder within another belongs to that, and has its settings', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  folder.write('inner/account.yaml', account('web'));
  await using workspace = await Workspace.open(
    folder,
    { 'pod.yaml': pod },
    { folders: [folder.uri, folder.uriOf('inner')], settings: { [folder.uriOf('inner')]: { exclude: ['**'] } } },
  );
  await workspace.becomes(isMissing);
  const inner = { uri: folder.uriOf('inner'), name: 'inner' };
  workspace.server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [inner] } });
  await workspace.becomes(isThere);
  workspace.server.notify('workspace/didChangeWorkspaceFolders', { event: { added: [inner], removed: [] } });
  await workspace.becomes(isMissing);
});

test('files are read again only where settings say of which, or of what', async () => {
  using folder = new TemporaryFolder();
  folder.write('account.yaml', account('web'));
  const settings: Record<string, unknown> = {};
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod }, { settings });
  const readings = () =>
    workspace.server.messages<WorkspaceStatus>('podsense/workspaceStatus').filter(({ isReading }) => isReading).length;
  const setting = async (changed: unknown) => {
    settings[folder.uri] = changed;
    workspace.server.notify('workspace/didChangeConfiguration', { settings: null });
    await workspace.server.next('workspace/diagnostic/refresh');
  };
  await workspace.becomes(isThere);
  const before = readings();
  await setting({ timeZone: 'UTC', rules: { 'default-service-account': 'off' } });
  await workspace.becomes(isThere);
  assert.equal(readings(), before);
  await setting({ timeZone: 'UTC', exclude: ['nothing'] });
  await workspace.becomes(isThere);
  assert.equal(readings(), before + 1);
});

test('watches manifests, and folders that come, go and are replaced', async () => {
  using folder = new TemporaryFolder();
  await using workspace = await Workspace.open(folder, {});
  const { registrations } = await workspace.server.message<RegistrationParams>(
    'client/registerCapability',
    params => params.registrations[0]?.method === 'workspace/didChangeWatchedFiles',
  );
  assert.deepEqual(registrations[0]?.registerOptions, {
    watchers: [{ globPattern: '**/*', kind: 7 }],
  });
});
