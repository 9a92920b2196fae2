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
  let before = Number.POSITIVE_INFINITY;
  for (;;) {
    const known = cluster.with(factsOf(uri, current, settings.kinds));
    const findings = lint({ uri, file: current, cluster: known, settings });
    const chosen = findings.flatMap(finding => {
      const fix = choose(finding, choice, settings, uri);
      return fix === undefined ? [] : [{ finding, fix }];
    });
    // Each round leaves fewer to fix, or something is wrong with a fix: then what is done is enough.
    if (chosen.length === 0 || chosen.length >= before) return all;
    before = chosen.length;
    const edits = takeApart(chosen, uri);
    all = composeEdits(all, edits);
    current = parseFile(applyEdits(current.text, edits), interest, current);
  }
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

/** The edits of the first fix of each manifest, where they do not touch those of another. */
function takeApart(chosen: readonly Chosen[], uri: string): EditList {
  const manifests = new Set<number>();
  const created = new Set<string>();
  let taken: EditList = [];
  for (const { finding, fix } of chosen) {
    if (manifests.has(finding.resource.start) || (fix.creates !== undefined && created.has(fix.creates))) continue;
    const edits: readonly Edit[] = fix.edits.find(file => file.uri === uri)?.edits ?? [];
    const joined = joinEdits([...taken, ...edits]);
    if (joined === undefined) continue;
    taken = joined;
    manifests.add(finding.resource.start);
    if (fix.creates !== undefined) created.add(fix.creates);
  }
  return taken;
}
