import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkspaceStatus } from '../../server/src/protocol/workspaceStatus.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { account, isMissing, isThere, other, pod } from './accounts.ts';
import { Workspace } from './workspace.ts';

const [_created, _changed, _deleted] = [1, 2, 3] as const;

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

type Progress = {
  readonly token: string | number;
  readonly value: { readonly kind: string; readonly message?: string; readonly cancellable?: boolean };
};
