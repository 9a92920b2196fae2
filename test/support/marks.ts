import { type RuleId, ruleIds } from '../../server/src/protocol/ruleIds.gen.ts';
import { type Severity, severities } from '../../server/src/protocol/severities.ts';

/** A finding as an example shows it: a line of carets under its characters. */
export type Mark = {
  /** Zero-based, in the text without its marks. */
  readonly line: number;
  /** Half-open, in UTF-16 code units of the line. */
  readonly start: number;
  readonly end: number;
  /** The finding ends in a later line; `end` is then the end of its first line. */
  readonly runsOn: boolean;
  readonly rule: RuleId;
  /** Absent if the example leaves it open. */
  readonly severity?: Severity;
};

/** Whether a line is meant as a mark. */
export function isMark(line: string): boolean {
  return /^\s*#\s*<?\^/.test(line);
}

/** Reads a mark of that line of the text; throws if it is not as `formatMark` would write it. */
export function readMark(written: string, line: number): Mark {
  const form = /^#(?: (?<first><)| *)(?<carets>\^+)(?<on>\.{3})? (?<rule>\S+)(?: (?<severity>\S+))?$/;
  const found = form.exec(written);
  const { first, carets, on, rule, severity } = found?.groups ?? {};
  if (carets === undefined)
    throw new Error(`a mark is # in the first column, carets, a rule and perhaps a severity: ${written}`);
  if (!isOneOf(ruleIds, rule)) throw new Error(`no such rule: ${written}`);
  if (severity !== undefined && !isOneOf(severities, severity)) throw new Error(`no such severity: ${written}`);
  const start = first !== undefined ? 0 : written.indexOf('^');
  return {
    line,
    start,
    end: start + carets.length,
    runsOn: on !== undefined,
    rule,
    ...(severity === undefined ? {} : { severity }),
  };
}

/** A mark as an example has it. */
export function formatMark(mark: Mark): string {
  const indent = mark.start === 0 ? ' <' : ' '.repeat(mark.start - 1);
  const carets = `${'^'.repeat(mark.end - mark.start)}${mark.runsOn ? '...' : ''}`;
  return [`#${indent}${carets}`, mark.rule, mark.severity ?? ''].join(' ').trimEnd();
}

/** A text with its marks under the lines that they are about. */
export function formatMarks(text: string, marks: readonly Mark[]): string {
  const lines = text.split('\n');
  return lines.flatMap((line, at) => [line, ...marks.filter(mark => mark.line === at).map(formatMark)]).join('\n');
}

function isOneOf<T extends string>(choices: readonly T[], value: string | undefined): value is T {
  return (choices as readonly (string | undefined)[]).includes(value);
}
