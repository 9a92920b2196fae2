import type { CodeAction, Diagnostic, WorkspaceEdit } from 'vscode-languageserver-types';
import { fixAllInSteps } from '../../fix/fixAll.ts';
import { isFixable } from '../../fix/fixChoice.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Finding } from '../../lint/finding.ts';
import { say } from '../../messages/message.ts';
import { type RuleId, ruleIds } from '../../protocol/ruleIds.gen.ts';
import type { Steps } from '../../text/steps.ts';
import type { Abilities } from '../shared/abilities.ts';
import { workspaceEditOf } from '../shared/workspaceEdit.ts';
import * as messages from './messages.ts';

/** The kind of the action that editors run on save; `source.fixAll` and `source` include it. */
export const fixAllKind = 'source.fixAll.podsense';

/** The data of an action without its edit, until it is resolved. */
export type UnresolvedAction = { readonly uri: string; readonly version: number | null; readonly rule: RuleId };

/** The safe fixes of a file, and those that its settings add; undefined if there are none. */
export function* fixAllAction(checked: Checked, abilities: Abilities): Steps<CodeAction | undefined> {
  const edits = yield* fixAllInSteps(checked, { kind: 'safe' });
  if (edits.length === 0) return undefined;
  return {
    title: say(messages.fixAllInFile(), abilities.language),
    kind: fixAllKind,
    edit: workspaceEditOf(edits, checked, abilities),
  };
}

/**
 * Fixes every finding of a rule in the file, by the preferred fix of each. Undefined if it can fix but one. If the
 * client resolves edits, its edit is left to `resolveFixRule`: the menu is requested at every move of the cursor.
 */
export function* fixRuleAction(
  finding: Finding,
  diagnostics: Diagnostic[],
  checked: Checked,
  abilities: Abilities,
): Steps<CodeAction | undefined> {
  const { rule } = finding;
  const found = checked.findings.filter(other => other.rule === rule);
  const count = found.length > mostCounted ? undefined : yield* fixableCount(found, checked.uri);
  if (count !== undefined && count < 2) return undefined;
  const title = say(messages.fixRuleInFile({ rule, count }), abilities.language);
  const action: CodeAction = { title, kind: 'quickfix', diagnostics };
  if (abilities.resolvesEdits) {
    const data: UnresolvedAction = { uri: checked.uri, version: checked.version, rule };
    return { ...action, data };
  }
  const edit = yield* fixRule(rule, checked, abilities);
  return edit && { ...action, edit };
}

/** The number of findings that can be fixed together, in steps of one. */
function* fixableCount(findings: readonly Finding[], uri: string): Steps<number> {
  let count = 0;
  for (const finding of findings) {
    yield;
    if (isFixable(finding, uri)) count++;
  }
  return count;
}

/** The most findings that a title counts: for more, making their fixes takes too long. */
const mostCounted = 200;

/** Resolves such an action; it stays without an edit if no fix can be made. */
export function* resolveFixRule(
  action: CodeAction,
  unresolved: UnresolvedAction,
  checked: Checked,
  abilities: Abilities,
): Steps<CodeAction> {
  const edit = yield* fixRule(unresolved.rule, checked, abilities);
  return edit === undefined ? action : { ...action, edit };
}

/** Reads the data that a client sent back; undefined for any other. */
export function readUnresolved(data: unknown): UnresolvedAction | undefined {
  if (typeof data !== 'object' || data === null) return undefined;
  const { uri, version, rule } = data as { readonly [key: string]: unknown };
  const known = ruleIds.find(id => id === rule);
  return typeof uri === 'string' && typeof version === 'number' && known !== undefined
    ? { uri, version, rule: known }
    : undefined;
}

function* fixRule(rule: RuleId, checked: Checked, abilities: Abilities): Steps<WorkspaceEdit | undefined> {
  const edits = yield* fixAllInSteps(checked, { kind: 'rule', rule });
  return edits.length === 0 ? undefined : workspaceEditOf(edits, checked, abilities);
}
