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
import type { LinePosition, LineTable } from '../../text/lines.ts';
import { finish, lookUpsOfStep, type Steps } from '../../text/steps.ts';
import type { Abilities } from '../shared/abilities.ts';
import { settingsDiagnostics } from './settingsProblems.ts';

/** The response to a request for diagnostics (LSP "DocumentDiagnosticReport"). */
export type DiagnosticReport =
  | { readonly kind: 'full'; readonly resultId: string; items: Diagnostic[] }
  | { readonly kind: 'unchanged'; readonly resultId: string };

/** Makes the diagnostics of checked documents, in steps, and caches them. */
export class DiagnosticReports {
  readonly #abilities: Abilities;
  readonly #memo = new DiagnosticMemo();
  readonly #ids = new ResultIds();

  constructor(abilities: Abilities) {
    this.#abilities = abilities;
  }

  diagnostics(checked: Checked): Steps<Diagnostic[]> {
    return diagnosticsInSteps(checked, this.#abilities, this.#memo);
  }

  /**
   * The response to a request, without the diagnostics if the client shows them by now: none if the document is not
   * open. `edits` counts those of the document so far.
   */
  *report(
    checked: Checked | undefined,
    edits: () => number,
    previousResultId: string | undefined,
  ): Steps<DiagnosticReport> {
    const items = checked === undefined ? [] : yield* this.diagnostics(checked);
    const resultId = yield* this.#ids.inSteps(items, edits());
    return isShown(previousResultId, resultId) ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }
}

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
  const { lines } = checked.file;
  for (const finding of checked.findings) {
    const known = memo?.find(finding, lines);
    const diagnostic = known ?? diagnosticOf(finding, checked, abilities);
    if (known === undefined) memo?.keep(finding, lines, diagnostic);
    diagnostics.push(diagnostic);
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

/** A diagnostic, and the start of its document. */
type Known = { readonly start: LinePosition; readonly diagnostic: Diagnostic };

/**
 * Caches the diagnostics of what was found in documents that an edit did not touch, and in lines that it did not move:
 * the same object each time. What is found by other settings is another thing.
 */
class DiagnosticMemo {
  readonly #known = new WeakMap<Finding['of']['found'], Known>();
  /** The start that was looked up last: the findings of a document follow one another. */
  #last: { readonly lines: LineTable; readonly offset: number; readonly start: LinePosition } | undefined;

  /** The cached diagnostic if it still holds; else undefined. */
  find({ of: { found, start } }: Finding, lines: LineTable): Diagnostic | undefined {
    const known = this.#known.get(found);
    const isAsBefore = known !== undefined && isSamePosition(known.start, this.#startAt(start, lines));
    return isAsBefore ? known.diagnostic : undefined;
  }

  keep({ of: { found, uri, start } }: Finding, lines: LineTable, diagnostic: Diagnostic): void {
    // Places in this file may have moved apart from the document; those in others are not shown.
    if (found.report.related?.some(({ at }) => 'uri' in at && at.uri === uri) === true) return;
    this.#known.set(found, { start: this.#startAt(start, lines), diagnostic });
  }

  #startAt(offset: number, lines: LineTable): LinePosition {
    if (this.#last?.lines !== lines || this.#last.offset !== offset) {
      this.#last = { lines, offset, start: lines.positionAt(offset) };
    }
    return this.#last.start;
  }
}

function isSamePosition(a: LinePosition, b: LinePosition): boolean {
  return a.line === b.line && a.character === b.character;
}

/** Makes ids of lists of diagnostics, and caches what it needs of each diagnostic. */
export class ResultIds {
  readonly #known = new WeakMap<object, Hash>();

  /**
   * An id for a list of diagnostics: of its content, and of the number of edits of the document before. It is the same
   * in every server process: what a client caches from before a restart must not match by chance.
   */
  *inSteps(items: readonly object[], edits: number): Steps<string> {
    let [high, low] = [0xdeadbeef, 0x41c6ce57];
    let lookUps = 0;
    for (const item of items) {
      const known = this.#known.get(item) ?? hashOf(JSON.stringify(item));
      this.#known.set(item, known);
      high = Math.imul(high ^ known.high, 2654435761);
      low = Math.imul(low ^ known.low, 1597334677);
      if (++lookUps % lookUpsOfStep === 0) yield;
    }
    const hash = mixed(high, low);
    return `${(4294967296 * (2097151 & hash.low) + (hash.high >>> 0)).toString(36)}.${edits}`;
  }
}

/**
 * Whether a client that was given the one list shows the other by now. An editor moves its diagnostics by each edit,
 * and those removed with a line do not come back with it: so only one edit between the two is safe.
 */
function isShown(given: string | undefined, now: string): boolean {
  const [[content, before], [wanted, after]] = [partsOf(given ?? ''), partsOf(now)];
  // An id of another process, which has counted other edits, is from before the first.
  return content === wanted && after - (before > after ? 0 : before) <= 1;
}

function partsOf(resultId: string): readonly [content: string, edits: number] {
  const [content = '', edits] = resultId.split('.');
  return [content, Number(edits)];
}

type Hash = { readonly high: number; readonly low: number };

/** A hash by cyrb53. */
function hashOf(text: string): Hash {
  let [high, low] = [0xdeadbeef, 0x41c6ce57];
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    high = Math.imul(high ^ unit, 2654435761);
    low = Math.imul(low ^ unit, 1597334677);
  }
  return mixed(high, low);
}

function mixed(one: number, other: number): Hash {
  const high = Math.imul(one ^ (one >>> 16), 2246822507) ^ Math.imul(other ^ (other >>> 13), 3266489909);
  return { high, low: Math.imul(other ^ (other >>> 16), 2246822507) ^ Math.imul(high ^ (high >>> 13), 3266489909) };
}
