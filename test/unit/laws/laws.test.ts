import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { rules } from '../../../server/src/rules/rules.gen.ts';
import { defaultSettings, timeZoneFixes } from '../../../server/src/settings/settings.ts';
import { checkCompany } from '../../support/company.ts';
import { checkIgnoreLaws } from '../../support/ignoreLaws.ts';
import { checkLaws, findingsOf, fixContext, treesOf } from '../../support/laws.ts';
import { sortOf } from '../../support/meaning.ts';
import { fc } from '../../support/random.ts';
import { examples, shownManifest } from './examples.ts';
import { randomManifest } from './randomManifest.ts';

/** Each run looks at the same manifests; the fuzz looks at others. */
const seed = 7;

const settingsOf = (timeZone: string, timeZoneFix: (typeof timeZoneFixes)[number]) => ({
  ...defaultSettings,
  timeZone,
  timeZoneFix,
  rules: { 'automounted-service-account-token': 'information' } as const,
});
const anySettings = fc
  .tuple(fc.constantFrom('node', 'Asia/Shanghai'), fc.constantFrom(...timeZoneFixes))
  .map(([zone, fix]) => settingsOf(zone, fix));
const anyManifest = fc.oneof(randomManifest, shownManifest);

test('every fix keeps the laws on random manifests, and on those of the pages of rules in other forms', () => {
  let checked = 0;
  const property = fc.property(anyManifest, anySettings, (text, settings) => {
    assert.ok(treesOf(text) !== undefined, text);
    checked += checkLaws(text, settings).length;
  });
  fc.assert(property, { numRuns: 150, seed });
  assert.ok(checked > 1000, `${checked} fixes checked`);
});

/** Every fix of every rule, as `RULE FIX`. */
const everyFix = rules.flatMap(({ id, touches }) => Object.keys(touches).map(fix => `${id} ${fix}`));

test('the manifests of the pages make every rule fire, and every fix, which keeps the laws', () => {
  const fired = new Set(examples.flatMap(({ text, settings }) => findingsOf(text, settings).map(({ rule }) => rule)));
  const made = new Set(examples.flatMap(({ text, settings }) => checkLaws(text, settings)));
  assert.deepEqual(missing(ruleIds, fired), []);
  assert.deepEqual(missing(everyFix, made), []);
});

test('random manifests make every rule fire, and every fix', () => {
  const fired = new Set<string>();
  const made = new Set<string>();
  for (const text of fc.sample(anyManifest, { numRuns: 8000, seed: 2 })) {
    for (const finding of findingsOf(text, settingsOf('node', 'auto'))) {
      const { rule } = finding;
      fired.add(rule);
      for (const { id, edits } of fixesFor(finding, fixContext))
        if (edits.length > 0) made.add(`${rule} ${sortOf(id)}`);
    }
  }
  assert.deepEqual(missing(ruleIds, fired), []);
  assert.deepEqual(missing(everyFix, made), []);
});

function missing(all: readonly string[], some: ReadonlySet<string>): readonly string[] {
  return all.filter(name => !some.has(name));
}

test('every comment that ignores a finding hides it, and changes nothing else', () => {
  let checked = 0;
  const property = fc.property(
    anyManifest.filter(text => !text.includes('podsense:')),
    text => {
      checked += checkIgnoreLaws(text);
    },
  );
  fc.assert(property, { numRuns: 200, seed });
  assert.ok(checked > 500, `${checked} comments checked`);
});

test('all fixes of a rule together keep the laws, and leave none of its findings that has a fix', () => {
  const property = fc.property(anyManifest, anySettings, (text, settings) => {
    for (const rule of ruleIds) checkCompany(text, rule, settings);
  });
  fc.assert(property, { numRuns: 60, seed });
});
