import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { catalogue } from '../../../server/src/rules/catalogue.ts';
import { importsIn, targetOf } from '../../support/imports.ts';
import { messagesFiles, sampleMessages } from '../../support/messageArguments.ts';
import { root } from '../../support/pages.ts';

const folder = path.join(root, 'server/src/rules');
const files = fs
  .readdirSync(folder, { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(entry => path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'));
const imports = importsIn(folder).filter(({ from }) => from.startsWith('.'));
const inside = imports.map(entry => ({ ...entry, to: targetOf(entry) })).filter(({ to }) => !to.startsWith('..'));

/** The owner of a file in rules/: a rule, a family, all families, or the root. */
function ownerOf(file: string): string {
  return path.posix.dirname(file);
}

describe('the folders of the rules', () => {
  test('are those of the catalogue, and what they share', () => {
    const own = [...new Set(files.map(ownerOf))].filter(
      owner => owner !== '.' && path.posix.basename(owner) !== 'shared',
    );
    assert.deepEqual(own.sort(), [...catalogue].sort());
  });

  for (const place of catalogue) {
    test(`${place} has a rule, a page, messages, and at most more cases`, () => {
      const own = files.filter(file => ownerOf(file) === place).map(file => path.posix.basename(file));
      assert.deepEqual(own.filter(name => name !== 'cases.md').sort(), ['messages.ts', 'page.md', 'rule.ts']);
    });
  }

  test('hold at most 16 files', () => {
    const owners = [...new Set(files.map(ownerOf))];
    assert.deepEqual(
      owners.filter(owner => files.filter(file => ownerOf(file) === owner).length > 16),
      [],
    );
  });
});

describe('what is imported among the rules', () => {
  test('a rule imports itself, the types, and what it shares with its family or all', () => {
    const ofRules = inside.filter(({ file }) => (catalogue as readonly string[]).includes(ownerOf(file)));
    assert.ok(ofRules.length > 2 * catalogue.length);
    const wrong = ofRules.filter(({ file, to }) => {
      const family = file.split('/')[0];
      return to !== 'rule.ts' && ![ownerOf(file), `${family}/shared`, 'shared'].includes(ownerOf(to));
    });
    assert.deepEqual(wrong, []);
  });

  test('what is shared imports no rule, and nothing of a family that is not its own', () => {
    const ofShared = inside.filter(({ file }) => path.posix.basename(ownerOf(file)) === 'shared');
    assert.ok(ofShared.length > 10);
    const wrong = ofShared.filter(
      ({ file, to }) => to !== 'rule.ts' && ![ownerOf(file), 'shared'].includes(ownerOf(to)),
    );
    assert.deepEqual(wrong, []);
  });

  test('the catalogue imports nothing, and what is made of it alone imports rules', () => {
    assert.deepEqual(
      inside.filter(({ file }) => file === 'catalogue.ts'),
      [],
    );
    const ofRules = inside.filter(({ to }) => path.posix.basename(to) === 'rule.ts' && to !== 'rule.ts');
    assert.deepEqual([...new Set(ofRules.map(({ file }) => file))], ['rules.gen.ts']);
  });
});

describe('the messages of a rule', async () => {
  const ofRules = (await messagesFiles()).filter(({ path: file }) => /^rules\/\w+\/(?!shared\/)/.test(file));
  test('are of each', () => assert.equal(ofRules.length, catalogue.length));

  for (const file of ofRules) {
    const id = path.posix.basename(path.posix.dirname(file.path));
    test(`have keys that begin with ${id}`, () => {
      const keys = sampleMessages(file).map(({ key }) => key);
      assert.ok(keys.length > 0);
      assert.deepEqual(
        keys.filter(key => !key.startsWith(`${id}.`)),
        [],
      );
    });
  }
});
