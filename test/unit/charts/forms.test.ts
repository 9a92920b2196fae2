import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { isDeepStrictEqual } from 'node:util';
import { parse } from 'yaml';
import { chart } from '../../../tools/helmForms/forms.mjs';
import { contextOfChart, renderedText } from './chart.ts';

/** What Helm 3.22 prints of a form, null where it fails; tools/helmForms.mjs writes them. */
type Form = { readonly form: string; readonly printed: string | null };

const forms: readonly Form[] = fs
  .readFileSync(path.join(import.meta.dirname, 'helmForms.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line))
  // Helm takes these words away in the end.
  .map(({ form, printed }) => ({ form, printed: printed?.replaceAll('<no value>', '') ?? null }));

/** What of a form is known; undefined for one that is left open. */
function known(form: string): string | undefined {
  const isDefinition = form.startsWith('{{ define');
  const end = form.indexOf('{{ end }}') + '{{ end }}'.length;
  const helpers = isDefinition ? form.slice(0, end) : '';
  const text = renderedText(isDefinition ? form.slice(end) : form, contextOfChart(chart, helpers));
  return text?.includes('{{') ? undefined : text;
}

/** What is empty on one side of a merge is left open, and so are verbs and functions that charts do not use. */
const leftOpen = [
  '{{ $m := merge (dict "a" false) (dict "a" true) }}{{ $m.a }}',
  '{{ printf "%s-%d-%v" "a" 1 true }} {{ printf "%d%%" 5 }} {{ printf "%v" .Values.count }} {{ printf "%5s" "a" }}',
  '{{ print "a" 1 2 "b" true false }} {{ println "x" }}',
];

describe('a form of a template, with the default values', () => {
  test('prints what Helm prints, or is left open', () => {
    assert.ok(forms.length > 600);
    const wrong = forms.filter(({ form, printed }) => {
      const text = known(form);
      return text !== undefined && !(form.includes('toYaml') ? isSameText(text, printed) : text === printed);
    });
    assert.deepEqual(
      wrong.map(({ form, printed }) => ({ form, printed, ours: known(form) })),
      [],
    );
  });

  test('is known wherever Helm prints something, but for a few', () => {
    // Lists, maps and null as Go prints them, and what is read of texts that are no numbers, nobody writes.
    const others = /[[<]|%!|^\{\{ (?:int|join|lt|gt) /;
    const open = forms
      .filter(({ form, printed }) => printed !== null && known(form) === undefined && !others.test(form + printed))
      .map(({ form }) => form);
    assert.deepEqual(open, leftOpen);
  });
});

/** `toYaml` quotes texts in another way, which means the same. */
function isSameText(ours: string, theirs: string | null): boolean {
  if (theirs === null || ours === theirs) return ours === theirs;
  const read = (text: string) => parse(text, { version: '1.1' });
  return isDeepStrictEqual(read(ours), read(theirs));
}
