import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';

const root = path.join(import.meta.dirname, '../../e2e');
const folders = fs.readdirSync(root).filter(name => fs.existsSync(path.join(root, name, 'index.ts')));

// A bundle has what its index imports: a test that is not among it would never run, and never fail.
describe('the index imports every test in', () => {
  for (const folder of folders) {
    test(folder, () => {
      const index = fs.readFileSync(path.join(root, folder, 'index.ts'), 'utf8');
      const tests = fs.readdirSync(path.join(root, folder)).filter(name => name.endsWith('.test.ts'));
      assert.ok(tests.length > 0);
      assert.deepEqual(
        tests.filter(name => !index.includes(`'./${name}'`)),
        [],
      );
    });
  }
});
