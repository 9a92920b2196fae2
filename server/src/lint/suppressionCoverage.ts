import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { resourcesOf } from '../kubernetes/objects/resource.ts';
import { podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import type { Suppression } from '../rules/shared/suppression.ts';
import { lineBreakLength, lineEnd, lineStart } from '../text/lines.ts';
import { contains, type Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';

/** The part of a document that a suppression covers. */
export type Covered = 'line' | 'container' | 'object';

/**
 * Finds what the suppressions of a document cover: what begins on a line, and what lies in a container or an object
 * whose first key stands on it.
 */
export class SuppressionCoverage {
  readonly #document: YamlDocument;
  readonly #kinds: Kinds;
  /** The next line with content, by the start of a line without: many comments may stand above one line. */
  readonly #following = new Map<number, Span | undefined>();
  #starts: readonly UnitStart[] | undefined;

  constructor(document: YamlDocument, kinds: Kinds) {
    this.#document = document;
    this.#kinds = kinds;
  }

  /**
   * The line that a suppression covers: its own, if anything stands before it, else the next one with content.
   * Undefined if no content follows, and for a suppression of the whole file.
   */
  lineOf({ span, scope }: Suppression): Span | undefined {
    if (scope === 'file') return undefined;
    const { text } = this.#document;
    const own = lineAt(text, span.start);
    return /[^\s?-]/.test(text.slice(own.start, span.start)) ? own : this.#contentAfter(own);
  }

  /** The objects and containers whose first key stands on a line, the outermost first. */
  unitsAt(line: Span): readonly Unit[] {
    this.#starts ??= unitStarts(this.#document, this.#kinds);
    const found = new Set<Unit>();
    for (let at = firstFrom(this.#starts, line.start); ; at++) {
      const start = this.#starts[at];
      if (start === undefined || start.at > line.end) return [...found].sort((a, b) => a.order - b.order);
      found.add(start.unit);
    }
  }

  /** Whether a suppression covers a finding. */
  covers(suppression: Suppression, finding: Span): boolean {
    const line = this.lineOf(suppression);
    if (line === undefined) return false;
    return (
      contains(line, { start: finding.start, end: finding.start }) ||
      this.unitsAt(line).some(({ span }) => contains(span, finding))
    );
  }

  /** The cover of a suppression on the line of a finding, if it holds nothing but the finding. */
  coveredBy(finding: Span): Covered {
    const [first, ...others] = this.unitsAt(lineAt(this.#document.text, finding.start));
    const inFirst = (span: Span): boolean => first !== undefined && contains(first.span, span);
    return first !== undefined && inFirst(finding) && others.every(({ span }) => inFirst(span)) ? first.kind : 'line';
  }

  #contentAfter(own: Span): Span | undefined {
    const { text } = this.#document;
    const passed = [own.start];
    let line = lineAfter(text, own);
    while (line !== undefined && !hasContent(this.#document, line)) {
      if (this.#following.has(line.start)) {
        line = this.#following.get(line.start);
        break;
      }
      passed.push(line.start);
      line = lineAfter(text, line);
    }
    for (const start of passed) this.#following.set(start, line);
    return line;
  }
}

/** The line of an offset, without its line break. */
function lineAt(text: string, offset: number): Span {
  return { start: lineStart(text, offset), end: lineEnd(text, offset) };
}

function lineAfter(text: string, line: Span): Span | undefined {
  const next = line.end + lineBreakLength(text, line.end);
  return next === line.end || next === text.length ? undefined : lineAt(text, next);
}

/** Whether a line holds anything but blanks, a comment, a directive, a document marker, or template actions alone. */
function hasContent({ text, holes }: YamlDocument, line: Span): boolean {
  const shown = text.slice(line.start, line.end);
  if (/^\s*(?:#|$)|^(?:%|\.\.\.\s*$|---\s*(?:#|$))/.test(shown)) return false;
  return !holes.touching(line).some(({ kind, span }) => kind === 'line' && contains(span, trimmed(shown, line.start)));
}

function trimmed(text: string, start: number): Span {
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: from + text.trim().length };
}

type Unit = { readonly kind: Exclude<Covered, 'line'>; readonly span: Span; readonly order: number };

/** The start of a unit, or of its first key. */
type UnitStart = { readonly at: number; readonly unit: Unit };

function unitStarts(document: YamlDocument, kinds: Kinds): readonly UnitStart[] {
  const { root } = document;
  const resources = resourcesOf(document);
  const containers = resources.flatMap(resource => podSpecsOf(resource, kinds)).flatMap(pod => pod.containers);
  const objects = [...(root?.kind === 'map' ? [root] : []), ...resources.map(resource => resource.node)];
  return [
    ...objects.map(node => ({ kind: 'object' as const, node })),
    ...containers.map(({ node }) => ({ kind: 'container' as const, node })),
  ]
    .flatMap(({ kind, node: { span, pairs } }, order) => {
      const unit = { kind, span, order };
      return [span.start, pairs[0]?.span.start ?? span.start].map(at => ({ at, unit }));
    })
    .sort((a, b) => a.at - b.at);
}

/** The index of the first start at an offset or after it. */
function firstFrom(starts: readonly UnitStart[], offset: number): number {
  let low = 0;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle]?.at ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
