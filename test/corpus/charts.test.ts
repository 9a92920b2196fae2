import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import type { Finding } from '../../server/src/lint/finding.ts';
import { charts, foundInTemplates } from './charts.ts';

const skip = fs.existsSync(charts) ? false : `there are no public charts at ${charts}`;

type Counts = Map<string, number>;

test('a chart says for certain nothing that its rendering does not say', { skip }, () => {
  const tooMany: string[] = [];
  const tooManyByDefault: string[] = [];
  const of: Record<'both' | 'default', Record<string, { found: number; all: number; missed: string[] }>> = {
    both: {},
    default: {},
  };
  for (const chart of fs.readdirSync(charts)) {
    const folder = path.join(charts, chart);
    const source = foundInTemplates(path.join(folder, 'chart'));
    const rendered = foundInTemplates(path.join(folder, 'rendered'));
    const knobs = foundInTemplates(path.join(folder, 'rendered-knobs'));
    for (const [template, findings] of rendered) {
      const own = source.get(template) ?? [];
      const [certain, there] = [counts(own.filter(isCertain)), counts(findings)];
      for (const [rule, count] of certain) {
        if (count > (there.get(rule) ?? 0))
          tooMany.push(`${chart} ${template} ${rule}: ${count} > ${there.get(rule) ?? 0}`);
      }
      const everywhere = own.filter(finding => isCertain(finding) || isByDefault(finding));
      for (const [rule, count] of counts(everywhere)) {
        if (count > (there.get(rule) ?? 0))
          tooManyByDefault.push(`${chart} ${template} ${rule}: ${count} > ${there.get(rule) ?? 0}`);
      }
      const inKnobs = counts(knobs.get(template) ?? []);
      const any = counts(own);
      for (const [rule, count] of there) {
        add(of.default, rule, Math.min(count, any.get(rule) ?? 0), count, `${chart} ${template}`);
        const both = Math.min(count, inKnobs.get(rule) ?? 0);
        add(of.both, rule, Math.min(both, certain.get(rule) ?? 0), both, `${chart} ${template}`);
      }
    }
  }
  for (const [what, rules] of Object.entries(of)) {
    for (const [rule, { found, all, missed }] of Object.entries(rules)) {
      console.log(`${what} ${rule}: ${found} of ${all}`);
      for (const one of missed) console.log(`  ${one}`);
    }
  }
  assert.deepEqual(tooMany, []);
  assert.deepEqual(tooManyByDefault, []);
  for (const [what, rule, least] of goals) {
    const { found = 0 } = of[what][rule] ?? {};
    assert.ok(found >= least, `${what} ${rule}: ${found} of at least ${least}`);
  }
});

/** What is found at least: with full severity in both renderings, or at the latest as information in that by default. */
const goals = [
  ['both', 'missing-timezone-mount', 14],
  ['both', 'default-service-account', 15],
  ['default', 'missing-timezone-mount', 70],
  ['default', 'default-service-account', 23],
  ['default', 'deprecated-service-account-field', 3],
  ['default', 'default-service-account-binding', 1],
] as const;

function counts(findings: readonly Finding[]): Counts {
  const all: Counts = new Map();
  for (const { rule } of findings) all.set(rule, (all.get(rule) ?? 0) + 1);
  return all;
}

function isCertain({ severity }: Finding): boolean {
  return severity !== 'information';
}

function isByDefault({ of: { found } }: Finding): boolean {
  return 'context' in found && found.isByDefault === true;
}

function add(
  of: Record<string, { found: number; all: number; missed: string[] }>,
  rule: string,
  found: number,
  all: number,
  where: string,
): void {
  const known = of[rule] ?? { found: 0, all: 0, missed: [] };
  of[rule] = known;
  known.found += found;
  known.all += all;
  if (found < all) known.missed.push(`${where}: ${found} of ${all}`);
}
