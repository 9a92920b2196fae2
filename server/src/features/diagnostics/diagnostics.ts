import type {
  Diagnostic,
  DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import type { Finding } from '../../lint/finding.ts';
import { say } from '../../messages/message.ts';
import { rulePageScheme } from '../../protocol/commands.ts';
import type { RuleId } from '../../protocol/ruleIds.gen.ts';
import type { Tag } from '../../rules/rule.ts';
import { finish, lookUpsOfStep, type Steps } from '../../text/steps.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { DiagnosticMemo } from './diagnosticMemo.ts';
import { settingsDiagnostics } from './settingsProblems.ts';

/** The diagnostics of a file: its findings in their order, then the problems of the settings in it. */
export function diagnosticsOf(checked: Checked, abilities: Abilities): Diagnostic[] {
  return finish(diagnosticsInSteps(checked, abilities));
}

/** Like `diagnosticsOf`, in steps; `memo` is for one client. */
export function* diagnosticsInSteps(
  checked: Checked,
  abilities: Abilities,
  memo?: DiagnosticMemo,
): Steps<Diagnostic[]> {
  const diagnostics: Diagnostic[] = [];
  for (const finding of checked.findings) {
    const make = () => diagnosticOf(finding, checked, abilities);
    diagnostics.push(memo === undefined ? make() : memo.find(finding, checked.file.lines, make));
    if (diagnostics.length % lookUpsOfStep === 0) yield;
  }
  // Most files are no settings files.
  if (checked.problems === undefined || checked.problems.length === 0) return diagnostics;
  return [...diagnostics, ...settingsDiagnostics(checked.problems, checked, abilities)];
}

/** One finding as a diagnostic. Its code is the rule's id; rule and range together identify the finding. */
export function diagnosticOf(finding: Finding, checked: Checked, abilities: Abilities): Diagnostic {
  const diagnostic: Diagnostic = {
    range: checked.file.lines.rangeOf(finding.span),
    severity: severities[finding.severity],
    source: 'podsense',
    code: finding.rule,
    message: say(finding.message, abilities.language),
  };
  if (abilities.rulePages) diagnostic.codeDescription = { href: rulePageUri(finding.rule) };
  if (abilities.tags && finding.tags.length > 0) diagnostic.tags = finding.tags.map(tag => tags[tag]);
  const related = abilities.relatedInformation ? relatedOf(finding, checked, abilities) : [];
  if (related.length > 0) diagnostic.relatedInformation = related;
  return diagnostic;
}

/** The uri by which a client with the ability `rulePages` opens the page of a rule. */
export function rulePageUri(rule: RuleId): string {
  return `${rulePageScheme}:/${rule}.md`;
}

// Numbers, since importing the library for their names alone would enlarge the bundle.
const severities: Readonly<Record<Finding['severity'], DiagnosticSeverity>> = {
  error: 1,
  warning: 2,
  information: 3,
  hint: 4,
};

const tags: Readonly<Record<Tag, DiagnosticTag>> = { unnecessary: 1, deprecated: 2 };

/** Places of the same file only: the text of others is not at hand. */
function relatedOf(finding: Finding, checked: Checked, abilities: Abilities): DiagnosticRelatedInformation[] {
  return finding.related
    .filter(({ place }) => place.uri === checked.uri)
    .map(({ place, message }) => ({
      location: { uri: place.uri, range: checked.file.lines.rangeOf(place.span) },
      message: say(message, abilities.language),
    }));
}
