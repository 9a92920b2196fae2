import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { newField, oldField } from './manifests.ts';
import { mounted, noMounts } from './mounted.ts';

const isRoot = process.getuid?.() === 0;
const notRoot = 'only root can be somebody else';
const windows = process.platform === 'win32' ? 'files of Windows have no modes' : undefined;

/** The id of a user who owns nothing. */
const stranger = 65_533;

describe('a file that is fixed', () => {
  for (const mode of [0o600, 0o640, 0o664, 0o755, 0o1644]) {
    test(`keeps the mode ${mode.toString(8)}`, async context => {
      if (windows !== undefined) return context.skip(windows);
      using folder = new TemporaryFolder();
      folder.write('a.yaml', oldField);
      fs.chmodSync(folder.pathOf('a.yaml'), mode);
      await isFixed(folder);
      assert.equal(fs.statSync(folder.pathOf('a.yaml')).mode & 0o7777, mode);
    });
  }

  test('keeps its owner and its group, by whomever it is fixed', async context => {
    if (!isRoot) return context.skip(notRoot);
    using folder = ofEverybody();
    for (const user of [0, stranger]) {
      folder.write('a.yaml', oldField);
      fs.chmodSync(folder.pathOf('a.yaml'), 0o666);
      fs.chownSync(folder.pathOf('a.yaml'), 1234, 2345);
      await isFixed(folder, { user });
      const { uid, gid, mode } = fs.statSync(folder.pathOf('a.yaml'));
      assert.deepEqual([uid, gid, mode & 0o7777], [1234, 2345, 0o666]);
    }
  });

  test('is reached through links, which stay', async () => {
    using folder = new TemporaryFolder();
    folder.write('real/a.yaml', oldField);
    folder.write('links/.keep', '');
    const links = { 'links/near.yaml': '../real/a.yaml', 'far.yaml': 'links/near.yaml', whole: folder.pathOf('real') };
    for (const [name, target] of Object.entries(links)) fs.symlinkSync(target, folder.pathOf(name));
    for (const named of ['far.yaml', 'links/near.yaml', 'whole/a.yaml']) {
      folder.write('real/a.yaml', oldField);
      await isFixed(folder, {}, named);
      assert.equal(fs.readFileSync(folder.pathOf('real/a.yaml'), 'utf8'), newField);
      for (const [name, target] of Object.entries(links)) assert.equal(fs.readlinkSync(folder.pathOf(name)), target);
    }
  });

  test('keeps its other names', async () => {
    using folder = new TemporaryFolder();
    folder.write('a.yaml', oldField);
    fs.linkSync(folder.pathOf('a.yaml'), folder.pathOf('b.txt'));
    await isFixed(folder);
    assert.equal(fs.readFileSync(folder.pathOf('b.txt'), 'utf8'), newField);
    assert.equal(fs.statSync(folder.pathOf('a.yaml')).nlink, 2);
  });

  test('is another one than before, where it can be, so that it is whole at each moment', async () => {
    using folder = new TemporaryFolder();
    folder.write('a.yaml', oldField);
    const before = fs.openSync(folder.pathOf('a.yaml'), 'r');
    await isFixed(folder);
    assert.equal(fs.readFileSync(before, 'utf8'), oldField);
    fs.closeSync(before);
  });
});

describe('a file is fixed in place', () => {
  test('where nothing can be created beside it', async context => {
    if (!isRoot) return context.skip(notRoot);
    using folder = ofEverybody();
    folder.write('a.yaml', oldField);
    fs.chmodSync(folder.pathOf('a.yaml'), 0o666);
    fs.chmodSync(folder.path, 0o755);
    await isFixed(folder, { user: stranger });
  });

  test('where nothing can be renamed to it, as a file that is mounted', async context => {
    if (noMounts !== undefined) return context.skip(noMounts);
    using folder = new TemporaryFolder();
    folder.write('real', oldField);
    folder.write('a.yaml', '');
    using _ = mounted(folder.pathOf('a.yaml'), ['--bind', folder.pathOf('real')]);
    await isFixed(folder);
    assert.deepEqual(fs.readdirSync(folder.path), ['a.yaml', 'real']);
  });
});

test('a file that may only be read is not fixed, though its folder would let another take its place', async context => {
  if (windows !== undefined) return context.skip(windows);
  using folder = ofEverybody();
  folder.write('a.yaml', oldField);
  if (isRoot) fs.chownSync(folder.pathOf('a.yaml'), stranger, stranger);
  fs.chmodSync(folder.pathOf('a.yaml'), 0o444);
  const { code, errors } = await podsense(folder, ['fix', 'a.yaml'], isRoot ? { user: stranger } : {});
  assert.deepEqual([code, errors], [2, 'a.yaml can not be written.\n']);
  assert.equal(fs.readFileSync(folder.pathOf('a.yaml'), 'utf8'), oldField);
});

/** A folder in which everybody may create files. */
function ofEverybody(): TemporaryFolder {
  const folder = new TemporaryFolder();
  fs.chmodSync(folder.path, 0o777);
  return folder;
}

async function isFixed(folder: TemporaryFolder, surroundings: object = {}, named = 'a.yaml'): Promise<void> {
  const { code, output, errors } = await podsense(folder, ['fix', named], surroundings);
  assert.deepEqual([code, output, errors], [0, `${named}: 1 edit made.\nFixed 1 file.\n`, '']);
  assert.equal(fs.readFileSync(folder.pathOf(named), 'utf8'), newField);
  const left = fs.readdirSync(folder.path).filter(name => name.startsWith('.podsense'));
  assert.deepEqual(left, []);
}
