import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../support/pages.ts';

const sources = ['client/src', 'server/src'];

const files = sources.flatMap(source =>
  fs
    .readdirSync(path.join(root, source), { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith('.ts'))
    .map(name => path.posix.join(source, name.replaceAll('\\', '/'))),
);

test('no folder holds more than 16 files', () => {
  const counts = new Map<string, number>();
  for (const file of files) counts.set(path.dirname(file), (counts.get(path.dirname(file)) ?? 0) + 1);
  assert.ok(counts.size > 40);
  assert.deepEqual(
    [...counts].filter(([, count]) => count > 16),
    [],
  );
});

test('no file of fewer than ten lines only passes something on', () => {
  const passing = files.filter(file => {
    const lines = fs.readFileSync(path.join(root, file), 'utf8').trimEnd().split('\n');
    const own = lines.filter(line => !/^(?:import|export \{|export \*|\s*\/?\*|\/\/|$)/.test(line));
    return lines.length < 10 && own.length === 0;
  });
  assert.deepEqual(passing, []);
});
