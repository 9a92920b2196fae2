import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { resourcesOf } from '../kubernetes/objects/resource.ts';
import { podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import type { Suppression } from '../rules/suppression.ts';
import { lineBreakLength, lineEnd, lineStart } from '../text/lines.ts';
import { contains, type Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { MapNode } from '../yaml/tree/node.ts';

/** What a suppression is for. */
export type Covered = 'line' | 'container' | 'object';

/**
 * What a suppression of a line hides: what begins on the line, and what lies in a container or an
 * object whose first key stands on it. Nothing where no content follows.
 */
export function coverageOf(suppression: Suppression, kinds: Kinds): (finding: Span) => boolean {
  const { document, scope } = suppression;
  const line = scope === 'line' ? lineOf(suppression) : undefined;
  if (line === undefined) return () => false;
  const units = unitsAt(document, line, kinds).map(unit => unit.node.span);
  return finding =>
    contains(line, { start: finding.start, end: finding.start }) || units.some(unit => contains(unit, finding));
}

/** What a suppression on the line of a finding covers, where that is one thing with the finding in it. */
export function coveredBy(document: YamlDocument, finding: Span, kinds: Kinds): Covered {
  const [first, ...others] = unitsAt(document, lineAt(document.text, finding.start), kinds);
  const inFirst = (span: Span): boolean => first !== undefined && contains(first.node.span, span);
  return first !== undefined && inFirst(finding) && others.every(({ node }) => inFirst(node.span))
    ? first.kind
    : 'line';
}

/** The line that a suppression is about: its own, where anything stands before it, else the next one with content. */
export function lineOf({ document, span }: Suppression): Span | undefined {
  const { text } = document;
  const own = lineAt(text, span.start);
  if (/[^\s?-]/.test(text.slice(own.start, span.start))) return own;
  for (let line = lineAfter(text, own); line !== undefined; line = lineAfter(text, line)) {
    if (hasContent(document, line)) return line;
  }
  return undefined;
}

/** The line of an offset, without its line break. */
function lineAt(text: string, offset: number): Span {
  return { start: lineStart(text, offset), end: lineEnd(text, offset) };
}

function lineAfter(text: string, line: Span): Span | undefined {
  const next = line.end + lineBreakLength(text, line.end);
  return next === line.end || next === text.length ? undefined : lineAt(text, next);
}

/** Anything but blanks, a comment, a directive, a marker of documents, or template actions alone. */
function hasContent({ text, holes }: YamlDocument, line: Span): boolean {
  const shown = text.slice(line.start, line.end);
  if (/^\s*(?:#|$)|^(?:%|\.\.\.\s*$|---\s*(?:#|$))/.test(shown)) return false;
  return !holes.touching(line).some(({ kind, span }) => kind === 'line' && contains(span, trimmed(shown, line.start)));
}

function trimmed(text: string, start: number): Span {
  const from = start + text.length - text.trimStart().length;
  return { start: from, end: from + text.trim().length };
}

type Unit = { readonly kind: 'container' | 'object'; readonly node: MapNode };

/** The objects and containers whose first key stands on a line, the outermost first. */
function unitsAt(document: YamlDocument, line: Span, kinds: Kinds): readonly Unit[] {
  const isHere = ({ span, pairs }: MapNode): boolean =>
    [span.start, pairs[0]?.span.start ?? span.start].some(start => contains(line, { start, end: start }));
  return unitsOf(document, kinds).filter(unit => isHere(unit.node));
}

function unitsOf(document: YamlDocument, kinds: Kinds): readonly Unit[] {
  const { root } = document;
  const resources = resourcesOf(document);
  const containers = resources.flatMap(resource => podSpecsOf(resource, kinds)).flatMap(pod => pod.containers);
  const objects = [...(root?.kind === 'map' ? [root] : []), ...resources.map(resource => resource.node)];
  return [
    ...objects.map(node => ({ kind: 'object' as const, node })),
    ...containers.map(({ node }) => ({ kind: 'container' as const, node })),
  ];
}
