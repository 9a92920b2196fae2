import { bothMessages } from '../messages/bothMessages.ts';
import type { Placement } from '../placements/placement.ts';
import { severities } from '../protocol/severities.ts';
import type { Report, RuleCase } from '../rules/rule.ts';
import { folderOf, plainUri } from '../text/uri.ts';
import type { RuleReport } from './lintDocument.ts';
import { holdsIn } from './messages.ts';

/** At most so many places are named in a message. */
const mostNamed = 3;

/**
 * What is found in the cases of an object, each finding once, by its gravest form. One that an alias repeats is the
 * same. One that does not hold in each case, or is weaker in some, names where it holds.
 */
export function acrossCases(found: readonly RuleReport[], contexts: readonly RuleCase[]): readonly RuleReport[] {
  const groups = new Map<string, RuleReport[]>();
  for (const one of found) {
    const { rule, report } = one;
    const key = `${rule.id} ${report.span.start} ${report.span.end}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()].flatMap(group => gravestOf(group, contexts) ?? []);
}

function gravestOf(group: readonly RuleReport[], contexts: readonly RuleCase[]): RuleReport | undefined {
  const gravest = Math.max(...group.map(rank));
  const forms = group.filter(one => rank(one) === gravest);
  const [first] = forms;
  if (first === undefined || !('context' in first) || contexts.length < 2) return first;
  const others = contexts.filter(context => context !== first.context);
  const holding = contexts.filter(context => forms.some(form => 'context' in form && form.context === context));
  const report = holding.length < contexts.length ? namingPlaces(first.report, holding) : first.report;
  return { ...first, report, others };
}

function namingPlaces(report: Report, holding: readonly RuleCase[]): Report {
  const names = [
    ...new Set(holding.flatMap(({ at }) => at.placements.map(placement => placeNameOf(placement, at.uri)))),
  ];
  const places = names.slice(0, mostNamed);
  return { ...report, message: bothMessages(report.message, holdsIn({ places, more: names.length - places.length })) };
}

/** The folder of a placement's root, or the file of what applies it, as seen from a file. */
export function placeNameOf({ root, chain }: Placement, uri: string): string {
  const parts = plainUri(chain?.at(-1)?.delivery?.from ?? folderOf(root)).split('/');
  const own = plainUri(folderOf(uri)).split('/');
  const differing = parts.findIndex((part, at) => part !== own[at]);
  return parts.slice(differing === -1 ? -1 : differing).join('/');
}

function rank({ report }: RuleReport): number {
  return severities.indexOf(report.severity);
}
