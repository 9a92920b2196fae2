import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import { test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { account, isMissing, isThere, other, pod } from './accounts.ts';
import { Workspace } from './workspace.ts';

const [created, changed, deleted] = [1, 2, 3] as const;

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
  folder.write('long.yaml', `# ${'x'.repeat(20 * 1024 * 1024)}\n${account('web')}`);
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
