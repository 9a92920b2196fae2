import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fc } from '../../support/random.ts';
import { checkReaders } from '../../support/readers.ts';
import { mutationOf } from '../badInput/mutated.ts';
import { randomManifest } from '../laws/randomManifest.ts';

/** Forms in which the two readers of YAML could differ, each of which they read alike. */
const forms: readonly (readonly [name: string, text: string])[] = [
  ['nothing', ''],
  ['comments alone', '# a\n# b\n'],
  ['values that are not there', 'a:\nb:   \nc: # d\ne:\n  -\n  -   \n  - f: \n'],
  ['lists at the indentation of their key', 'a:\n- b\n- c: d\n  e: f\n'],
  ['lists in lists', '- - a\n  - b\n-\n  - c\n'],
  ['flow style', 'a: {b: [1, {c: d}], "e": \'f\', g: , h}\n'],
  ['flow style over lines', 'a: {\n  b: c, # d\n  e: [\n    f,\n    ]\n  }\n'],
  ['JSON', '{"a": {"b": [1, true, null, "c\\u0041"]}}'],
  ['plain texts over lines', 'a: b c\n  d\n\n  e\nf: g\n'],
  ['quoted texts over lines', 'a: "b\n  c"\nd: \'e\n  f\'\n'],
  ['block texts', 'a: |\n  b\n\n  c\n\nd: >-\n  e\n  f\ng: |- # h\n  i\n'],
  [
    'block texts with keys and certificates',
    'a: |\n  -----BEGIN CERTIFICATE-----\n  MIIB\n  -----END CERTIFICATE-----\n',
  ],
  ['texts that begin with dashes', 'a:\n  ---b\n  ---c d\ne: ---f\ng:\n  - ---h\n'],
  ['block texts in lists', 'a:\n  - |\n    b\n  - c: >\n      d\n'],
  ['anchors, aliases and merge keys', 'a: &a {b: c}\nd: *a\ne:\n  <<: *a\n  f: &g h\ni: [*a, *g]\n'],
  ['marks of documents', '--- # a\nb: c\n'],
  ['line breaks of Windows', 'a: b\r\nc:\r\n  - d\r\n  - |\r\n    e\r\n'],
  ['keys that are quoted', '"a b": c\n\'d\': e\n'],
  ['keys that occur twice', 'a: b\na: c\n'],
  ['a key below an empty item and many blank lines', `a:\n  - ${'\n'.repeat(2000)}b: c\n`],
  ['signs in texts', 'a: b#c\nd: e:f\ng: -h\ni: j?\nk: why? because!\nl: http://m:8/\n'],
];

describe('the fast reader reads as the library does', () => {
  for (const [name, text] of forms)
    test(name, () => assert.ok(checkReaders(text), 'it leaves the text to the library'));

  test('a key that is too long is left to the library', () => {
    assert.equal(checkReaders(`${'a'.repeat(990)}: b\n`), 1);
    for (const length of [1020, 1030, 100_000]) assert.equal(checkReaders(`${'a'.repeat(length)}: b\n`), 0);
    assert.equal(checkReaders(`[${'a'.repeat(1030)}: b]\n`), 0);
    assert.equal(checkReaders(`a${' '.repeat(1030)}: b\n`), 0);
  });

  test('what stands after an alias is left to the library', () => {
    assert.equal(checkReaders('x: &a b\nc:\n- *a # d\n- *a  \n- [*a, *a ]\n'), 1);
    for (const rest of [' d: e', ' d', ' "d"', ' : e']) assert.equal(checkReaders(`x: &a b\nc:\n- *a${rest}\n`), 0);
  });

  test('manifests', () => fc.assert(fc.property(randomManifest, checked), { numRuns: 300 }));

  test('texts that were cut and stirred', () => {
    const sources = fc.oneof(randomManifest, fc.constantFrom(...forms.map(([, text]) => text)));
    fc.assert(fc.property(mutationOf(sources), checked), { numRuns: 3000 });
  });
});

function checked(text: string): void {
  checkReaders(text);
}
