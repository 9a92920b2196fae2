import type { Span } from '../../text/span.ts';
import { kindOfAction } from '../../yaml/template/action.ts';
import { actionsIn } from '../../yaml/template/template.ts';

/** A line of a file of a chart, by the number of the file; lines are counted from 0. */
export type SourceLine = { readonly file: number; readonly line: number };

/**
 * A template whose lines have marks at their ends, which Helm carries into what it prints. A mark is a comment, since
 * Helm reads what is printed as YAML, and is only where a comment changes nothing else: behind the keys and items of
 * maps and lists, and, outside of helpers, behind an action alone that prints. A helper that prints no YAML may be
 * compared with a text, so it has none.
 */
export function withMarks(text: string, file: number): string {
  const actions = actionsIn(text);
  const helpers = helperSpans(text, actions);
  const lines = text.split('\n');
  const marked: string[] = [];
  let [start, next] = [0, 0];
  for (const [line, content] of lines.entries()) {
    const end = start + content.length;
    const beginsInAction = (actions[next]?.start ?? start) < start;
    while (next < actions.length && (actions[next]?.end ?? 0) <= end) next++;
    // An action of several lines holds line breaks, and what stands before it or behind it is no whole line.
    const isInAction = beginsInAction || (actions[next]?.start ?? end) < end;
    const isInHelper = helpers.some(helper => helper.start < end && end < helper.end);
    const takes = !isInAction && takesMark(content, isInHelper) && !goesOn(content, lines, line + 1);
    marked.push(takes ? markedLine(content, { file, line }) : content);
    start = end + 1;
  }
  return marked.join('\n');
}

const mark = / #podsense@(\d+):(\d+);/g;

/** A line without its marks, and the lines of the chart that they name, in their order. */
export function withoutMarks(line: string): { readonly text: string; readonly from: readonly SourceLine[] } {
  if (!line.includes('#podsense@')) return { text: line, from: [] };
  const from = [...line.matchAll(mark)].map(([, file, source]) => ({ file: Number(file), line: Number(source) }));
  return { text: line.replace(mark, ''), from };
}

function markedLine(content: string, { file, line }: SourceLine): string {
  const { length } = content.trimEnd();
  return `${content.slice(0, length)} #podsense@${file}:${line};${content.slice(length)}`;
}

/** The bodies of `define`. */
function helperSpans(text: string, actions: readonly Span[]): readonly Span[] {
  const helpers: Span[] = [];
  const open: number[] = [];
  for (const { start, end } of actions) {
    const kind = kindOfAction(text.slice(start, end));
    if (kind.does === 'open') open.push(kind.keyword === 'define' || kind.keyword === 'block' ? end : -1);
    else if (kind.does === 'end') {
      const begun = open.pop() ?? -1;
      if (begun !== -1) helpers.push({ start: begun, end: start });
    }
  }
  return helpers;
}

/** Whether a comment may follow a line. An action that takes away the blanks after it takes away the line break. */
function takesMark(content: string, isInHelper: boolean): boolean {
  const line = content.trim();
  if (line.endsWith('-}}')) return false;
  return isEntry(line) || (!isInHelper && printsAlone(line));
}

/** The key of a map, which an action may print, or an item of a list. */
function isEntry(line: string): boolean {
  return /^(?:- |-$|(?:[\w./-]+|"[^"]*"|'[^']*'|\{\{[^{}]*\}\}):(?:\s|$))/.test(line);
}

function printsAlone(line: string): boolean {
  return /^\{\{[^{}]*\}\}$/.test(line) && kindOfAction(line).does === 'print';
}

/** Whether the value of a line goes on in the next one as text, which no comment may interrupt. */
function goesOn(content: string, lines: readonly string[], from: number): boolean {
  if (/[:|>-]\s*$/.test(content)) return false;
  let at = from;
  while (lines[at]?.trim() === '') at++;
  const next = lines[at];
  if (next === undefined || indentOf(next) <= indentOf(content)) return false;
  const line = next.trim();
  return !isEntry(line) && !/^(?:\{\{|#)/.test(line);
}

function indentOf(line: string): number {
  return line.length - line.trimStart().length;
}
