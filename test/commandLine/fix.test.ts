import assert from 'node:assert/strict';
import fs from 'node:fs';
import { describe, test } from 'node:test';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';
import { newField, oldField } from './manifests.ts';

test('safe fixes are made, and not a byte of the rest is changed', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', oldField);
  folder.write('b.yaml', newField);
  const before = fs.statSync(folder.pathOf('b.yaml')).mtimeMs;
  const { code, output } = await podsense(folder, ['fix']);
  assert.deepEqual([code, output], [0, 'a.yaml: 1 edit made.\nFixed 1 file.\n']);
  assert.equal(read(folder, 'a.yaml').toString(), newField);
  assert.equal(fs.statSync(folder.pathOf('b.yaml')).mtimeMs, before);
  assert.equal((await podsense(folder, ['fix'])).output, 'Nothing to fix.\n');
});

test('a dry run only says what it would do, and ends with 1', async () => {
  using folder = new TemporaryFolder();
  folder.write('a.yaml', oldField);
  const { code, output } = await podsense(folder, ['fix', '--dry-run', 'a.yaml']);
  assert.deepEqual([code, output], [1, 'a.yaml: 1 edit to make.\nWould fix 1 file.\n']);
  assert.equal(read(folder, 'a.yaml').toString(), oldField);
});

test('the first fix of a rule is made where it is asked for, safe or not', async () => {
  using folder = new TemporaryFolder();
  folder.write('.podsense.yaml', 'timeZone: Asia/Shanghai\ntimeZoneFix: env\n');
  folder.write('a.yaml', oldField);
  await podsense(folder, ['fix', '--rule', 'missing-timezone-mount']);
  const zone = newField.replace('image: nginx }', 'image: nginx, env: [{ name: TZ, value: Asia/Shanghai }] }');
  assert.equal(read(folder, 'a.yaml').toString(), zone);
});

test('a file that sops has signed is left alone, whatever is asked for', async () => {
  using folder = new TemporaryFolder();
  const signed = `${oldField}sops: { mac: x }\n`;
  folder.write('a.yaml', signed);
  const rules = ['--rule', 'missing-timezone-mount', '--rule', 'deprecated-service-account-field'];
  const { code, output } = await podsense(folder, ['fix', ...rules]);
  assert.deepEqual([code, output], [0, 'Nothing to fix.\n']);
  assert.equal(read(folder, 'a.yaml').toString(), signed);
  assert.match((await podsense(folder, ['check'])).output, /deprecated-service-account-field/);
});

describe('a file stays', () => {
  const windows = oldField.replaceAll('\n', '\r\n').replace('# the one', '# 团队的 the one');
  const cases: readonly [what: string, encode: (text: string) => Buffer][] = [
    ['in UTF-8 with line ends of Windows', text => Buffer.from(text)],
    ['in UTF-8 with its byte order mark', text => Buffer.from(`\ufeff${text}`)],
    ['in UTF-16', text => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['in UTF-16 of the other order', text => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
  ];
  for (const [what, encode] of cases) {
    test(what, async () => {
      using folder = new TemporaryFolder();
      folder.write('a.yaml', encode(windows));
      await podsense(folder, ['fix']);
      assert.deepEqual(read(folder, 'a.yaml'), encode(windows.replace('serviceAccount:', 'serviceAccountName:')));
    });
  }

  test('as it is where its bytes are no text', async () => {
    using folder = new TemporaryFolder();
    const bytes = Buffer.concat([Buffer.from(oldField), Buffer.from('# caf\xe9\n', 'latin1')]);
    folder.write('a.yaml', bytes);
    const { code, errors } = await podsense(folder, ['fix']);
    assert.deepEqual([code, errors], [2, 'a.yaml is not written in UTF-8 or UTF-16, and was not changed.\n']);
    assert.deepEqual(read(folder, 'a.yaml'), bytes);
  });
});

describe('standard input', () => {
  test('comes out fixed, and nothing else does', async () => {
    using folder = new TemporaryFolder();
    const { code, output } = await podsense(folder, ['fix', '-'], { input: oldField });
    assert.deepEqual([code, output], [0, newField]);
  });

  test('comes out as it went in where there is nothing to fix, or it is no text', async () => {
    using folder = new TemporaryFolder();
    assert.equal((await podsense(folder, ['fix', '-'], { input: newField })).output, newField);
    const bytes = Buffer.concat([Buffer.from(oldField), Buffer.from([0xff, 0xfe, 0x80])]);
    assert.deepEqual((await podsense(folder, ['fix', '-'], { input: bytes })).bytes, bytes);
  });
});

function read(folder: TemporaryFolder, name: string): Buffer {
  return fs.readFileSync(folder.pathOf(name));
}
