import type { Hover, Position } from 'vscode-languageserver-types';
import { message, say } from '../messages/catalogue.ts';
import type { RuleId } from '../settings/settings.ts';
import { contains } from '../text/span.ts';
import type { Abilities } from './abilities.ts';
import type { CheckedFile } from './checkedFile.ts';
import { openRuleCommand } from './clientCommands.ts';
import { rangeOf } from './range.ts';
import { shortPage } from './shortPage.ts';

/**
 * The page of the rule in short, where a finding stands; null elsewhere. Nothing of it is text of
 * the manifest, which could forge a link that runs a command.
 */
export function hoverAt(position: Position, checked: CheckedFile, abilities: Abilities): Hover | null {
  const { lines } = checked.file;
  const offset = lines.offsetAt(position);
  const here = checked.findings.filter(finding => contains(finding.span, { start: offset, end: offset }));
  const [first] = here;
  if (first === undefined) return null;
  const rules = [...new Set(here.map(finding => finding.rule))];
  const range = rangeOf(lines, first.span);
  return abilities.markdown
    ? {
        range,
        contents: { kind: 'markdown', value: rules.map(rule => inMarkdown(rule, abilities)).join('\n\n---\n\n') },
      }
    : { range, contents: { kind: 'plaintext', value: rules.map(inPlainText).join('\n\n') } };
}

function inMarkdown(rule: RuleId, abilities: Abilities): string {
  const { title, paragraph } = shortPage(rule);
  const parts = [`**${title}**`, paragraph];
  if (abilities.commands.includes(openRuleCommand)) {
    const argument = encodeURIComponent(JSON.stringify([rule]));
    const text = say(message('hover.open-rule', {}), abilities.language);
    parts.push(`[${text}](command:${openRuleCommand}?${argument})`);
  }
  return parts.join('\n\n');
}

function inPlainText(rule: RuleId): string {
  const { title, paragraph } = shortPage(rule);
  return `${title}\n\n${paragraph}`.replaceAll('`', '');
}
