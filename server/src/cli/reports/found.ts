import type { Checked } from '../../lint/checked.ts';
import type { Finding, Fix } from '../../lint/finding.ts';
import { fixesFor } from '../../lint/fixesFor.ts';
import type { Language } from '../../messages/language.ts';
import { say } from '../../messages/message.ts';
import type { LineTable } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { Target } from '../files/targets.ts';
import type { FailLevel } from '../shared/command.ts';

/**
 * A region of a text, with lines and columns that begin with 1; columns are UTF-16 code units, and the end is
 * exclusive.
 */
export type Region = {
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
};

/** A finding in a named file. */
export type Found = {
  readonly file: string;
  /** A rule's id; `settings` for a problem of a settings file. */
  readonly rule: Finding['rule'] | 'settings';
  readonly severity: Finding['severity'];
  readonly message: string;
  readonly region: Region;
  readonly related: readonly { readonly message: string; readonly region: Region }[];
  readonly fixes: readonly FoundFix[];
};

/** A fix that needs no answer and changes only that file. */
export type FoundFix = {
  readonly title: string;
  /** It is the one to make, unless somebody wants another. */
  readonly preferred: boolean;
  readonly safe: boolean;
  /** Only a person can choose it. */
  readonly choice: boolean;
  readonly edits: readonly { readonly region: Region; readonly text: string }[];
};

/** The findings in a file, in the order of its text; with fixes, which cost more than all else, if they are shown. */
export function foundIn(checked: Checked, { name }: Target, language: Language, showsFixes: boolean): readonly Found[] {
  const { lines } = checked.file;
  const findings = checked.findings.map(
    (finding): Found => ({
      file: name,
      rule: finding.rule,
      severity: finding.severity,
      message: say(finding.message, language),
      region: regionOf(finding.span, lines),
      related: finding.related
        .filter(({ place }) => place.uri === checked.uri)
        .map(({ place, message }) => ({ message: say(message, language), region: regionOf(place.span, lines) })),
      fixes: showsFixes
        ? fixesFor(finding, {}).flatMap((fix, order) => foundFix(fix, order === 0, checked, language))
        : [],
    }),
  );
  const problems = (checked.problems ?? []).map(
    (problem): Found => ({
      file: name,
      rule: 'settings',
      severity: 'warning',
      message: say(problem.message, language),
      region: regionOf(problem.span, lines),
      related: [],
      fixes: [],
    }),
  );
  return [...findings, ...problems];
}

/** The findings for people: hints only if they count. */
export function withoutHints(found: readonly Found[], failOn: FailLevel): readonly Found[] {
  return failOn === 'hint' ? found : found.filter(({ severity }) => severity !== 'hint');
}

function foundFix(fix: Fix, isFirst: boolean, checked: Checked, language: Language): readonly FoundFix[] {
  const [own, ...others] = fix.edits;
  if (own === undefined || others.length > 0 || own.uri !== checked.uri) return [];
  const edits = own.edits.map(({ span, text }) => ({ region: regionOf(span, checked.file.lines), text }));
  const choice = fix.isChoice === true;
  return [{ title: say(fix.title, language), preferred: isFirst && !choice, safe: fix.safe, choice, edits }];
}

function regionOf({ start, end }: Span, lines: LineTable): Region {
  const [from, to] = [lines.positionAt(start), lines.positionAt(end)];
  return { line: from.line + 1, column: from.character + 1, endLine: to.line + 1, endColumn: to.character + 1 };
}
