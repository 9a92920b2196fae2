import type { Span } from '../../text/span.ts';
import type { Arm } from './arms.ts';
import type { Decisions } from './condition.ts';
import type { Hole } from './hole.ts';
import type { Masked } from './template.ts';

/** The arms that the decisions leave out, but those inside one another. */
export function deadArms(arms: readonly Arm[], decisions: Decisions): readonly Span[] {
  return outermost(arms.filter(arm => arm.isSeparable && decisions.holds(arm.condition) === false));
}

/** A masked text without what stands in dead arms. What is left out is a hole that supplies nothing. */
export function withoutArms(
  masked: Masked,
  dead: readonly Span[],
): { readonly text: string; readonly holes: readonly Hole[] } {
  if (dead.length === 0) return masked;
  const holes = dead.map((span): Hole => ({ kind: 'line', span, prints: [] }));
  return { text: blanked(masked.text, dead), holes: [...holes, ...outside(masked.holes, dead)] };
}

/** The outermost of spans that are nested or apart, without empty ones. */
function outermost(arms: readonly Arm[]): readonly Span[] {
  const found: Span[] = [];
  for (const { span } of arms) {
    if (span.start < span.end && span.start >= (found.at(-1)?.end ?? 0)) found.push(span);
  }
  return found;
}

function blanked(text: string, spans: readonly Span[]): string {
  let at = 0;
  const pieces = spans.flatMap(({ start, end }) => {
    const before = text.slice(at, start);
    // The action that ends an arm may stand on the line of another inside it, whose comment it went on.
    at = Math.min(end + 1, text.length);
    return [before, text.slice(start, end).replace(/[^\r\n]/g, ' '), end < text.length ? '#' : ''];
  });
  return pieces.join('') + text.slice(at);
}

/** The holes without what of them lies in the spans. */
function outside(holes: readonly Hole[], spans: readonly Span[]): readonly Hole[] {
  const found: Hole[] = [];
  let next = 0;
  for (const hole of holes) {
    let from = hole.span.start;
    for (; ; next++) {
      const span = spans[next];
      if (span === undefined || span.start >= hole.span.end) break;
      if (from < span.start) found.push(cut(hole, { start: from, end: span.start }));
      from = Math.max(from, span.end);
      if (span.end >= hole.span.end) break;
    }
    if (from < hole.span.end) found.push(cut(hole, { start: from, end: hole.span.end }));
  }
  return found;
}

function cut(hole: Hole, span: Span): Hole {
  if (hole.kind !== 'line') return { ...hole, span };
  return { ...hole, span, prints: hole.prints.filter(({ at }) => span.start <= at && at < span.end) };
}
