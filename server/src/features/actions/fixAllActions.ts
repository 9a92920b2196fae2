import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import { fixAllInSteps } from '../../fix/fixAll.ts';
import type { Finding } from '../../lint/finding.ts';
import { say } from '../../messages/message.ts';
import { type RuleId, ruleIds } from '../../protocol/ruleIds.gen.ts';
import type { Steps } from '../../text/steps.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { CheckedFile } from '../shared/checkedFile.ts';
import { workspaceEditOf } from '../shared/workspaceEdit.ts';
import * as messages from './messages.ts';

/** The kind of the action that editors run on save; `source.fixAll` and `source` ask for it too. */
export const fixAllKind = 'source.fixAll.podsense';

/** What an action without its edit remembers until it is resolved. */
export type UnresolvedAction = { readonly uri: string; readonly version: number | null; readonly rule: RuleId };

/** The safe fixes of a file, and those that its settings add; undefined where there are none. */
export function* fixAllAction(checked: CheckedFile, abilities: Abilities): Steps<CodeAction | undefined> {
  const edits = yield* fixAllInSteps(checked, { kind: 'safe' });
  if (edits.length === 0) return undefined;
  return {
    title: say(messages.fixAllInFile(), abilities.language),
    kind: fixAllKind,
    edit: workspaceEditOf(edits, checked, abilities),
  };
}

/**
 * Fixes every finding of a rule in the file, by the fix that each prefers. Undefined where there is
 * one finding only. Its edit is left to `resolveFixRule` where the client resolves edits: the menu
 * is asked for at every move of the cursor.
 */
export function* fixRuleAction(
  finding: Finding,
  diagnostics: Diagnostic[],
  checked: CheckedFile,
  abilities: Abilities,
): Steps<CodeAction | undefined> {
  const { rule } = finding;
  const count = checked.findings.filter(other => other.rule === rule).length;
  if (count < 2) return undefined;
  const title = say(messages.fixRuleInFile({ rule, count }), abilities.language);
  const action: CodeAction = { title, kind: 'quickfix', diagnostics };
  if (abilities.resolvesEdits) {
    const data: UnresolvedAction = { uri: checked.uri, version: checked.version, rule };
    return { ...action, data };
  }
  const edit = yield* fixRule(rule, checked, abilities);
  return edit && { ...action, edit };
}

/** Gives such an action its edit; it stays without one where no fix can be made. */
export function* resolveFixRule(
  action: CodeAction,
  unresolved: UnresolvedAction,
  checked: CheckedFile,
  abilities: Abilities,
): Steps<CodeAction> {
  const edit = yield* fixRule(unresolved.rule, checked, abilities);
  return edit === undefined ? action : { ...action, edit };
}

/** Reads what a client sent back; undefined for anything else. */
export function readUnresolved(data: unknown): UnresolvedAction | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, version, rule } = data as { readonly [key: string]: unknown };
  const known = ruleIds.find(id => id === rule);
  return typeof uri === 'string' && typeof version === 'number' && known !== undefined
    ? { uri, version, rule: known }
    : undefined;
}

function* fixRule(rule: RuleId, checked: CheckedFile, abilities: Abilities): Steps<WorkspaceEdit | undefined> {
  const edits = yield* fixAllInSteps(checked, { kind: 'rule', rule });
  return edits.length === 0 ? undefined : workspaceEditOf(edits, checked, abilities);
}
