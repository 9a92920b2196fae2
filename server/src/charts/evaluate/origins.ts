import type { Span } from '../../text/span.ts';
import { joined, type Origin } from '../values/value.ts';
import type { Rendered } from './render.ts';

/** More places do not help a reader. */
const mostPlaces = 3;

/** Values whose paths have something to do with accounts. */
export const ofAccounts = /account|rbac|token/i;

/** The same for time zones. */
export const ofZones = /env|volume|tz|time-?zone|localtime|zoneinfo/i;

/** The values that decided what is there in a span of what is printed, of those whose path matters. */
export function originsIn(span: Span, rendered: Rendered, mayMatter: RegExp): readonly Origin[] {
  const lists = rendered.resolvedIn(span).map(({ from }) => from.filter(({ path }) => mayMatter.test(path)));
  return joined(lists).slice(0, mostPlaces);
}

/** The values that are printed in a span; undefined if none is. */
export function printedIn(
  span: Span,
  rendered: Rendered,
): { readonly shown: string; readonly from: readonly Origin[] } | undefined {
  const printed = rendered
    .resolvedIn(span)
    .flatMap(({ shown, from }) => (shown === undefined ? [] : [{ shown, from }]));
  if (printed.length === 0) return undefined;
  const from = joined(printed.map(one => one.from)).slice(0, mostPlaces);
  return { shown: printed.map(({ shown }) => shown).join(''), from };
}
