/**
 * fix/ chooses and combines fixes. It knows findings and edits, not rules.
 */

import type { Cluster } from '../cases/cluster.ts';
import { factsOf } from '../facts/factsOf.ts';
import { interestOf } from '../kubernetes/delivery/interest.ts';
import type { Finding, Fix } from '../lint/finding.ts';
import { lint } from '../lint/lint.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Settings } from '../settings/settings.ts';
import { applyEdits, composeEdits, type Edit, type EditList, joinEdits } from '../text/edit.ts';
import { parseFile, type YamlFile } from '../yaml/read/file.ts';

/** A file whose fixes are to be combined. */
export type FixInput = {
  readonly uri: string;
  readonly file: YamlFile;
  readonly cluster: Cluster;
  readonly settings: Settings;
};

/** `safe`: the safe fixes, and the preferred one of each rule in the settings' `fixAllRules`. */
export type FixChoice = { readonly kind: 'safe' } | { readonly kind: 'rule'; readonly rule: RuleId };

/**
 * One edit list that makes all the chosen fixes of a file, against its text; empty where there are
 * none. Fixes of one manifest may touch the same lines, so each round takes one of each manifest,
 * and reads the text anew.
 */
export function fixAll({ uri, file, cluster, settings }: FixInput, choice: FixChoice): EditList {
  const interest = interestOf(uri, settings.kinds);
  let current = file;
  let all: EditList = [];
  let before: readonly Chosen[] | undefined;
  let taken: readonly Chosen[] = [];
  for (let fruitless = 0; ; ) {
    const known = cluster.with(factsOf(uri, current, settings.kinds));
    const findings = lint({ uri, file: current, cluster: known, settings });
    const chosen = findings.flatMap(finding => {
      const fix = choose(finding, choice, settings, uri);
      return fix === undefined ? [] : [{ finding, fix }];
    });
    // Each round leaves fewer to fix, or others that could not be seen before; or something is wrong with a fix: then
    // what is done is enough.
    if (before !== undefined && chosen.length >= before.length) {
      fruitless++;
      if (fruitless > mostFruitless || !areGone(taken, before, chosen)) return all;
    }
    if (chosen.length === 0) return all;
    before = chosen;
    const { edits, from } = takeApart(chosen, uri);
    taken = from;
    all = composeEdits(all, edits);
    current = parseFile(applyEdits(current.text, edits), interest, current);
  }
}

/** How many rounds may bring as much to light as they fix. */
const mostFruitless = 20;

/** Whether there are fewer of each sort of finding that was fixed. */
function areGone(taken: readonly Chosen[], before: readonly Chosen[], after: readonly Chosen[]): boolean {
  const [old, now] = [countsOf(before), countsOf(after)];
  return taken.map(sortOf).every(sort => (now.get(sort) ?? 0) < (old.get(sort) ?? 0));
}

function countsOf(chosen: readonly Chosen[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const sort of chosen.map(sortOf)) counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return counts;
}

function sortOf({ finding, fix }: Chosen): string {
  return JSON.stringify([finding.rule, finding.message, fix.id]);
}

/** Whether fix-all may take a fix: what it does is known, the same on any machine, and done in the one file. */
export function isForAll({ asks, isChoice, edits }: Fix, uri: string): boolean {
  return asks === undefined && isChoice !== true && edits.length > 0 && edits.every(file => file.uri === uri);
}

/** The fix that a choice takes of a finding. */
function choose(finding: Finding, choice: FixChoice, settings: Settings, uri: string): Fix | undefined {
  if (choice.kind === 'rule' && finding.rule !== choice.rule) return undefined;
  const fixes = finding.fixes({}).filter(fix => isForAll(fix, uri));
  if (choice.kind === 'rule' || settings.fixAllRules.includes(finding.rule)) return fixes[0];
  return fixes.find(fix => fix.safe);
}

type Chosen = { readonly finding: Finding; readonly fix: Fix };

/** The edits of the first fix of each manifest, where they do not touch those of another, and what they fix. */
function takeApart(
  chosen: readonly Chosen[],
  uri: string,
): { readonly edits: EditList; readonly from: readonly Chosen[] } {
  const from: Chosen[] = [];
  const manifests = new Set<number>();
  const created = new Set<string>();
  let taken: EditList = [];
  for (const one of chosen) {
    const { finding, fix } = one;
    if (manifests.has(finding.resource.start) || (fix.creates !== undefined && created.has(fix.creates))) continue;
    const edits: readonly Edit[] = fix.edits.find(file => file.uri === uri)?.edits ?? [];
    const joined = joinEdits([...taken, ...edits]);
    if (joined === undefined) continue;
    taken = joined;
    from.push(one);
    manifests.add(finding.resource.start);
    if (fix.creates !== undefined) created.add(fix.creates);
  }
  return { edits: taken, from };
}
