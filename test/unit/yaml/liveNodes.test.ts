import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentIn, parseDocumentText, YamlDocument } from '../../../server/src/yaml/read/document.ts';
import { Decisions } from '../../../server/src/yaml/template/condition.ts';
import { maskTemplate } from '../../../server/src/yaml/template/template.ts';
import { fc } from '../../support/random.ts';
import { shownNode } from '../../support/readers.ts';
import { randomManifest } from '../laws/randomManifest.ts';

/** Lines with arms around some of them, of `a`, `b` or `c`, and lines that print something. */
const template = fc
  .tuple(
    randomManifest,
    fc.array(fc.tuple(fc.nat(60), fc.nat(6), fc.constantFrom('a', 'b', 'c')), { maxLength: 4 }),
    fc.array(fc.tuple(fc.nat(60), fc.nat(10)), { maxLength: 2 }),
  )
  .map(([text, arms, prints]) => {
    const lines = text.split('\n');
    for (const [at, from] of prints)
      if (at < lines.length) lines.splice(at, 0, `{{- include "x" . | nindent ${from} }}`);
    for (const [from, count, condition] of arms) {
      if (from + count >= lines.length) continue;
      lines.splice(from + count, 0, '{{- end }}');
      lines.splice(from, 0, `{{- if .${condition} }}`);
    }
    return lines.join('\n');
  });

describe('without the nodes of dead arms, a document is as it is read without them', () => {
  const forms: readonly (readonly [what: string, text: string])[] = [
    ['an entry', 'x: y\n{{ if .a }}\nb: c\n{{ end }}\nd: e\n'],
    ['the first entry', '{{ if .a }}\nb: c\n{{ end }}\nd: e\n'],
    ['all entries below a key', 'x:\n  {{ if .a }}\n  b: c\n  {{ end }}\nd: e\n'],
    ['all entries below a key, and the key', '{{ if .a }}\nx:\n  b: c\n{{ end }}\nd: e\n'],
    ['a key without what stands below it', '{{ if .a }}\nx:\n{{ else }}\nz:\n{{ end }}\n  b: c\n'],
    ['items', 'x:\n  - a\n  {{ if .a }}\n  - b\n  - c: d\n    e: f\n  {{ end }}\n  - g\n'],
    ['the first item', 'x:\n{{ if .a }}\n- a\n{{ end }}\n- b: c\n'],
    ['an item behind its dash', 'x:\n  -\n    {{ if .a }}\n    b: c\n    {{ end }}\n  - d\n'],
    ['the entries of an item but the first', 'x:\n  - a: b\n    {{ if .a }}\n    b: c\n    {{ end }}\n  - d\n'],
    ['the first entry of an item', 'x:\n  {{ if .a }}\n  - a: b\n  {{ else }}\n  - c: d\n  {{ end }}\n    b: c\n'],
    ['a text', 'x:\n  {{ if .a }}\n  a b\n  {{ end }}\nd: e\n'],
    ['lines of a text', 'x: |\n  a\n  {{ if .a }}\n  b\n  {{ end }}\n  c\nd: e\n'],
    ['items in brackets', 'x: [\n  a,\n  {{ if .a }}\n  b,\n  {{ end }}\n  c]\n'],
    ['an anchor', '{{ if .a }}\nx: &y z\n{{ end }}\nd: *y\n'],
    ['an anchor around it', 'x: &y\n  {{ if .a }}\n  b: c\n  {{ end }}\n  d: e\nf: *y\n'],
    ['an entry with what is printed', 'x: y\n{{ if .a }}\n{{ include "b" . }}\n{{ end }}\nd: e\n'],
  ];
  for (const [what, text] of forms) test(what, () => assert.ok(checkCases(text) > 0));

  test('on random templates', () => {
    let cases = 0;
    fc.assert(
      fc.property(template, text => {
        cases += checkCases(text);
      }),
      { numRuns: 200 },
    );
    assert.ok(cases > 1000, `${cases} cases`);
  });
});

/** Compares each case of three conditions, some of them undecided, with the same read anew; gives the number of cases. */
function checkCases(text: string): number {
  const whole = parseDocumentText(text);
  if (whole.template?.nodes === undefined) return 0;
  const anew = new YamlDocument(text, whole.root, whole.holes, {
    part: 'whole',
    template: { masked: maskTemplate(text), nodes: undefined },
  });
  let count = 0;
  const outcomes = [true, false, undefined];
  for (const a of outcomes)
    for (const b of outcomes)
      for (const c of outcomes) {
        const decided = Object.entries({ '.a': a, '.b': b, '.c': c }).flatMap(([key, isSo]) =>
          isSo === undefined ? [] : [{ atom: { key, text: key }, isSo }],
        );
        const decisions = new Decisions(decided);
        count++;
        const [found, expected] = [whole, anew].map(document => documentIn(document, decisions, -1, () => true));
        assert.deepEqual(shownNode(found?.document.root), shownNode(expected?.document.root), text);
        assert.deepEqual(found?.document.holes, expected?.document.holes);
        assert.deepEqual(found?.asked(), expected?.asked(), text);
        assert.deepEqual(found?.doubtful, expected?.doubtful, text);
      }
  return count;
}
