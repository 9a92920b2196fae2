import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { test } from 'node:test';
import type { RegistrationParams } from 'vscode-languageserver-protocol';
import type { WorkspaceStatus } from '../../server/src/protocol/requests.ts';
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

test('what git ignores tells nothing, and what it does no longer ignore does', async () => {
  using folder = new TemporaryFolder();
  folder.write('.gitignore', 'build/\n');
  folder.write('build/account.yaml', account('web'));
  folder.write('other.yaml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  folder.write('build/more.yaml', account('web'));
  workspace.tell([created, 'build/more.yaml']);
  await workspace.rests();
  await workspace.becomes(isMissing);
  folder.write('.gitignore', '# nothing\n');
  workspace.tell([changed, '.gitignore']);
  await workspace.becomes(isThere);
  folder.write('.gitignore', 'build\n');
  workspace.tell([changed, '.gitignore']);
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

test('kustomizations have their three names, and patches may be operations in JSON', async () => {
  using folder = new TemporaryFolder();
  const bare = pod.replace('  serviceAccountName: web\n', '');
  folder.write('base/kustomization.yml', 'resources: [pod.yaml]\n');
  await using workspace = await Workspace.open(folder, { 'base/pod.yaml': bare });
  await workspace.becomes({ 'base/pod.yaml': ['default-service-account'] });
  const operations = [{ op: 'add', path: '/spec/serviceAccountName', value: 'web' }];
  folder.write('overlay/operations.json', JSON.stringify(operations));
  folder.write(
    'overlay/Kustomization',
    'resources: [../base]\npatches: [{ path: operations.json, target: { kind: Pod } }]\n',
  );
  workspace.tell([created, 'overlay/operations.json'], [created, 'overlay/Kustomization']);
  await workspace.becomes({ 'base/pod.yaml': [] });
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

test('what is excluded declares nothing, and does when it no longer is', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  folder.write('vendor/account.yaml', account('web'));
  const settings: Record<string, unknown> = { [folder.uri]: { exclude: ['vendor'] } };
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod }, { settings });
  await workspace.becomes(isMissing);
  settings[folder.uri] = {};
  workspace.server.notify('workspace/didChangeConfiguration', { settings: null });
  await workspace.becomes(isThere);
});

test('what nobody writes by hand, is no manifest or can not be read declares nothing and harms nothing', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  const pathOf = (name: string) => folder.pathOf(name);
  folder.write('node_modules/a/account.yaml', account('web'));
  folder.write('.git/account.yaml', account('web'));
  folder.write('account.txt', account('web'));
  folder.write(
    'binary.yaml',
    new Uint8Array(100_000).map((_, index) => (index * 7) % 256),
  );
  folder.write('folder.yaml/readme.md', '');
  fs.symlinkSync(folder.path, pathOf('loop'));
  fs.symlinkSync(pathOf('nowhere'), pathOf('broken.yaml'));
  fs.symlinkSync(pathOf('account.txt'), pathOf('link.yaml'));
  if (process.platform !== 'win32') execFileSync('mkfifo', [pathOf('pipe.yaml')]);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
});

test('a file that is too long to be read may declare anything', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  folder.write('long.yaml', `# ${'x'.repeat(5 * 1024 * 1024)}\n${account('web')}`);
  folder.write('account.yaml', account('web'));
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isThere);
  folder.remove('account.yaml');
  folder.write('more.yaml', account('more'));
  workspace.tell([deleted, 'account.yaml'], [created, 'more.yaml']);
  await workspace.rests();
  await workspace.becomes(isThere);
  folder.remove('long.yaml');
  workspace.tell([deleted, 'long.yaml']);
  await workspace.becomes(isMissing);
});

test('texts in UTF-16, with byte order marks and in no encoding at all', async () => {
  using folder = new TemporaryFolder();
  const utf16 = (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le');
  folder.write('one.yaml', utf16(account('web')));
  folder.write('two.yaml', utf16(account('second')).swap16());
  folder.write('three.yaml', `\ufeff${account('third')}`);
  folder.write(
    'four.yaml',
    Buffer.concat([Buffer.from([0x23, 0xff, 0xfe, 0x80, 0x0a]), Buffer.from(account('fourth'))]),
  );
  const accounts = ['web', 'second', 'third', 'fourth', 'fifth'];
  const pods = accounts.map(name => [`${name}.pod.yaml`, pod.replaceAll('web', name)] as const);
  await using workspace = await Workspace.open(folder, Object.fromEntries(pods));
  await workspace.becomes({
    ...Object.fromEntries(pods.map(([name]) => [name, []])),
    'fifth.pod.yaml': ['non-existent-service-account'],
  });
});

test('reading shows how far it has come', async () => {
  using folder = new TemporaryFolder();
  for (let index = 0; index < 200; index++) folder.write(`${index}.yaml`, other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  const { token } = await workspace.server.message<{ token: string }>('window/workDoneProgress/create');
  const values = workspace.server.messages<Progress>('$/progress').filter(progress => progress.token === token);
  assert.deepEqual(values.map(({ value }) => value.kind).slice(0, 2), ['begin', 'report']);
  assert.equal(values.at(-1)?.value.kind, 'end');
  assert.equal(values[0]?.value.cancellable, true);
  assert.ok(
    values.some(({ value }) => value.message === '64 of 200 files'),
    JSON.stringify(values),
  );
});

test('reading that is cancelled ends, and what was not read may declare anything', async () => {
  using folder = new TemporaryFolder();
  const long = Array.from({ length: 300 }, (_, index) => `${account(`a${index}`)}---\n`).join('');
  for (let index = 0; index < 300; index++) folder.write(`${index}.yaml`, long);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  const { token } = await workspace.server.message<{ token: string }>('window/workDoneProgress/create');
  workspace.server.notify('window/workDoneProgress/cancel', { token });
  await workspace.server.message<Progress>('$/progress', ({ value }) => value.kind === 'end');
  const reports = workspace.server.messages<Progress>('$/progress').filter(({ value }) => value.kind === 'report');
  assert.ok(reports.length < 5, `it went on for ${reports.length} reports`);
  await workspace.becomes(isThere);
  assert.equal(await workspace.server.stop(), 0);
});

test('a client may end reading in another way, and what is checked then is read on', async () => {
  using folder = new TemporaryFolder();
  const long = Array.from({ length: 300 }, (_, index) => `${account(`a${index}`)}---\n`).join('');
  for (let index = 0; index < 300; index++) folder.write(`${index}.yaml`, long);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  const status = () => workspace.server.messages<WorkspaceStatus>('podsense/workspaceStatus').at(-1);
  await workspace.server.message<{ token: string }>('window/workDoneProgress/create');
  workspace.server.notify('podsense/cancelReading');
  await workspace.becomes(isThere);
  assert.equal(status()?.isComplete, false);
  await workspace.server.request('podsense/check', {});
  await workspace.becomes(isMissing);
  assert.equal(status()?.isComplete, true);
});

test('a document is answered while thousands of files are read', async () => {
  using folder = new TemporaryFolder();
  const long = Array.from({ length: 300 }, (_, index) => `${account(`a${index}`)}---\n`).join('');
  for (let index = 0; index < 300; index++) folder.write(`${index}.yaml`, long);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.server.diagnostics(folder.uriOf('pod.yaml'));
  const ended = workspace.server.messages<Progress>('$/progress').filter(({ value }) => value.kind === 'end');
  assert.equal(ended.length, 0);
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

type Progress = {
  readonly token: string | number;
  readonly value: { readonly kind: string; readonly message?: string; readonly cancellable?: boolean };
};
