import type { CodeAction } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import type { Finding } from '../../lint/finding.ts';
import { say } from '../../messages/message.ts';
import { changeSeverityCommand } from '../../protocol/commands.ts';
import type { RuleId } from '../../protocol/ruleIds.gen.ts';
import type { PresentSeverity, SeverityTarget } from '../../protocol/settingRequests.ts';
import { rules } from '../../rules/rules.gen.ts';
import { diagnosticOf } from '../diagnostics/diagnostics.ts';
import type { Abilities } from '../shared/abilities.ts';
import { changeSetting, type SettingsPlace } from '../shared/changeSetting.ts';
import * as messages from './messages.ts';

/**
 * The actions that change the severity of each rule with a finding here: by a prompt, if the client has it, else they
 * turn the rule off in the settings file, if there is one.
 */
export function severityActions(
  findings: readonly Finding[],
  checked: Checked,
  abilities: Abilities,
  place: SettingsPlace | undefined,
): CodeAction[] {
  const asks = abilities.commands.includes(changeSeverityCommand);
  return [...new Set(findings.map(({ rule }) => rule))].flatMap((rule): CodeAction[] => {
    const about = findings.filter(finding => finding.rule === rule);
    const diagnostics = about.map(finding => diagnosticOf(finding, checked, abilities));
    if (asks) {
      const title = say(messages.fixChange({ rule }), abilities.language);
      const target: SeverityTarget = { uri: checked.uri, rule };
      return [
        {
          title,
          kind: 'quickfix',
          diagnostics,
          command: { title, command: changeSeverityCommand, arguments: [target] },
        },
      ];
    }
    const edit = place && changeSetting(['rules', rule], 'off', place, abilities);
    const title = say(messages.fixOff({ rule }), abilities.language);
    return edit ? [{ title, kind: 'quickfix', diagnostics, edit }] : [];
  });
}

/** The severity of a rule in a file. */
export function presentSeverity(
  rule: RuleId,
  settings: Checked['settings'],
  place: SettingsPlace | undefined,
): PresentSeverity {
  const own = rules.find(({ id }) => id === rule)?.severity ?? 'off';
  return { present: settings.rules[rule] ?? null, default: own, file: place?.uri ?? null };
}
