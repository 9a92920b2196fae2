import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { isManifestName } from '../../server/src/protocol/manifestFiles.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { newField, oldField } from './manifests.ts';
import { mounted, noMounts } from './mounted.ts';

const pages = 8;
const page = 4096;

/** A whole number of pages; fixed, one page more. */
const old = `${oldField}# `.padEnd(pages * page - 1, 'x').concat('\n');
const fixed = old.replace('serviceAccount:', 'serviceAccountName:');

/** The fixed text is shorter. */
const twice = oldField.replace('  containers', '  serviceAccountName: web\n  containers');
const once = twice.replace(/ {2}serviceAccount: .*\n/, '');

type Prepare = (folder: TemporaryFolder) => void;

const oneName: Prepare = () => {};
const twoNames: Prepare = folder => fs.linkSync(folder.pathOf('a.yaml'), folder.pathOf('b.txt'));

describe('a process that is killed at any of its calls leaves the old text or the new one', () => {
  test('of a file', async () => {
    assert.deepEqual(await leftBehind('before', old, oneName), [old, fixed]);
  });

  test('of a file that is half written', async () => {
    assert.deepEqual(await leftBehind('half', old, oneName), [old, fixed]);
  });

  test('of a file with two names', async () => {
    assert.deepEqual(await leftBehind('before', old, twoNames), [old, fixed]);
  });

  test('of a file with two names that becomes shorter, with blank lines at most', async () => {
    assert.deepEqual(await leftBehind('before', twice, twoNames), [twice, once.padEnd(twice.length, '\n'), once]);
  });
});

describe('a file is whole, and no other is left, when a process is asked to end', () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    test(`by ${signal}`, async context => {
      if (process.platform === 'win32') return context.skip('Windows has no signals');
      using folder = new TemporaryFolder();
      folder.write('a.yaml', oldField);
      folder.write('b.yaml', oldField);
      const ended = await podsense(folder, ['fix'], interruptedAt(2, signal, 'before'));
      assert.equal(ended.signal, signal);
      assert.deepEqual(fs.readdirSync(folder.path), ['a.yaml', 'b.yaml']);
      assert.deepEqual([read(folder, 'a.yaml'), read(folder, 'b.yaml')], [newField, oldField]);
    });
  }
});

describe('what has no room stays as it was, and no other file is left', () => {
  for (const [whose, prepare] of [
    ['a file', oneName],
    ['a file with two names', twoNames],
  ] as const) {
    test(`${whose}, where no file may be so long`, async context => {
      if (process.platform === 'win32') return context.skip('Windows limits no files');
      for (const fileLimit of [0, 1, 8, 16, 32]) assert.equal(await limited(prepare, { fileLimit }), 'old');
    });
  }

  test('a file, where the disk has no room for both', async context => {
    if (noMounts !== undefined) return context.skip(noMounts);
    for (const free of [0, 1, pages / 2, pages]) assert.equal(await limited(oneName, { free }), 'old', `${free} pages`);
    assert.equal(await limited(oneName, { free: pages + 1 }), 'fixed');
  });

  test('a file with two names, where the disk has no room for what it grows by', async context => {
    if (noMounts !== undefined) return context.skip(noMounts);
    assert.equal(await limited(twoNames, { free: 0 }), 'old');
    assert.equal(await limited(twoNames, { free: 1 }), 'fixed');
  });
});

/** The texts of the file if the process is killed at its first call, its second and so on, until it ends by itself. */
async function leftBehind(when: 'before' | 'half', text: string, prepare: Prepare): Promise<readonly string[]> {
  const texts = new Set<string>();
  for (let call = 1; ; call++) {
    using folder = new TemporaryFolder();
    folder.write('a.yaml', text);
    prepare(folder);
    const { code, signal, errors } = await podsense(folder, ['fix'], interruptedAt(call, 'SIGKILL', when));
    const others = fs.readdirSync(folder.path).filter(name => name !== 'a.yaml');
    assert.ok(!others.some(isManifestName), `others would read ${others}`);
    texts.add(read(folder, 'a.yaml'));
    if (code === 0) return [...texts];
    assert.equal(signal, 'SIGKILL', errors);
  }
}

function interruptedAt(call: number, signal: NodeJS.Signals, when: 'before' | 'half'): Parameters<typeof podsense>[2] {
  const script = new URL('./interruption.mjs', import.meta.url).href;
  return { options: ['--import', script], env: { INTERRUPTION: `${signal} ${call} ${when}` } };
}

type Limits = {
  /** In units of at most 1,024 bytes. */
  readonly fileLimit?: number;
  /** In pages. */
  readonly free?: number;
};

/** The state of the file after a fix. */
async function limited(prepare: Prepare, { fileLimit, free }: Limits): Promise<'old' | 'fixed'> {
  using folder = new TemporaryFolder();
  const size = free === undefined ? undefined : (pages + free) * page;
  using _ = size === undefined ? undefined : mounted(folder.path, ['-t', 'tmpfs', '-o', `size=${size}`, 'tmpfs']);
  folder.write('a.yaml', old);
  prepare(folder);
  const names = fs.readdirSync(folder.path);
  const { code, errors } = await podsense(folder, ['fix'], fileLimit === undefined ? {} : { fileLimit });
  assert.deepEqual(fs.readdirSync(folder.path), names);
  const text = read(folder, 'a.yaml');
  assert.ok([old, fixed].includes(text), `a part of ${text.length} bytes`);
  assert.deepEqual([code, errors], text === fixed ? [0, ''] : [2, 'a.yaml can not be written.\n']);
  return text === fixed ? 'fixed' : 'old';
}

function read(folder: TemporaryFolder, name: string): string {
  return fs.readFileSync(folder.pathOf(name), 'utf8');
}
