import type { WorkspaceEdit } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import type { Finding, Fix } from '../../lint/finding.ts';
import { fixesFor } from '../../lint/fixesFor.ts';
import type { FixReference } from '../../protocol/fixRequests.ts';
import type { FixContext } from '../../rules/rule.ts';
import type { Abilities } from '../shared/abilities.ts';
import { workspaceEditOfFix } from '../shared/workspaceEdit.ts';
import { valueFixes } from './valueFixes.ts';

/** The changes of a fix, in the file of its finding and in others; undefined if there are none. */
export function editOf(fix: Fix, checked: Checked, abilities: Abilities): WorkspaceEdit | undefined {
  const files = fix.edits.filter(({ edits }) => edits.length > 0);
  return files.length === 0 ? undefined : workspaceEditOfFix(files, checked, abilities);
}

/** The name of a fix, by which `applyFix` finds it again. */
export function referenceOf(fix: Fix, finding: Finding, checked: Checked): FixReference {
  const { uri, version, file } = checked;
  return { uri, version, rule: finding.rule, range: file.lines.rangeOf(finding.span), fixId: fix.id };
}

/** The edit of a fix with its answers; null if there is no such fix, or it changes nothing. */
export function applyFix(
  reference: FixReference,
  checked: Checked,
  abilities: Abilities,
  context: FixContext,
): WorkspaceEdit | null {
  if (checked.version !== reference.version) return null;
  const { start, end } = checked.file.lines.spanOf(reference.range);
  for (const finding of checked.findings) {
    if (finding.rule !== reference.rule || finding.span.start !== start || finding.span.end !== end) continue;
    const fixes = [...fixesFor(finding, context), ...valueFixes(finding, checked, context)];
    const fix = fixes.find(candidate => candidate.id === reference.fixId);
    const edit = fix && editOf(fix, checked, abilities);
    if (edit !== undefined) return edit;
  }
  return null;
}
