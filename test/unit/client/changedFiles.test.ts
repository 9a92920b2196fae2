import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ChangedFiles } from '../../../client/src/findings/changedFiles.ts';

test('what is taken is each file once, and then none', () => {
  const changed = new ChangedFiles();
  changed.add(['a', 'b']);
  changed.add(['a']);
  assert.deepEqual(changed.take(), ['a', 'b']);
  assert.deepEqual(changed.take(), []);
});

test('any file is more than those that are named before and after', () => {
  const changed = new ChangedFiles();
  changed.add(['a']);
  changed.add();
  changed.add(['b']);
  assert.equal(changed.take(), undefined);
  changed.add(['c']);
  assert.deepEqual(changed.take(), ['c']);
});

test('what was taken in vain can be given back', () => {
  const changed = new ChangedFiles();
  for (const uris of [['a'], undefined]) {
    changed.add(uris);
    changed.add(changed.take());
    assert.deepEqual(changed.take(), uris);
  }
});
