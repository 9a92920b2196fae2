import type { Hover, MarkupContent, Position } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import { openRuleCommand } from '../../protocol/commands.ts';
import { isSettingsFile } from '../../protocol/manifestFiles.ts';
import type { RuleId } from '../../protocol/ruleIds.gen.ts';
import { ruleNamesIn } from '../../settings/ruleNames.ts';
import { contains } from '../../text/span.ts';
import type { Abilities } from '../shared/abilities.ts';
import { rangeOf } from '../shared/range.ts';
import { shortPage } from '../shared/shortPage.ts';
import { hoverText } from './hoverText.ts';
import { knowledgeAt } from './knowledgeAt.ts';
import * as messages from './messages.ts';
import type { Viewer } from './scheduleLines.ts';

/**
 * The knowledge of a place, and the short page of each rule with a finding there, or whose id stands there in a
 * settings file; null if there is neither.
 */
export function hoverAt(position: Position, checked: Checked, abilities: Abilities, viewer: Viewer): Hover | null {
  const { lines } = checked.file;
  const offset = lines.offsetAt(position);
  const named = isSettingsFile(checked.uri) ? ruleNamesIn(checked.file) : [];
  const here = [...checked.findings, ...named].filter(({ span }) => contains(span, { start: offset, end: offset }));
  const knowledge = knowledgeAt(position, checked, viewer);
  const span = here[0]?.span ?? knowledge?.span;
  if (span === undefined) return null;
  const rules = [...new Set(here.map(({ rule }) => rule))];
  const parts = [
    ...(knowledge === undefined ? [] : [hoverText(knowledge.lines, abilities)]),
    ...rules.map(rule => (abilities.markdown ? inMarkdown(rule, abilities) : inPlainText(rule))),
  ];
  const contents: MarkupContent = abilities.markdown
    ? { kind: 'markdown', value: parts.join('\n\n---\n\n') }
    : { kind: 'plaintext', value: parts.join('\n\n') };
  return { range: rangeOf(lines, span), contents };
}

function inMarkdown(rule: RuleId, abilities: Abilities): string {
  const { title, paragraph } = shortPage(rule);
  const parts = [`**${title}**`, paragraph];
  if (abilities.commands.includes(openRuleCommand)) {
    const argument = encodeURIComponent(JSON.stringify([rule]));
    const text = say(messages.openRule(), abilities.language);
    parts.push(`[${text}](command:${openRuleCommand}?${argument})`);
  }
  return parts.join('\n\n');
}

function inPlainText(rule: RuleId): string {
  const { title, paragraph } = shortPage(rule);
  return `${title}\n\n${paragraph}`.replaceAll('`', '');
}
