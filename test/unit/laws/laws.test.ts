import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Cluster } from '../../../server/src/cases/cluster.ts';
import { fixAll } from '../../../server/src/fix/fixAll.ts';
import { isInteresting } from '../../../server/src/kubernetes/delivery/interest.ts';
import { defaultSettings, timeZoneFixes } from '../../../server/src/settings/settings.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';
import { checkIgnoreLaws } from '../../support/ignoreLaws.ts';
import { checkLaws, findingsOf, touchedKeys, treesOf } from '../../support/laws.ts';
import { randomManifest } from './randomManifest.ts';

const settingsOf = (timeZone: string, timeZoneFix: (typeof timeZoneFixes)[number]) => ({
  ...defaultSettings,
  timeZone,
  timeZoneFix,
  rules: { 'automounted-service-account-token': 'information' } as const,
});

test('every fix keeps the laws on random manifests', () => {
  let checked = 0;
  const zones = fc.constantFrom('node', 'Asia/Shanghai');
  const property = fc.property(randomManifest, zones, fc.constantFrom(...timeZoneFixes), (text, zone, fix) => {
    assert.ok(treesOf(text) !== undefined, text);
    checked += checkLaws(text, settingsOf(zone, fix));
  });
  fc.assert(property, { numRuns: 120 });
  assert.ok(checked > 500, `${checked} fixes checked`);
});

test('random manifests make every rule fire that has fixes', () => {
  const fixed = fc
    .sample(randomManifest, { numRuns: 500, seed: 1 })
    .flatMap(text => findingsOf(text, settingsOf('node', 'auto')))
    .filter(finding => finding.fixes({ computerZone: 'Asia/Shanghai' }).length > 0)
    .map(({ rule }) => rule);
  const fixable = Object.entries(touchedKeys).filter(([, keys]) => keys.length > 0);
  assert.deepEqual(
    fixable.map(([rule]) => rule).filter(rule => !new Set<string>(fixed).has(rule)),
    [],
  );
});

test('every comment that ignores a finding hides it, and changes nothing else', () => {
  let checked = 0;
  const property = fc.property(randomManifest, text => {
    checked += checkIgnoreLaws(text);
  });
  fc.assert(property, { numRuns: 200 });
  assert.ok(checked > 500, `${checked} comments checked`);
});

test('all fixes of a rule together leave none of its findings that has a fix', () => {
  const property = fc.property(randomManifest, text => {
    for (const rule of [
      'missing-timezone-mount',
      'unknown-timezone',
      'posix-timezone',
      'legacy-timezone',
      'timezone-hostpath-type',
      'writable-timezone-mount',
      'timezone-mount-subpath',
      'undeclared-timezone-volume',
      'unused-timezone-volume',
      'misplaced-timezone-mount',
      'default-service-account',
      'deprecated-service-account-field',
      'non-existent-service-account',
    ] as const) {
      const file = parseFile(text, isInteresting);
      const cluster = new Cluster([], { complete: true });
      const edits = fixAll(
        { uri: 'file:///manifest.yaml', file, cluster, settings: defaultSettings },
        { kind: 'rule', rule },
      );
      const after = applyEdits(text, edits);
      assert.ok(treesOf(after) !== undefined, after);
      const left = findingsOf(after).filter(
        finding =>
          finding.rule === rule &&
          finding.severity !== 'hint' &&
          finding.fixes({}).some(fix => fix.edits.length > 0 && fix.isChoice !== true),
      );
      assert.deepEqual(
        left.map(finding => finding.message),
        [],
        `${text}\n=>\n${after}`,
      );
    }
  });
  fc.assert(property, { numRuns: 200 });
});
