import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { documentIn, parseDocumentText, YamlDocument } from '../../../server/src/yaml/read/document.ts';
import { Decisions } from '../../../server/src/yaml/template/condition.ts';
import { maskTemplate } from '../../../server/src/yaml/template/template.ts';
import { fc } from '../../support/random.ts';
import { shownNode } from '../../support/readers.ts';
import { randomManifest } from '../laws/randomManifest.ts';

/** Lines with arms around some of them, of `a`, `b` or `c`. */
const template = fc
  .tuple(randomManifest, fc.array(fc.tuple(fc.nat(60), fc.nat(6), fc.constantFrom('a', 'b', 'c')), { maxLength: 4 }))
  .map(([text, arms]) => {
    const lines = text.split('\n');
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
    assert.ok(cases > 200, `${cases} cases`);
  });
});

/** Compares each case of three conditions with the same read anew; gives how many cases have dead arms. */
function checkCases(text: string): number {
  const whole = parseDocumentText(text);
  if (whole.template?.nodes === undefined) return 0;
  const anew = new YamlDocument(text, whole.root, whole.holes, {
    part: 'whole',
    template: { masked: maskTemplate(text), nodes: undefined },
  });
  let count = 0;
  for (let outcome = 0; outcome < 8; outcome++) {
    const decided = ['.a', '.b', '.c'].map((key, at) => ({
      atom: { key, text: key },
      isSo: (outcome & (1 << at)) === 0,
    }));
    const decisions = new Decisions(decided);
    if (outcome > 0) count++;
    const [found, expected] = [whole, anew].map(document => documentIn(document, decisions, -1, () => true));
    assert.deepEqual(shownNode(found?.document.root), shownNode(expected?.document.root), text);
    assert.deepEqual(found?.document.holes, expected?.document.holes);
  }
  return count;
}
