import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { cursorAt } from '../../../server/src/yaml/cursor/cursor.ts';
import type { CursorPlace } from '../../../server/src/yaml/cursor/cursorPlace.ts';
import { checkCursorPaths } from '../../support/cursorPaths.ts';
import { fc } from '../../support/random.ts';
import { randomManifest } from '../laws/randomManifest.ts';

/** The place of the cursor `¦`: part, path and the text before it in its word. */
const cases: readonly (readonly [name: string, text: string, place: string])[] = [
  ['a value', 'a:\n  b: wo¦rd', 'value a/b [wo¦rd]'],
  ['after a colon', 'a:\n  b:¦', 'value a/b [¦]'],
  ['after a colon and blanks, before a comment', 'b:  ¦ # why', 'value b [¦]'],
  ['the key of a pair', 'a:\n  na¦me: x', 'key a [na¦me]'],
  ['a quoted key', '"a":\n  "na¦me": x', 'key a [na¦me]'],
  ['a first word', 'a:\n  wo¦', 'either a [wo¦]'],
  ['a word below keys', 'a:\n  b: 1\n  wo¦', 'key a [wo¦]'],
  ['a word below keys and what is in them', 'a:\n  b:\n    c: 1\n  wo¦', 'key a [wo¦]'],
  ['after a dash', 'a:\n  - b\n  -¦', 'either a/1 [¦]'],
  ['after a dash and a blank', 'a:\n- b\n- ¦', 'either a/1 [¦]'],
  ['a word after a dash', 'a:\n- wo¦', 'either a/0 [wo¦]'],
  ['a key after a dash', 'a:\n- na¦me: b', 'key a/0 [na¦me]'],
  ['a value after a dash', 'a:\n- name: b\n- name: wo¦', 'value a/1/name [wo¦]'],
  ['a later key of an item', 'a:\n- name: b\n  - c\n  x:\n  - d\n- name: e\n  y: wo¦', 'value a/1/y [wo¦]'],
  ['dashes after a dash', 'a:\n- - b\n  - c\n- - d\n  - e: wo¦', 'value a/1/1/e [wo¦]'],
  ['an item below items with lists of their own', 'a:\n- b:\n  - 1\n  - 2\n- b:\n  - wo¦', 'either a/1/b/0 [wo¦]'],
  ['a blank line, by its column', 'a:\n  b:\n    c: 1\n  ¦\n  d: 1', 'key a [¦]'],
  ['a blank line further in', 'a:\n  b:\n    c: 1\n    ¦\n  d: 1', 'key a/b [¦]'],
  ['a blank line at the margin', 'a:\n  b: 1\n¦', 'key  [¦]'],
  ['a blank line below an item', 'a:\n  - b: 1\n    ¦', 'key a/0 [¦]'],
  ['a blank line under a dash', 'a:\n  - b: 1\n  ¦', 'either a [¦]'],
  ['deeper than a value', 'a: b\n  wo¦', 'text a [wo¦]'],
  ['the indentation of a line', 'a:\n ¦   b: 1', 'text a [¦]'],
  ['a quoted value', 'a: "wo¦rd" # why', 'value a [wo¦rd]'],
  ['a quote that is not closed', "a: 'wo¦", 'value a [wo¦]'],
  ['right after a quote', 'a: "word"¦', 'value a [word¦]'],
  ['beyond a quote', 'a: "word" ¦', 'text a [¦]'],
  ['a quoted item with a colon', '- "a: wo¦"', 'either 0 [a: wo¦]'],
  ['a later line of a quote', 'a: "b\n  c: wo¦"', 'text a [wo¦"]'],
  ['beyond a word', 'a: word  ¦', 'text a [¦]'],
  ['a url', 'a: http://wo¦', 'value a [http://wo¦]'],
  ['a value with a property', 'a: &x !!str wo¦', 'value a [wo¦]'],
  ['what an anchor names', 'a: &x\n  b: wo¦', 'value a/b [wo¦]'],
  ['a comment', 'a:\n  b: c # wo¦rd', 'comment a/b [# wo¦rd]'],
  ['a line of comment', 'a:\n  # wo¦rd\n  b: c', 'comment a [# wo¦rd]'],
  ['a hash that begins no comment', 'a: b#wo¦', 'value a [b#wo¦]'],
  ['lines of comment above', 'a:\n#b: c\n  # d: e\n  x: wo¦', 'value a/x [wo¦]'],
  ['a block scalar', 'a:\n  b: |\n    c: d\n    e: wo¦\n  f: 1', 'text a/b [wo¦]'],
  ['what looks like a comment in a block scalar', 'a: |\n  # wo¦', 'text a [# wo¦]'],
  ['after a block scalar', 'a:\n  b: |\n    c: [ { "\n  f: wo¦', 'value a/f [wo¦]'],
  ['the header of a block scalar', 'a: |¦', 'text a [¦]'],
  ['a later line of a scalar that begins with a tab', 'a:\n  b: "c \\\n\two¦', 'text a/b [wo¦]'],
  ['below a line that begins with a tab', 'a:\n  b: "c \\\n\td"\n  x: wo¦', 'value a/x [wo¦]'],
  ['a list in brackets', 'a: [b, wo¦rd, c]', 'value a/1 [wo¦rd]'],
  ['a map in brackets', 'a: { b: c, wo¦ }', 'key a [wo¦]'],
  ['a value in brackets', 'a: { b: c, d: wo¦ }', 'value a/d [wo¦]'],
  ['right after a colon in brackets', '{"a":{"b":¦}}', 'value a/b [¦]'],
  ['a map in a list in brackets', 'a: [{b: 1}, {b: 2, c: wo¦', 'value a/1/c [wo¦]'],
  ['a quote in brackets', '{"a": ["b", "wo¦rd"]}', 'value a/1 [wo¦rd]'],
  ['a quote that is not closed in brackets', '{"a": "wo¦\n "b": "c"}', 'value a [wo¦]'],
  ['a key of JSON', '{\n  "a": {\n    "b": 1,\n    "wo¦": 2\n  }\n}', 'key a [wo¦]'],
  ['brackets of many lines', 'x:\n  a: [b,\n    "c",\n    {d: wo¦', 'value x/a/2/d [wo¦]'],
  ['a pair alone in a list', 'a: [b, c: wo¦]', 'value a/1/c [wo¦]'],
  ['a comment in brackets', 'a: [b, # wo¦\n c]', 'comment a/1 [# wo¦]'],
  ['after brackets', 'a: [b]\nc: [d] ¦', 'text c [¦]'],
  ['below brackets', 'a: [\n  b\n]\nc: wo¦', 'value c [wo¦]'],
  ['a line with a windows end', 'a:\r\n  b: wo¦\r\n', 'value a/b [wo¦]'],
  ['a document after its marker', '--- # one\na: wo¦', 'value a [wo¦]'],
  ['a marker with a map', '--- {a: wo¦', 'value a [wo¦]'],
  ['lines of a template', '{{- if .a }}\na:\n  {{- range .b }}\n  - c: wo¦\n', 'value a/0/c [wo¦]'],
  ['beside a template action', 'a: {{ .b }}-wo¦', 'value a [{{ .b }}-wo¦]'],
];

