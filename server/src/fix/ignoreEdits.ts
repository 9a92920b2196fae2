import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { Finding } from '../lint/finding.ts';
import { type Covered, SuppressionCoverage } from '../lint/suppressionCoverage.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import { isOfFile, type Suppression, suppressionsOf } from '../rules/shared/suppression.ts';
import { applyEdits, type EditList, shiftEdits } from '../text/edit.ts';
import { lineBreakOf, lineStart, withLineFeeds } from '../text/lines.ts';
import { type Span, shift } from '../text/span.ts';
import { isJsonText } from '../yaml/edit/isJsonText.ts';
import { parseDocumentText, type YamlDocument } from '../yaml/read/document.ts';
import type { YamlFile } from '../yaml/read/file.ts';

/** A comment that hides a finding, and what it covers. */
export type IgnoreEdit = { readonly covers: Covered; readonly edits: EditList };

/**
 * The comment that ignores a finding, on the line above it; if one of ours is there already, the rule's name is added
 * to it. Undefined if no comment can stand there, as in JSON.
 */
export function ignoreHere({ rule, span }: Finding, file: YamlFile, kinds: Kinds): IgnoreEdit | undefined {
  if (file.isSealed) return undefined;
  const slot = file.documents.find(({ span: whole }) => whole.start <= span.start && span.start < whole.end);
  const document = slot?.document;
  if (slot === undefined || document === undefined || isJsonText(document.text)) return undefined;
  const finding = shift(span, -slot.span.start);
  const line = lineStart(document.text, finding.start);
  const coverage = new SuppressionCoverage(document, kinds);
  const known = suppressionsOf(document).find(it => coverage.lineOf(it)?.start === line);
  const edits = known === undefined ? commentAbove(document.text, line, rule) : addName(known, rule);
  if (!isHidden(rule, finding, document, edits, kinds)) return undefined;
  return { covers: coverage.coveredBy(finding), edits: shiftEdits(edits, slot.span.start) };
}

/**
 * The comment that ignores a rule in a whole file, below the comments at its start; if one of ours is there already,
 * the rule's name is added to it. Undefined if no comment can stand there, as in JSON.
 */
export function ignoreInFile(rule: RuleId, { text, documents, isSealed }: YamlFile): EditList | undefined {
  if (isJsonText(text) || isSealed) return undefined;
  const first = documents[0]?.document;
  const known = first === undefined ? undefined : suppressionsOf(first).find(isOfFile);
  if (known !== undefined) return addName(known, rule);
  const [comments = ''] = /^\ufeff?(?:#[^\n]*\n)*/.exec(withLineFeeds(text)) ?? [];
  const eol = lineBreakOf(text, 0);
  const at = { start: comments.length, end: comments.length };
  return [{ span: at, text: `# podsense: ignore-file[${rule}]${eol}` }];
}

function commentAbove(text: string, line: number, rule: RuleId): EditList {
  const [mark = '', indent = ''] = /^\ufeff?( *)/.exec(text.slice(line)) ?? [];
  const at = line + mark.length - indent.length;
  return [{ span: { start: at, end: at }, text: `${indent}# podsense: ignore[${rule}]${lineBreakOf(text, line)}` }];
}

/** Adds a name to the others, with brackets if there are none. */
function addName({ document, keywordEnd, names }: Suppression, rule: RuleId): EditList {
  const last = names.at(-1);
  const hasBrackets = document.text[keywordEnd] === '[';
  const at = last?.span.end ?? (hasBrackets ? keywordEnd + 1 : keywordEnd);
  const text = last !== undefined ? `, ${rule}` : hasBrackets ? rule : `[${rule}]`;
  return [{ span: { start: at, end: at }, text }];
}

/** Whether edits leave a document as it was, but for a finding that a comment now hides. */
function isHidden(rule: RuleId, finding: Span, before: YamlDocument, edits: EditList, kinds: Kinds): boolean {
  // Before a marker, a comment would belong to the document above. Before a comma in the first column, some readers
  // fail on it.
  const { text } = before;
  if (edits.some(({ span: { start } }) => start === 0 && text.startsWith('---'))) return false;
  if (edits.some(({ span: { start } }) => text[start] === ',' && lineStart(text, start) === start)) return false;
  const inserted = edits
    .filter(({ span }) => span.start <= finding.start)
    .reduce((sum, { text }) => sum + text.length, 0);
  const after = parseDocumentText(applyEdits(before.text, edits), before.part);
  if (after.holes.all.length !== before.holes.all.length) return false;
  const coverage = new SuppressionCoverage(after, kinds);
  return suppressionsOf(after).some(
    it => it.names.some(({ text }) => text === rule) && coverage.covers(it, shift(finding, inserted)),
  );
}
