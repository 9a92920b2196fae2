import type { Hover, MarkupContent, Position } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import { openRuleCommand } from '../../protocol/commands.ts';
import { isSettingsFile } from '../../protocol/manifestFiles.ts';
import type { RuleId } from '../../protocol/ruleIds.gen.ts';
import type { Severity } from '../../protocol/severities.ts';
import type { FixContext } from '../../rules/rule.ts';
import { ruleNamesIn } from '../../settings/ruleNames.ts';
import { contains, overlaps } from '../../text/span.ts';
import type { Abilities } from '../shared/abilities.ts';
import { shortPage } from '../shared/shortPage.ts';
import { fixLines } from './fixLines.ts';
import { type Knowledge, knowledgeAt } from './knowledgeAt.ts';
import { knowledgeByDefault } from './knowledgeByDefault.ts';
import * as messages from './messages.ts';
import type { Viewer } from './schedule/scheduleLines.ts';
import { hoverText, type Line } from './shared/hoverText.ts';

/**
 * The knowledge of a place, and the short page of each rule with a finding there, or whose id stands there in a
 * settings file; null if there is neither.
 */
export function hoverAt(position: Position, checked: Checked, abilities: Abilities, viewer: Viewer): Hover | null {
  const { lines } = checked.file;
  const offset = lines.offsetAt(position);
  const named = isSettingsFile(checked.uri) ? ruleNamesIn(checked.file) : [];
  const here = [...checked.findings, ...named].filter(({ span }) => contains(span, { start: offset, end: offset }));
  const knowledge = together(knowledgeAt(position, checked, viewer), knowledgeByDefault(offset, checked, viewer.now));
  const span = here[0]?.span ?? knowledge?.span;
  if (span === undefined) return null;
  const rules = [...new Set(here.map(({ rule }) => rule))];
  const about = checked.findings.filter(found => knowledge !== undefined && overlaps(found.span, knowledge.span));
  const isDenied = about.some(({ rule, severity }) => denying.includes(rule) || isRefusal(rule, severity));
  const known = knowledge === undefined || isDenied ? [] : [hoverText(knowledge.lines, abilities)];
  const parts = [
    ...known,
    ...rules.map(rule => {
      const [first] = checked.findings.filter(finding => finding.rule === rule && here.includes(finding));
      const fixes = first === undefined ? [] : fixLines(first, contextOf(viewer));
      const isSaid = known.length > 0 && saidByKnowledge.includes(rule);
      return ruleText(rule, isSaid, fixes, abilities);
    }),
  ];
  if (parts.length === 0) return null;
  const contents: MarkupContent = abilities.markdown
    ? { kind: 'markdown', value: parts.join('\n\n---\n\n') }
    : { kind: 'plaintext', value: parts.join('\n\n') };
  return { range: lines.rangeOf(span), contents };
}

/** What is known for certain, and then what the default values of a chart make of it. */
function together(certain: Knowledge | undefined, byDefault: Knowledge | undefined): Knowledge | undefined {
  if (certain === undefined || byDefault === undefined) return certain ?? byDefault;
  return { span: certain.span, lines: [...certain.lines, ...byDefault.lines] };
}

/** Rules whose findings the knowledge of the place repeats. */
const saidByKnowledge: readonly RuleId[] = [
  'missing-timezone-mount',
  'unknown-timezone',
  'posix-timezone',
  'ineffective-timezone',
  'default-service-account',
];

/** Rules whose findings deny what would be known of the place: a mount that fails gives no zone. */
const denying: readonly RuleId[] = [
  'timezone-mount-subpath',
  'undeclared-timezone-volume',
  'misplaced-timezone-mount',
  'static-pod-service-account',
  'wrong-value-type',
];

/** Whether a pod is refused for the zone that it was to have. */
function isRefusal(rule: RuleId, severity: Severity): boolean {
  return severity === 'error' && (rule === 'conflicting-timezones' || rule === 'forbidden-timezone-hostpath');
}

function contextOf({ zone }: Viewer): FixContext {
  return zone === undefined ? {} : { computerZone: zone };
}

/** The short page of a rule, without what the hover shows already, and the effect of its fix. */
function ruleText(rule: RuleId, isSaid: boolean, fixes: readonly Line[], abilities: Abilities): string {
  const { title, paragraph } = shortPage(rule);
  const said = isSaid ? [] : [abilities.markdown ? paragraph : paragraph.replaceAll('`', '')];
  const parts = [abilities.markdown ? `**${title}**` : title, ...said];
  if (fixes.length > 0) parts.push(hoverText(fixes, abilities));
  if (abilities.markdown && abilities.commands.includes(openRuleCommand)) {
    const argument = encodeURIComponent(JSON.stringify([rule]));
    const text = say(messages.openRule(), abilities.language);
    parts.push(`[${text}](command:${openRuleCommand}?${argument})`);
  }
  return parts.join('\n\n');
}
