import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { root } from '../../support/pages.ts';

const source = path.join(root, 'server/src');
const architecture = fs.readFileSync(path.join(root, 'docs/architecture.md'), 'utf8');

describe('the file that decides', () => {
  const rows = [...architecture.matchAll(/^\| (.+\?) \| `(.+\.ts)` \| `(\w+)` \|$/gm)];
  assert.ok(rows.length > 10);
  for (const [, question, file = '', name] of rows) {
    test(`${question} has what decides it`, () => {
      const text = fs.readFileSync(path.join(source, file), 'utf8');
      assert.match(text, new RegExp(`^export (?:const|class|(?:async )?function\\*?) ${name}\\b`, 'm'));
    });
  }
});

test('a sentence stands in `messages.ts`, its shared parts in `words.ts`, and nowhere else in the server', () => {
  const files = fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts') && !['messages.ts', 'words.ts'].includes(path.basename(file)));
  const speaking = files.filter(file => /[\u4e00-\u9fff]/.test(fs.readFileSync(path.join(source, file), 'utf8')));
  assert.ok(files.length > 200);
  assert.deepEqual(speaking, []);
});

test('a rule is its folder, and a line of the catalogue', () => {
  const catalogue = fs.readFileSync(path.join(source, 'rules/catalogue.ts'), 'utf8');
  const named = fs
    .readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map(file => file.replaceAll('\\', '/'))
    .filter(file => /^rules\/\w+\/[a-z\d]+(?:-[a-z\d]+)+\/rule\.ts$/.test(file));
  assert.ok(named.length > 20);
  for (const file of named) {
    const [, family = '', id = ''] = file.split('/');
    assert.ok(catalogue.includes(`'${family}/${id}'`), id);
    const folder = fs.readdirSync(path.join(source, path.dirname(file)));
    assert.deepEqual(folder.filter(name => name !== 'cases.md').sort(), ['messages.ts', 'page.md', 'rule.ts'], id);
  }
});
