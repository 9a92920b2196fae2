import { type Case, visibleIn } from '../cases/object/case.ts';
import { bothMessages } from '../messages/bothMessages.ts';
import type { Placement } from '../placements/placement.ts';
import { rankOf } from '../protocol/severities.ts';
import type { ObjectRule, Report, RuleCase } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import { folderOf, plainUri } from '../text/uri.ts';
import type { ReportFound } from './lintDocument.ts';
import type { AskedMemo, FoundByRule } from './memo/askedMemo.ts';
import { holdsIn } from './messages.ts';

/** What running rules in the cases of an object needs besides these. */
export type Running = {
  readonly settings: Settings;
  /** Makes of a case what rules are given. */
  readonly complete: (one: Case) => RuleCase;
  readonly memo: AskedMemo;
};

/**
 * The reports of rules in the cases of an object, each finding once. Each rule runs once for all cases in which it finds
 * the same.
 */
export function sharedReports(
  cases: readonly Case[],
  rules: readonly ObjectRule[],
  { settings, complete, memo }: Running,
): readonly ReportFound[] {
  const object = cases[0]?.object.node;
  if (object === undefined) return [];
  const { cases: asked, ofAll, ofEach } = memo.of({ object, cases, settings, complete }, rules);
  const foundIn = (number: number): readonly FoundByRule[] =>
    rules.flatMap((rule, at) => {
      const reports = asked.share(number, ofEach[at] ?? { all: [] }, context => rule.check(context));
      return reports.length === 0 ? [] : reports.map(report => ({ rule, report }));
    });
  const found = cases.flatMap((one, number) => {
    const reports = asked.share(number, ofAll, () => foundIn(number));
    const shown = visibleIn(one, reports, ({ report }) => report.span);
    return shown.map(report => ({ ...report, number }));
  });
  const once = acrossCases(found, cases).map(
    ({ rule, report, number }): ReportFound => ({ rule, report, context: asked.at(number), others: 'of object' }),
  );
  asked.forget();
  return once;
}

/** At most so many places are named in a message. */
const mostNamed = 3;

/** A report of a rule in a case of an object, by its number. */
export type FoundInCase = { readonly rule: ObjectRule; readonly report: Report; readonly number: number };

/**
 * The findings in the cases of an object, each once, by its gravest form in the first case that has it. One that does
 * not hold in each case, or is weaker in some, names where it holds.
 */
export function acrossCases<Found extends FoundInCase>(
  found: readonly Found[],
  cases: readonly Case[],
): readonly Found[] {
  return groupsOf(found).flatMap(group => {
    const gravest = Math.max(...group.map(({ report }) => rankOf(report.severity)));
    const forms = group.filter(({ report }) => rankOf(report.severity) === gravest);
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

function groupsOf<Found extends FoundInCase>(found: readonly Found[]): readonly (readonly Found[])[] {
  const groups = new Map<string, Found[]>();
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
