import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withMarks, withoutMarks } from '../../../server/src/charts/rendering/marks.ts';
import { readRendered } from '../../../server/src/charts/rendering/readRendered.ts';

/** The lines of a template that have a mark. */
function marked(text: string): readonly string[] {
  const lines = withMarks(text, 3).split('\n');
  return lines.filter(line => line.includes('#podsense@')).map(line => withoutMarks(line).text.trim());
}

describe('a mark is on', () => {
  const cases: readonly [what: string, text: string, marked: readonly string[]][] = [
    ['keys and items', 'a:\n  - b: 1\n  - c\n  -\n', ['a:', '- b: 1', '- c', '-']],
    ['keys in quotes, and those that an action prints', '"a": 1\n{{ $k }}: 2\n', ['"a": 1', '{{ $k }}: 2']],
    ['the last line without an end', 'a: 1', ['a: 1']],
    ['a line that ends in an action', 'a: {{ .b }}\n', ['a: {{ .b }}']],
    ['an action alone that prints', '{{ include "a" . }}\n', ['{{ include "a" . }}']],
    ['no block', '{{ if .a }}\n{{ else }}\n{{ end }}\n{{ $a := 1 }}\n', []],
    ['no action that takes away the line break', 'a: {{ .b -}}\nc: 1\n', ['c: 1']],
    ['the end of an action of several lines alone', 'a: {{ list\n  1\n}}\nb: {{/* c: 1\nd: 1 */}}\n', []],
    ['the header of a text, and no line of words', 'a: |\n  b c\n  d\n', ['a: |']],
    ['no line whose text goes on', 'a: b\n\n  c d\ne: f\n', ['e: f']],
    ['a line before deeper ones that are none of its text', 'a: 1\n  {{- if .b }}\n  c: 2\n', ['a: 1', 'c: 2']],
    ['a helper of YAML', '{{ define "a" }}\na: {{ .b }}\n{{ end }}\n', ['a: {{ .b }}']],
    ['no line that a helper prints as a text', '{{ define "a" }}\n{{ .b }}\nc\n{{ end }}\n', []],
    ['lines behind a helper', '{{ define "a" }}b{{ end }}\n{{ include "a" . }}\n', ['{{ include "a" . }}']],
  ];
  for (const [what, text, lines] of cases) test(what, () => assert.deepEqual(marked(text), lines));
});

test('marks are taken off with the blank before them, wherever they are, and name their lines in order', () => {
  assert.deepEqual(withoutMarks('a: b #podsense@1:20; "c #podsense@0:3;" # d'), {
    text: 'a: b "c" # d',
    from: [
      { file: 1, line: 20 },
      { file: 0, line: 3 },
    ],
  });
});

test('marks go before the blanks at the end of a line, so that an action still takes these away', () => {
  assert.equal(withMarks('a:  \r\n', 0), 'a: #podsense@0:0;  \r\n');
});

describe('what Helm prints', () => {
  const output = `---
# Source: web/templates/web.yaml
kind: A
spec: #podsense@1:4;
  items:
    - b #podsense@0:7;
  last: 1 #podsense@1:9;
---
# Source: web/charts/other/templates/x.yaml
kind: C
---
# Source: web/templates/web.yaml
kind: D #podsense@0:1; #podsense@1:12;
`;
  const templates = readRendered(output, ['templates/_h.tpl', 'templates/web.yaml']);
  const [web] = templates;

  test('is read by its templates', () => {
    assert.deepEqual(
      templates.map(({ path }) => path),
      ['templates/web.yaml', 'charts/other/templates/x.yaml'],
    );
    assert.match(web?.text ?? '', /^---\nkind: A\nspec:\n {2}items:\n {4}- b\n {2}last: 1\n\n---\nkind: D\n/);
  });

  const lineOf = (text: string) => web?.text.split('\n').indexOf(text) ?? -1;
  const cases: readonly [line: string, inner: string, outer: string][] = [
    ['kind: A', '1:4', '1:4'],
    ['  items:', '0:7', '1:9'],
    ['    - b', '0:7', '1:9'],
    ['  last: 1', '1:9', '1:9'],
    ['kind: D', '0:1', '1:12'],
  ];
  for (const [line, inner, outer] of cases) {
    test(`has "${line.trim()}" from the line of its own mark, or else of the next`, () => {
      const from = web?.from[lineOf(line)];
      const shown = [from?.inner, from?.outer].map(source => `${source?.file}:${source?.line}`);
      assert.deepEqual(shown, [inner, outer]);
    });
  }
});
