import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../../server/src/lint/finding.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { findingsOf } from '../../support/laws.ts';
import { fc } from '../../support/random.ts';
import { randomManifest } from '../laws/randomManifest.ts';
import { mutated, pieces } from './mutated.ts';

const pod =
  'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n  containers:\n    - name: server\n      image: nginx\n';

/** Finds, makes every fix, and checks that each named place lies in the text. */
function checkAll(text: string): readonly Finding[] {
  const findings = findingsOf(text);
  let last = 0;
  for (const finding of findings) {
    const { start, end } = finding.span;
    assert.ok(last <= start && start <= end && end <= text.length, `${finding.rule} at ${start}-${end}`);
    last = start;
    for (const fix of fixesFor(finding, { computerZone: 'Asia/Tokyo', answers: { timeZone: 'Asia/Tokyo' } })) {
      for (const { edits } of fix.edits) applyEdits(text, edits);
    }
  }
  return findings;
}

test('a manifest that was cut, stirred and strewn with scraps is read, and its findings lie in it', () => {
  fc.assert(
    fc.property(mutated, text => void checkAll(text)),
    { numRuns: 1500 },
  );
});

test('any text at all is read', () => {
  const scraps = fc.array(fc.oneof(fc.constantFrom(...pieces), fc.constantFrom(...pod.split(/(?=\n)/))), {
    maxLength: 60,
  });
  fc.assert(
    fc.property(scraps, parts => void checkAll(parts.join(''))),
    { numRuns: 1500 },
  );
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 400 }), text => void checkAll(text)),
    { numRuns: 500 },
  );
});

const nested = (open: string, close: string) => `${pod}  x: ${open.repeat(10_000)}${close.repeat(10_000)}\n`;
const laughs = ['a: &a0 [x, x]', ...Array.from({ length: 40 }, (_, at) => `b${at}: &a${at + 1} [*a${at}, *a${at}]`)];

for (const [what, text] of [
  ['ten thousand brackets', nested('[', ']')],
  ['ten thousand braces', nested('{a: ', '}')],
  ['ten thousand brackets that are never closed', nested('[', '')],
  ['ten thousand dashes in a line', `${pod}  x: \n    ${'- '.repeat(10_000)}a\n`],
  [
    'a thousand steps of indentation',
    `${pod}${Array.from({ length: 1000 }, (_, at) => `${' '.repeat(at + 2)}a:\n`).join('')}`,
  ],
  ['an alias to what it stands in', pod.replace('spec:', 'spec: &a\n  x: [*a]\n  <<: *a')],
  ['aliases that double forty times', `${pod}${laughs.map(line => `  ${line}\n`).join('')}`],
  ['containers that are an alias to nothing', `${pod.split('containers:')[0]}containers: *none\n`],
  ['half a surrogate pair in a name', pod.replace('server', '\ud83d')],
  ['a million spaces', `${pod}${' '.repeat(1_000_000)}`],
  ['a line of a million letters', `${pod}  x: ${'a'.repeat(1_000_000)}\n`],
  ['a hundred thousand braces that begin a template', `${pod}  x: ${'{{'.repeat(100_000)}\n`],
] as const) {
  test(`nothing throws or hangs: ${what}`, { timeout: 60_000 }, () => void checkAll(text));
}

test('a syntax error in one document changes no finding of the others', () => {
  const documents = fc.tuple(randomManifest, mutated, randomManifest);
  const property = fc.property(documents, ([first, broken, last]) => {
    const [before, between, after] = [first, broken, last].map(alone) as [string, string, string];
    const text = `${before}---\n${between}\n---\n${after}`;
    const found = checkAll(text).map(summary(text));
    const edge = text.length - after.length;
    const isOf = (from: number, to: number) => (line: string) => {
      const at = Number(line.split(' ')[0]);
      return from <= at && at < to;
    };
    assert.deepEqual(found.filter(isOf(0, before.length)), withoutCluster(before, 0), text);
    assert.deepEqual(found.filter(isOf(edge, text.length)), withoutCluster(after, edge), text);
  });
  fc.assert(property, { numRuns: 400 });

  /** A stream that ends with a line end, and declares nothing to others: accounts are read across documents. */
  function alone(text: string): string {
    return `${text.replaceAll('ServiceAccount', 'Secret').replaceAll('Namespace', 'Secret')}\n`;
  }

  function withoutCluster(text: string, start: number): readonly string[] {
    return checkAll(text).map(summary(text, start));
  }

  function summary(text: string, start = 0) {
    return ({ rule, span, severity }: Finding) =>
      `${span.start + start} ${rule} ${severity} ${text.slice(span.start, span.end)}`;
  }
});
