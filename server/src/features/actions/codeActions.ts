import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import { isForAll } from '../../fix/fixAll.ts';
import type { Finding, Fix } from '../../lint/finding.ts';
import { say } from '../../messages/message.ts';
import { chooseTimeZoneCommand } from '../../protocol/commands.ts';
import type { FixContext } from '../../rules/rule.ts';
import { overlaps } from '../../text/span.ts';
import { diagnosticOf } from '../diagnostics/diagnostics.ts';
import { settingsFixes } from '../diagnostics/settingsProblems.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { CheckedFile } from '../shared/checkedFile.ts';
import { spanOf } from '../shared/range.ts';
import type { SettingsPlace } from '../shared/settingChange.ts';
import { fixAllAction, fixAllKind, fixRuleAction } from './fixAllActions.ts';
import { editOf, referenceOf } from './fixes.ts';
import { ignoreActions } from './ignoreActions.ts';
import { severityActions } from './severityActions.ts';

/** What a client asks for. */
export type ActionRequest = {
  readonly range: Range;
  /** Kinds of which an action must be one, or a part of one; absent for the menu of quick fixes. */
  readonly only?: readonly string[];
};

/**
 * The actions at a range. Quick fixes are those of the findings that touch it, the preferred one of
 * each first, if it has one, and last the ways to say no; fix-all comes only where it is asked for by its kind.
 * `place` is where settings are written, where there is a file for them.
 */
export function codeActions(
  request: ActionRequest,
  checked: CheckedFile,
  abilities: Abilities,
  context: FixContext,
  place?: SettingsPlace,
): CodeAction[] {
  const actions: CodeAction[] = [];
  if (wants(request.only ?? ['quickfix'], 'quickfix')) {
    actions.push(...settingsFixes(request.range, checked, abilities));
    actions.push(...quickFixes(request.range, checked, abilities, context));
    actions.push(...severityActions(findingsAt(request.range, checked), checked, abilities, place));
  }
  if (wants(request.only ?? [], fixAllKind)) {
    const action = fixAllAction(checked, abilities);
    if (action !== undefined) actions.push(action);
  }
  return actions;
}

/** Kinds are hierarchical: `source` asks for `source.fixAll` too, and the empty kind for all. */
function wants(only: readonly string[], kind: string): boolean {
  return only.some(asked => asked === '' || asked === kind || kind.startsWith(`${asked}.`));
}

function quickFixes(range: Range, checked: CheckedFile, abilities: Abilities, context: FixContext): CodeAction[] {
  const here = findingsAt(range, checked);
  const single: CodeAction[] = [];
  const whole = new Map<string, CodeAction>();
  for (const finding of here) {
    const diagnostics = [diagnosticOf(finding, checked, abilities)];
    const fixes = finding.fixes(context);
    single.push(
      ...fixes.flatMap((fix, order) => {
        const preferred = order === 0 && fix.isChoice !== true;
        return actionOf(fix, finding, preferred, diagnostics, checked, abilities);
      }),
    );
    if (whole.has(finding.rule) || !fixes.some(fix => isForAll(fix, checked.uri))) continue;
    const action = fixRuleAction(finding, diagnostics, checked, abilities);
    if (action !== undefined) whole.set(finding.rule, action);
  }
  return [...single, ...whole.values(), ...ignoreActions(here, checked, abilities)];
}

function findingsAt(range: Range, { file, findings }: CheckedFile): readonly Finding[] {
  const asked = spanOf(file.lines, range);
  return findings.filter(finding => overlaps(finding.span, asked));
}

/** None where the fix would change nothing, or asks something that the client cannot ask. */
function actionOf(
  fix: Fix,
  finding: Finding,
  preferred: boolean,
  diagnostics: Diagnostic[],
  checked: CheckedFile,
  abilities: Abilities,
): CodeAction[] {
  const title = say(fix.title, abilities.language);
  const action: CodeAction = { title, kind: 'quickfix', diagnostics, ...(preferred ? { isPreferred: true } : {}) };
  const edit = editOf(fix, checked, abilities);
  if (edit !== undefined) return [{ ...action, edit }];
  if (fix.asks !== 'timeZone' || !abilities.commands.includes(chooseTimeZoneCommand)) return [];
  const argument = referenceOf(fix, finding, checked);
  return [{ ...action, command: { title, command: chooseTimeZoneCommand, arguments: [argument] } }];
}
