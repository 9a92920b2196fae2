import type { CodeAction, Range } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import type { Finding, Fix } from '../../lint/finding.ts';
import { type Message, say } from '../../messages/message.ts';
import { openRuleCommand, pickActionCommand } from '../../protocol/commands.ts';
import type { MenuPart, MenuReference } from '../../protocol/fixRequests.ts';
import type { RuleId } from '../../protocol/ruleIds.gen.ts';
import { diagnosticOf } from '../diagnostics/diagnostics.ts';
import type { Abilities } from '../shared/abilities.ts';
import * as messages from './messages.ts';

/** An action of a rule, and the part of its menu that it belongs to; undefined if it always stands in the menu itself. */
export type MenuEntry = { readonly action: CodeAction; readonly rule: RuleId; readonly part: MenuPart | undefined };

/** The part of the menu for a fix: the first fix, and the first of those of a whole pod, stand in the menu itself. */
export function menuPartOf(fix: Fix, all: readonly Fix[]): MenuPart | undefined {
  if (fix === all[0] || fix === all.find(({ isForAll }) => isForAll === true)) return undefined;
  return fix.id.startsWith('use:') ? 'accounts' : 'ways';
}

/** The menu for a client that has a list of its own for each part; for any other client, all actions. */
export function shortMenu(
  entries: readonly MenuEntry[],
  range: Range,
  checked: Checked,
  abilities: Abilities,
): CodeAction[] {
  if (!abilities.commands.includes(pickActionCommand)) return entries.map(({ action }) => action);
  const lists = new Map<string, CodeAction>();
  return entries.flatMap(({ action, rule, part }) => {
    const alike = entries.filter(other => other.rule === rule && other.part === part);
    if (part === undefined || alike.length === 1) return [action];
    const key = `${rule} ${part}`;
    if (lists.has(key)) return [];
    const title = say(titles[part]({ rule }), abilities.language);
    const { uri, version } = checked;
    const reference: MenuReference = { uri, version, range, rule, part };
    const diagnostics = [...new Set(alike.flatMap(other => other.action.diagnostics ?? []))];
    const command = { title, command: pickActionCommand, arguments: [reference] };
    const list: CodeAction = { title, kind: 'quickfix', diagnostics, command };
    lists.set(key, list);
    return [list];
  });
}

const titles: Readonly<Record<MenuPart, (args: { readonly rule: string }) => Message>> = {
  ways: () => messages.otherWays(),
  accounts: () => messages.otherAccounts(),
  ignore: messages.ignoreList,
};

/** The actions that open the page of each rule with a finding here, if the client has a short menu and opens pages. */
export function whyActions(findings: readonly Finding[], checked: Checked, abilities: Abilities): CodeAction[] {
  if (![pickActionCommand, openRuleCommand].every(command => abilities.commands.includes(command))) return [];
  return [...new Set(findings.map(({ rule }) => rule))].map((rule): CodeAction => {
    const title = say(messages.why({ rule }), abilities.language);
    const about = findings.filter(finding => finding.rule === rule);
    const diagnostics = about.map(finding => diagnosticOf(finding, checked, abilities));
    return { title, kind: 'quickfix', diagnostics, command: { title, command: openRuleCommand, arguments: [rule] } };
  });
}
