import assert from 'node:assert/strict';
import { test } from 'node:test';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { removeComment } from '../../../server/src/yaml/edit/removeComment.ts';

for (const [what, before, after] of [
  ['a line of its own', 'a: b\n  # c\nd: e\n', 'a: b\nd: e\n'],
  ['the first line', '# c\na: b\n', 'a: b\n'],
  ['the first line, behind a byte order mark', '\ufeff # c\na: b\n', '\ufeffa: b\n'],
  ['a last line without an end', 'a: b\r\n# c', 'a: b'],
  ['all there is', '# c', ''],
  ['the end of a line', 'a: b \t # c\nd: e\n', 'a: b\nd: e\n'],
  ['the end of a line behind what only looks blank', 'a: b\u00a0\ufeff # c\n', 'a: b\u00a0\ufeff\n'],
  ['a line with nothing before it but what only looks blank', 'a: b\n\ufeff # c\n', 'a: b\n\ufeff\n'],
] as const) {
  test(`a comment is removed from ${what}`, () => {
    const start = before.indexOf('#');
    const end = start + (/^[^\r\n]*/.exec(before.slice(start))?.[0].length ?? 0);
    assert.equal(applyEdits(before, [removeComment(before, { start, end })]), after);
  });
}
