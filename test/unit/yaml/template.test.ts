import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { maskTemplate } from '../../../server/src/yaml/template/template.ts';
import { fc } from '../../support/random.ts';

/** A text, the masked text, and its holes as `kind text`. */
const cases: readonly (readonly [what: string, text: string, masked: string, ...holes: string[]])[] = [
  ['no action', 'a: {b: 1}', 'a: {b: 1}'],
  ['a line of its own', 'a: 1\n{{ x }}\nb: 2', 'a: 1\n#xxxxxx\nb: 2', 'line {{ x }}'],
  ['an indented line of its own', '  {{ x }}\n', '  #xxxxxx\n', 'line {{ x }}'],
  ['two on one line', '{{a}} {{b}}\nc: 1', '#xxxxxxxxxx\nc: 1', 'line {{a}} {{b}}'],
  ['one over several lines', '{{ a\n   b }}\nc: 1', '#xxx\n#xxxxxx\nc: 1', 'line {{ a\n   b }}'],
  ['a line of its own, then a comment', '{{ x }} # why', '#xxxxxx # why', 'line {{ x }}'],
  ['a value', 'a: {{ x }}', 'a:        ', 'value {{ x }}'],
  ['a value, then a comment', 'a: {{ x }} # why', 'a:         # why', 'value {{ x }}'],
  ['a value with CRLF', 'a: {{ x }}\r\nb: 2', 'a:        \r\nb: 2', 'value {{ x }}'],
  ['an item', '- {{ x }}', '-        ', 'value {{ x }}'],
  ['a value of the first key of an item', '- a: {{ x }}', '- a:        ', 'value {{ x }}'],
  ['the beginning of a value', 'a: {{ x }}-b', 'a: xxxxxxx-b', 'part {{ x }}'],
  ['the end of a value', 'a: b-{{ x }}', 'a: b-xxxxxxx', 'part {{ x }}'],
  ['in quotes', 'a: "{{ x }}"', 'a: "xxxxxxx"', 'part {{ x }}'],
  ['a key', '{{ x }}: 1', 'xxxxxxx: 1', 'part {{ x }}'],
  ['in flow style', 'a: [{{ x }}]', 'a: [xxxxxxx]', 'part {{ x }}'],
  ['braces in a string', 'a: b{{ "}}" }}c', 'a: bxxxxxxxxxxc', 'part {{ "}}" }}'],
  ['an escaped quote in a string', 'a: b{{ "\\"}}" }}c', 'a: bxxxxxxxxxxxxc', 'part {{ "\\"}}" }}'],
  ['braces in a raw string', 'a: b{{ `}}` }}c', 'a: bxxxxxxxxxxc', 'part {{ `}}` }}'],
  ['braces in a comment', '{{/* }} */}}\na: 1', '#xxxxxxxxxxx\na: 1', 'line {{/* }} */}}'],
  ['a comment that trims', '{{- /* "}} */ -}}\na: 1', '#xxxxxxxxxxxxxxxx\na: 1', 'line {{- /* "}} */ -}}'],
  ['never closed', 'a: b{{ x\nc: 1', 'a: bxxxx\nc: 1', 'part {{ x'],
  ['never closed, with CRLF', 'a: b{{ x\r\nc: 1', 'a: bxxxx\r\nc: 1', 'part {{ x'],
  ['never closed, at the end', 'a: {{', 'a:   ', 'value {{'],
  ['a quote never closed', 'a: b{{ "x }}c', 'a: bxxxxxxxxc', 'part {{ "x }}'],
  ['a comment never closed', 'a: b{{/* x }}c', 'a: bxxxxxxxxxc', 'part {{/* x }}'],
  ['two in one value', 'a: {{x}}{{y}}', 'a: xxxxxxxxxx', 'part {{x}}', 'part {{y}}'],
  ['braces of flow style', 'a: {b: {c: 1}}', 'a: {b: {c: 1}}'],
];

describe('maskTemplate', () => {
  for (const [what, text, masked, ...holes] of cases) {
    test(what, () => {
      const found = maskTemplate(text);
      assert.equal(found.text, masked);
      assert.deepEqual(
        found.holes.map(({ kind, span }) => `${kind} ${text.slice(span.start, span.end)}`),
        holes,
      );
    });
  }

  const piece = fc.constantFrom(
    '{{',
    '}}',
    '{{-',
    '-}}',
    '"',
    '`',
    '/*',
    '*/',
    '\\',
    ' ',
    '\n',
    '\r\n',
    'a',
    ': ',
    '- ',
    '#',
  );

  test('keeps the length, the line breaks, and all that is in no hole', () => {
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 40 }), pieces => {
        const text = pieces.join('');
        const { text: masked, holes } = maskTemplate(text);
        assert.equal(masked.length, text.length);
        let at = 0;
        for (const { span } of holes) {
          assert.ok(at <= span.start && span.start < span.end && span.end <= text.length);
          assert.equal(masked.slice(at, span.start), text.slice(at, span.start));
          at = span.end;
        }
        assert.equal(masked.slice(at), text.slice(at));
        assert.equal(masked.replace(/[^\r\n]/g, ''), text.replace(/[^\r\n]/g, ''));
        assert.ok(!masked.includes('{{'));
      }),
      { numRuns: 2000 },
    );
  });

  // Each of these once took time that grows with the square of its length.
  for (const [what, text] of [
    ['comments that never end', '{{/*}}'.repeat(200_000)],
    ['actions on one line', '{{a}} '.repeat(200_000)],
    ['actions and text on one line', '{{a}}b'.repeat(200_000)],
    ['lines of actions before text', `${'{{a}} '.repeat(200_000)}b`],
    ['values on one line', '- {{a}} '.repeat(200_000)],
    ['actions that never close', '{{"\n'.repeat(200_000)],
    ['raw strings that never close', `${'{{`\n'.repeat(200_001)}}}`],
    ['actions on empty lines', `${'{{a}}\n'.repeat(200_000)}`],
  ] as const) {
    test(`goes through ${what} once`, () => assert.equal(maskTemplate(text).text.length, text.length));
  }
});
