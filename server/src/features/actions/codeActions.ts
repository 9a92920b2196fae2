import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { isForAll } from '../../fix/fixChoice.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Finding, Fix } from '../../lint/finding.ts';
import { fixesFor } from '../../lint/fixesFor.ts';
import { say } from '../../messages/message.ts';
import { chooseTimeZoneCommand, nameNamespaceCommand } from '../../protocol/commands.ts';
import type { Answers, MenuReference } from '../../protocol/fixRequests.ts';
import type { RuleId } from '../../protocol/ruleIds.gen.ts';
import type { FixContext } from '../../rules/rule.ts';
import { overlaps } from '../../text/span.ts';
import { finish, type Steps } from '../../text/steps.ts';
import { diagnosticOf } from '../diagnostics/diagnostics.ts';
import { settingsFixes } from '../diagnostics/settingsProblems.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { SettingsPlace } from '../shared/changeSetting.ts';
import { fixAllAction, fixAllKind, fixRuleAction } from './fixAllActions.ts';
import { editOf, referenceOf } from './fixes.ts';
import { ignoreActions } from './ignoreActions.ts';
import { type MenuEntry, menuPartOf, shortMenu, whyActions } from './menu.ts';
import { severityActions } from './severityActions.ts';
import { valueFixes } from './valueFixes.ts';

/** The parameters of a request for actions. */
export type ActionRequest = {
  readonly range: Range;
  /** Kinds of which an action must be one, or a part of one; absent for the menu of quick fixes. */
  readonly only?: readonly string[];
};

/**
 * The actions at a range. Quick fixes are those of the findings that touch it, the preferred one of each first, if it
 * has one, and the actions that ignore or change a rule last; fix-all comes only if its kind is requested. `place`:
 * where settings are written, if there is a file for them.
 */
export function codeActions(
  request: ActionRequest,
  checked: Checked,
  abilities: Abilities,
  context: FixContext,
  place?: SettingsPlace,
): CodeAction[] {
  return finish(codeActionsInSteps(request, checked, abilities, context, place));
}

/** Like `codeActions`, in steps of one finding. */
export function* codeActionsInSteps(
  request: ActionRequest,
  checked: Checked,
  abilities: Abilities,
  context: FixContext,
  place?: SettingsPlace,
): Steps<CodeAction[]> {
  const actions: CodeAction[] = [];
  if (wants(request.only ?? ['quickfix'], 'quickfix')) {
    const here = findingsAt(request.range, checked).slice(0, mostFindings);
    actions.push(...settingsFixes(request.range, checked, abilities));
    const entries = yield* quickFixes(here, checked, abilities, context);
    actions.push(...shortMenu(entries, request.range, checked, abilities));
    actions.push(...severityActions(here, checked, abilities, place));
    actions.push(...whyActions(here, checked, abilities));
  }
  if (wants(request.only ?? [], fixAllKind)) {
    const action = yield* fixAllAction(checked, abilities);
    if (action !== undefined) actions.push(action);
  }
  return actions;
}

/** The actions of a part of a rule's menu, which a client with a list of its own requests. */
export function* actionsOfPart(
  { range, rule, part }: MenuReference,
  checked: Checked,
  abilities: Abilities,
  context: FixContext,
): Steps<CodeAction[]> {
  const here = findingsAt(range, checked).slice(0, mostFindings);
  const entries = yield* quickFixes(here, checked, abilities, context);
  return entries.filter(entry => entry.rule === rule && entry.part === part).map(({ action }) => action);
}

/** The most findings whose actions a menu has. In a larger selection, nobody looks for a single one. */
const mostFindings = 100;

/** Kinds are hierarchical: `source` requests `source.fixAll` too, and the empty kind all. */
function wants(only: readonly string[], kind: string): boolean {
  return only.some(asked => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

function* quickFixes(
  here: readonly Finding[],
  checked: Checked,
  abilities: Abilities,
  context: FixContext,
): Steps<readonly MenuEntry[]> {
  const single: MenuEntry[] = [];
  const whole = new Map<RuleId, CodeAction>();
  const shared = new Map<string, readonly CodeAction[]>();
  for (const finding of here) {
    yield;
    const { rule } = finding;
    const diagnostics = [diagnosticOf(finding, checked, abilities)];
    const fixes = [...fixesFor(finding, context), ...valueFixes(finding, checked, context)];
    for (const [order, fix] of fixes.entries()) {
      const key = JSON.stringify([rule, finding.resource.start, fix.id]);
      const known = fix.isForAll === true ? shared.get(key) : undefined;
      for (const action of known ?? []) action.diagnostics?.push(...diagnostics);
      if (known !== undefined) continue;
      const preferred = order === 0 && fix.isChoice !== true;
      const actions = actionOf(fix, finding, preferred, [...diagnostics], checked, abilities);
      single.push(...actions.map(action => ({ action, rule, part: menuPartOf(fix, fixes) })));
      if (fix.isForAll === true) shared.set(key, actions);
    }
    if (whole.has(rule) || !fixes.some(fix => isForAll(fix, checked.uri))) continue;
    const action = yield* fixRuleAction(finding, diagnostics, checked, abilities);
    if (action !== undefined) whole.set(rule, action);
  }
  const ofFile = [...whole].map(([rule, action]): MenuEntry => ({ action, rule, part: undefined }));
  return [...single, ...ofFile, ...(yield* ignoreActions(here, checked, abilities))];
}

function findingsAt(range: Range, { file, findings }: Checked): readonly Finding[] {
  const asked = file.lines.spanOf(range);
  return findings.filter(finding => overlaps(finding.span, asked));
}

/** The command of the client that prompts for an answer, and applies the fix that needs it. */
const commandsThatAsk: Readonly<Record<keyof Answers, string>> = {
  timeZone: chooseTimeZoneCommand,
  namespace: nameNamespaceCommand,
};

/** Undefined if the fix would change nothing, or needs an answer that the client cannot prompt for. */
function actionOf(
  fix: Fix,
  finding: Finding,
  preferred: boolean,
  diagnostics: Diagnostic[],
  checked: Checked,
  abilities: Abilities,
): CodeAction[] {
  const title = say(fix.title, abilities.language);
  const action: CodeAction = { title, kind: 'quickfix', diagnostics, ...(preferred ? { isPreferred: true } : {}) };
  const edit = editOf(fix, checked, abilities);
  if (edit !== undefined) return [{ ...action, edit }];
  const command = fix.asks && commandsThatAsk[fix.asks];
  if (command === undefined || !abilities.commands.includes(command)) return [];
  return [{ ...action, command: { title, command, arguments: [referenceOf(fix, finding, checked)] } }];
}