describe('the cursor', () => {
  for (const [name, text, place] of cases) {
    test(`in ${name}`, () => {
      const offset = text.indexOf('¦');
      const whole = text.replace('¦', '');
      assert.equal(show(whole, cursorAt(whole, offset)), place);
    });
  }

  test('in a template action is nowhere', () => {
    assert.equal(cursorAt('a: {{ .b }}', 6), undefined);
    assert.notEqual(cursorAt('a: {{ .b }}', 11), undefined);
  });

  test('is found where the scalars of random manifests are', () => {
    let places = 0;
    fc.assert(
      fc.property(randomManifest, text => {
        places += checkCursorPaths(text);
      }),
      { numRuns: 60 },
    );
    assert.ok(places > 5000);
  });

  test('is looked for in any text at all without harm', () => {
    const anything = fc.string({ unit: fc.constantFrom(...'ab:-?#&!*|>%@"\'[]{},\\ \t\n\r'), maxLength: 40 });
    fc.assert(
      fc.property(anything, fc.nat(40), (text, at) => {
        const place = cursorAt(text, Math.min(at, text.length));
        assert.ok(place === undefined || place.span.start <= place.span.end);
      }),
      { numRuns: 2000 },
    );
  });
});

for (const [what, line] of [
  ['brackets that are never closed', '[\n'],
  ['keys with such brackets', 'a: {\n'],
  ['dashes', '- - a\n'],
  ['quotes', 'a: "\n'],
] as const) {
  test(`a cursor below forty thousand lines of ${what} is found in no time`, { timeout: 30_000 }, () => {
    const text = `apiVersion: v1\nkind: Pod\n${line.repeat(40_000)}a: `;
    assert.notEqual(cursorAt(text, text.length), undefined);
  });
}

function show(text: string, place: CursorPlace | undefined): string {
  if (place === undefined) return 'nowhere';
  const { part, path, prefix, span } = place;
  assert.equal(prefix, text.slice(span.start, span.start + prefix.length));
  return `${part} ${path.join('/')} [${prefix}¦${text.slice(span.start + prefix.length, span.end)}]`;
}
