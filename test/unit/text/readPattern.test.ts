import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readPattern } from '../../../server/src/text/patterns/readPattern.ts';
import { fc } from '../../support/random.ts';

const characters = ['a', 'b', '-', '0', '.', 'é'];
const single = fc.constantFrom(
  ...['a', 'b', '-', '0', '.', '\\.', '\\d', '\\W', '\\w', '\\s', '\\S', '\\D', '\\-', 'é'],
  ...['[ab]', '[^a-b]', '[a\\-.]', '[0-9a-b]', '[\\d-]', '[^\\w]'],
);
const repeated = fc
  .tuple(single, fc.constantFrom('', '', '*', '+', '?', '*?', '+?', '??'))
  .map(([part, sign]) => part + sign);
const flat = fc
  .array(fc.array(repeated, { maxLength: 3 }), { minLength: 1, maxLength: 3 })
  .map(choices => choices.map(parts => parts.join('')).join('|'));
const grouped = fc
  .tuple(fc.constantFrom('(', '(?:'), flat, fc.constantFrom(')', ')*', ')+', ')?'))
  .map(parts => parts.join(''));
const expression = fc
  .array(fc.oneof(repeated, grouped), { maxLength: 3 })
  .map(parts => parts.join(''))
  .chain(first => fc.constantFrom(first, `${first}|b`, `(${first})-?`));
const text = fc.string({ unit: fc.constantFrom(...characters), maxLength: 8 });

test('an expression matches what the platform says that it matches as a whole', () => {
  let matched = 0;
  fc.assert(
    fc.property(expression, text, (pattern, name) => {
      const expected = new RegExp(`^(?:${pattern})$`).test(name);
      assert.equal(readPattern(pattern)?.(name), expected);
      assert.equal(readPattern(`^${pattern}$`)?.(name), new RegExp(`^(?:^${pattern}$)$`).test(name));
      if (expected) matched++;
    }),
    { numRuns: 3000 },
  );
  assert.ok(matched > 100, `${matched}`);
});

test('what is no expression, or has more in it, is not understood', () => {
  for (const pattern of [
    '(',
    ')',
    'a)',
    '(a',
    '[',
    '[a',
    '[]',
    '[b-a]',
    '*',
    'a**',
    'a{2}',
    '\\',
    '\\b',
    '\\1',
    '(?=a)',
    'a$b',
    'b^',
    '[[:alpha:]]',
    '(?i)a',
  ]) {
    assert.equal(readPattern(pattern), undefined, pattern);
  }
  assert.equal(readPattern('a'.repeat(1001)), undefined);
  assert.equal(readPattern(`${'('.repeat(400)}a${')'.repeat(400)}`), undefined);
});

test('a hostile expression is answered', { timeout: 60_000 }, () => {
  const name = `${'a'.repeat(253)}!`;
  for (const pattern of [
    '(a+)+',
    '(a|a)*',
    '((a*)*)*',
    '(a?)*b',
    `${'a*'.repeat(400)}b`,
    `${'(a|'.repeat(90)}b${')*'.repeat(90)}`,
  ]) {
    assert.equal(readPattern(pattern)?.(name), false, pattern);
  }
});
