import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { projectAround } from '../../../server/src/cli/files/project.ts';
import type { Target } from '../../../server/src/cli/files/targets.ts';
import type { Disk } from '../../../server/src/workspace/files/disk.ts';
import { TemporaryFolder } from '../../support/temporaryFolder.ts';

const service = 'apiVersion: v1\nkind: Service\nmetadata: {name: a}\n';
const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n';

describe('the repository around named files', () => {
  for (const [what, texts, isRead] of [
    ['is read for a pod', { 'a.yaml': pod }, true],
    ['is read for one file of several', { 'a.yaml': service, 'b.yaml': pod }, true],
    ['is read for values, which may be those of a chart', { 'values.yaml': 'a: 1\n' }, true],
    ['is read for standard input', { '-': service }, true],
    ['is not read for objects on which no rule finds anything', { 'a.yaml': service }, false],
    ['is not read for settings', { '.podsense.yaml': 'timeZone: Asia/Shanghai\n' }, false],
  ] as const) {
    test(what, async () => assert.equal(await isRepositoryRead(texts), isRead));
  }

  test('is read where charts are rendered', async () => {
    assert.ok(await isRepositoryRead({ 'a.yaml': service }, true));
  });

  test('is not read for what the settings exclude', async () => {
    assert.ok(!(await isRepositoryRead({ 'a.yaml': pod, '.podsense.yaml': 'exclude: [a.yaml]\n' })));
  });
});

/** Whether the repository is listed for files with these texts, by their names. */
async function isRepositoryRead(texts: Readonly<Record<string, string>>, renders = false): Promise<boolean> {
  using folder = new TemporaryFolder();
  folder.write('.git/HEAD', '');
  const files = Object.entries(texts).map(([name, text]): Target => {
    const path = folder.pathOf(name);
    const read = async () => ({ text, bytes: Buffer.from(text) });
    return { uri: pathToFileURL(path).href, name, path, read };
  });
  const byUri = new Map(files.map(({ uri, name }) => [uri, texts[name] ?? '']));
  const listed: string[] = [];
  const disk: Disk = {
    list: async uri => {
      listed.push(uri);
      return { uris: [], isComplete: true };
    },
    read: async uri => {
      const text = byUri.get(uri);
      return text === undefined ? { missing: 'gone' } : { text };
    },
    isFolder: async () => false,
    withoutLinks: async (_, uris) => uris,
  };
  const targets = { files, folders: [folder.path], listings: new Map(), missing: [] };
  await projectAround(targets, disk, { wanted: 'declared', keepsTexts: true, renders });
  return listed.length > 0;
}
