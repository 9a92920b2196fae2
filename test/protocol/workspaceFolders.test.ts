import { test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { account, isMissing, isThere, other, pod } from './accounts.ts';
import { Workspace } from './workspace.ts';

const [created, changed, deleted] = [1, 2, 3] as const;

test('folders of which no manifest was known are looked into when they are replaced', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  folder.write('accounts/account.yaml', account('web'));
  workspace.tell([changed, 'accounts']);
  await workspace.becomes(isThere);
});

test('folders have any name, and may come with a dot in it', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod });
  await workspace.becomes(isMissing);
  folder.write('v1.2/account.yaml', account('web'));
  workspace.tell([created, 'v1.2']);
  await workspace.becomes(isThere);
  folder.rename('v1.2', '.hidden');
  workspace.tell([deleted, 'v1.2'], [created, '.hidden']);
  await workspace.becomes(isThere);
  folder.rename('.hidden', 'v1.yaml');
  workspace.tell([deleted, '.hidden'], [created, 'v1.yaml']);
  await workspace.becomes(isThere);
  folder.remove('v1.yaml');
  workspace.tell([deleted, 'v1.yaml']);
  await workspace.becomes(isMissing);
});

test('a workspace folder that changes is listed anew: other files may be excluded there', async () => {
  using folder = new TemporaryFolder();
  folder.write('root.d/readme.md', '');
  const documents = { 'root.d/pod.yaml': `${other}---\n${pod}` };
  await using workspace = await Workspace.open(folder, documents, { folders: [folder.uriOf('root.d')] });
  await workspace.becomes({ 'root.d/pod.yaml': isMissing['pod.yaml'] });
  folder.write('root.d/account.yaml', account('web'));
  workspace.tell([changed, 'root.d']);
  await workspace.becomes({ 'root.d/pod.yaml': [] });
});

test('a folder of the workspace comes and goes with the one around it', async () => {
  using folder = new TemporaryFolder();
  folder.write('other.yaml', other);
  folder.write('around/inner/account.yaml', account('web'));
  const folders = [folder.uri, folder.uriOf('around/inner')];
  await using workspace = await Workspace.open(folder, { 'pod.yaml': pod }, { folders });
  await workspace.becomes(isThere);
  folder.rename('around', 'away');
  folder.remove('away');
  workspace.tell([deleted, 'around']);
  await workspace.becomes(isMissing);
  folder.write('around/inner/account.yaml', account('web'));
  workspace.tell([created, 'around']);
  await workspace.becomes(isThere);
});
