import type { Case } from '../cases/object/case.ts';
import { bothMessages } from '../messages/bothMessages.ts';
import type { Placement } from '../placements/placement.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import { severities } from '../protocol/severities.ts';
import type { ObjectRule, Report } from '../rules/rule.ts';
import { folderOf, plainUri } from '../text/uri.ts';
import { holdsIn } from './messages.ts';

/** At most so many places are named in a message. */
const mostNamed = 3;

/** A report of a rule in a case of an object, by its number. */
export type FoundInCase = { readonly rule: ObjectRule; readonly report: Report; readonly number: number };

/**
 * The findings in the cases of an object, each once, by its gravest form in the first case that has it. One that does
 * not hold in each case, or is weaker in some, names where it holds.
 */
export function acrossCases(found: readonly FoundInCase[], cases: readonly Case[]): readonly FoundInCase[] {
  return groupsOf(found).flatMap(group => {
    const gravest = Math.max(...group.map(rank));
    const forms = group.filter(one => rank(one) === gravest);
    const holding = new Set(forms.map(({ number }) => number));
    const [first] = forms;
    if (first === undefined || holding.size === cases.length) return first ?? [];
    return {
      ...first,
      report: namingPlaces(
        first.report,
        [...holding].flatMap(number => cases[number] ?? []),
      ),
    };
  });
}

/** The findings of a document, each once by its gravest form: one that an alias repeats is the same. */
export function gravestOfEach<One extends FoundReport>(found: readonly One[]): readonly One[] {
  return groupsOf(found).flatMap(group => {
    if (group.length === 1) return group;
    const gravest = Math.max(...group.map(rank));
    return group.find(one => rank(one) === gravest) ?? [];
  });
}

type FoundReport = { readonly rule: { readonly id: RuleId }; readonly report: Report };

function groupsOf<One extends FoundReport>(found: readonly One[]): readonly (readonly One[])[] {
  const groups = new Map<string, One[]>();
  for (const one of found) {
    const { rule, report } = one;
    const key = `${rule.id} ${report.span.start} ${report.span.end}`;
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [one]);
    else group.push(one);
  }
  return [...groups.values()];
}

function namingPlaces(report: Report, holding: readonly Case[]): Report {
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

function rank({ report }: FoundReport): number {
  return severities.indexOf(report.severity);
}
