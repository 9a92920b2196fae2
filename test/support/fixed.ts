import type { Finding, Fix } from '../../server/src/lint/finding.ts';
import { fixesFor } from '../../server/src/lint/fixesFor.ts';
import type { RuleId } from '../../server/src/protocol/ruleIds.gen.ts';
import { defaultSettings, type Settings } from '../../server/src/settings/settings.ts';
import { applyEdits } from '../../server/src/text/edit.ts';
import { findingsOf } from './laws.ts';

/** A text after the first fixes, one after the other, of all findings but hints. */
export function fixedByHand(text: string, settings: Settings = defaultSettings): string {
  for (let rounds = 0; rounds < 50; rounds++) {
    const fix = firstOf(findingsOf(text, settings), finding => finding.severity !== 'hint');
    if (fix === undefined) return text;
    text = applyEdits(text, fix.edits[0]?.edits ?? []);
  }
  throw new Error(`fixes of this text never end:\n${text}`);
}

/** A text after the preferred fix of its first finding of a rule; undefined if there is none. */
export function fixedOnce(text: string, rule: RuleId): string | undefined {
  const fix = firstOf(findingsOf(text), finding => finding.rule === rule);
  return fix && applyEdits(text, fix.edits[0]?.edits ?? []);
}

function firstOf(findings: readonly Finding[], isMeant: (finding: Finding) => boolean): Fix | undefined {
  for (const finding of findings.filter(isMeant)) {
    const fix = fixesFor(finding, {}).find(({ edits }) => edits.length > 0);
    if (fix !== undefined) return fix;
  }
  return undefined;
}
