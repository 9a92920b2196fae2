import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { root } from '../../support/pages.ts';

/** A mutant that no test can distinguish from the original. */
type Equivalent = {
  /** Relative to the root of the project. */
  readonly file: string;
  /** Its line, without the blanks around it. */
  readonly line: string;
  readonly original: string;
  readonly replacement: string;
  readonly reason: string;
};

test('each mutant that no test can tell apart is of a line that is there, and has a reason', () => {
  const text = fs.readFileSync(path.join(root, 'test/mutation/equivalents.json'), 'utf8');
  const equivalents: readonly Equivalent[] = JSON.parse(text);
  const stale = equivalents.filter(({ file, line, original, replacement, reason }) => {
    const source = fs.existsSync(path.join(root, file)) ? fs.readFileSync(path.join(root, file), 'utf8') : '';
    const isThere = source.split('\n').some(found => found.trim() === line) && source.includes(original);
    return !isThere || original === replacement || reason.length < 20;
  });
  assert.deepEqual(stale, []);
  const keys = equivalents.map(({ reason, ...mutant }) => JSON.stringify(mutant));
  assert.equal(new Set(keys).size, keys.length, 'one of them stands there twice');
});
