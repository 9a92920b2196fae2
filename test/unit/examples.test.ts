import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { findingsOf } from '../support/laws.ts';

const folder = path.resolve(import.meta.dirname, '../../examples');

/** The rules that the examples are there to show, most of them with a comment at their top. */
const shown: Readonly<Record<string, readonly string[]>> = {
  '1-web.yaml': ['default-service-account', 'missing-timezone-mount'],
  '2-many-documents.yaml': ['default-service-account', 'missing-timezone-mount'],
  '3-old-field.yaml': ['deprecated-service-account-field'],
  '4-pod.json': ['default-service-account', 'missing-timezone-mount'],
  '5-right.yaml': [],
  '6-daily-sales.yaml': ['cronjob-timezone', 'missing-timezone-mount'],
  '7-three-clocks.yaml': ['unknown-timezone', 'posix-timezone', 'legacy-timezone'],
  '8-copied-mounts.yaml': [
    'writable-timezone-mount',
    'misplaced-timezone-mount',
    'undeclared-timezone-volume',
    'timezone-hostpath-type',
    'timezone-mount-subpath',
    'unused-timezone-volume',
  ],
  '9-guarded-namespace.yaml': ['forbidden-timezone-hostpath', 'ineffective-timezone'],
  '10-accounts.yaml': [],
};

test('every example is there to show something', () => {
  assert.deepEqual(fs.readdirSync(folder).sort(), Object.keys(shown).sort());
});

for (const [name, rules] of Object.entries(shown)) {
  test(`examples/${name} shows ${rules.join(', ') || 'nothing'}`, () => {
    const found = findingsOf(fs.readFileSync(path.join(folder, name), 'utf8')).map(({ rule }) => rule);
    if (rules.length === 0) assert.deepEqual(found, []);
    assert.deepEqual(
      rules.filter(rule => !new Set<string>(found).has(rule)),
      [],
    );
    assert.ok(!found.includes('unused-suppression'), 'a comment ignores nothing');
  });
}
