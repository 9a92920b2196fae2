import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../support/pages.ts';

test('each test takes its random texts from where their seed is', () => {
  const folder = path.join(root, 'test');
  const tests = fs.readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(name => name.endsWith('.test.ts'));
  const others = tests.filter(name =>
    fs.readFileSync(path.join(folder, name), 'utf8').match(/^import .* from 'fast-check'/m),
  );
  assert.ok(tests.length > 200, `${tests.length} tests`);
  assert.deepEqual(others, []);
});
