import type { Finding, Fix } from '../lint/finding.ts';
import { fixesFor } from '../lint/fixesFor.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Settings } from '../settings/settings.ts';

/**
 * `safe`: the safe fixes, and the preferred one of each rule in the settings' `fixAllRules`. `rule`: the preferred ones
 * of a rule. `chosen`: of some rules those that `safe` takes, and of some the preferred ones of all other findings.
 */
export type FixChoice =
  | { readonly kind: 'safe' }
  | { readonly kind: 'rule'; readonly rule: RuleId }
  | { readonly kind: 'chosen'; readonly safe: readonly RuleId[]; readonly others: readonly RuleId[] };

/** The fix that can be made of a finding together with others, and whether fix-all makes it unasked. */
export type FixOffer = { readonly fix: Fix; readonly isInFixAll: boolean };

/** Whether a fix can be made together with others: its outcome is known, the same on any machine, and in this file alone. */
export function isForAll({ asks, isChoice, edits }: Fix, uri: string): boolean {
  return asks === undefined && isChoice !== true && edits.length > 0 && edits.every(file => file.uri === uri);
}

/** Whether fix-all has a fix for a finding if its rule is chosen. */
export function isFixable(finding: Finding, uri: string): boolean {
  return fixesFor(finding, {}).some(fix => isForAll(fix, uri));
}

/** The one that fix-all makes, else the preferred one; undefined if there is none. */
export function offerOf(finding: Finding, { fixAllRules }: Settings, uri: string): FixOffer | undefined {
  const fixes = fixesFor(finding, {});
  const isWhole = fixAllRules.includes(finding.rule);
  const usual = fixes.find(fix => (isWhole || fix.safe) && isForAll(fix, uri));
  const fix = usual ?? fixes.find(fix => isForAll(fix, uri));
  return fix && { fix, isInFixAll: usual !== undefined };
}

/** The fix of a finding that a choice takes; undefined if it takes none. */
export function chosenOf(finding: Finding, choice: FixChoice, settings: Settings, uri: string): Fix | undefined {
  const { rule } = finding;
  if (choice.kind === 'rule') {
    return rule === choice.rule ? fixesFor(finding, {}).find(fix => isForAll(fix, uri)) : undefined;
  }
  if (choice.kind === 'safe') {
    const isAny = settings.fixAllRules.includes(rule);
    return fixesFor(finding, {}).find(fix => (isAny || fix.safe) && isForAll(fix, uri));
  }
  if (!choice.safe.includes(rule) && !choice.others.includes(rule)) return undefined;
  const offer = offerOf(finding, settings, uri);
  const rules = offer?.isInFixAll === true ? choice.safe : choice.others;
  return rules.includes(rule) ? offer?.fix : undefined;
}
