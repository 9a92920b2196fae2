import { type Case, hiddenIn } from '../cases/object/case.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { ObjectRule, Report, RuleCase } from '../rules/rule.ts';
import { contains } from '../text/span.ts';
import { acrossCases } from './acrossCases.ts';
import type { ObjectFound } from './lintDocument.ts';
import { AskedMemo, type FoundByRule } from './memo/askedMemo.ts';

/** What rules need besides a case. */
export type BesideCase = Omit<RuleCase, keyof Case>;

/** Sees to the run of a rule. What rules share, as in the cases of an object that is applied in several places, is none's. */
export type Watch = <Result>(rule: ObjectRule, run: () => Result) => Result;

/** The reports of the rules in the cases of an object, each finding once. `memo` keeps what it finds. */
export function reportsIn(
  cases: readonly Case[],
  rules: readonly ObjectRule[],
  beside: BesideCase,
  memo = new AskedMemo(),
  watch: Watch = (_, run) => run(),
): readonly ReportFound[] {
  const [first, ...others] = cases;
  if (first === undefined) return [];
  const asked = first.object.isValues === true ? rules.filter(({ id }) => rulesOfValues.has(id)) : rules;
  // A patch is another object in each of its cases.
  const areSeparate = others.length === 0 || first.patched !== undefined;
  return areSeparate ? separateReports(cases, asked, beside, watch) : sharedReports(cases, asked, beside, memo);
}

type ReportFound = ObjectFound & { readonly report: Report };

function separateReports(
  cases: readonly Case[],
  rules: readonly ObjectRule[],
  beside: BesideCase,
  watch: Watch,
): readonly ReportFound[] {
  const contexts = cases.map(one => ruleCaseOf(one, beside));
  const found = contexts.flatMap((context, number) =>
    rules.flatMap(rule => watch(rule, () => reportsOf(rule, context)).map(report => ({ rule, report, number }))),
  );
  return acrossCases(found, cases).flatMap(({ rule, report, number }): readonly ReportFound[] => {
    const context = contexts[number];
    if (context === undefined) return [];
    const others = contexts.filter(one => one !== context);
    return [{ rule, report, context, ...(others.length === 0 ? {} : { others }) }];
  });
}

/** Each rule runs once for all cases in which it finds the same. */
function sharedReports(
  cases: readonly Case[],
  rules: readonly ObjectRule[],
  beside: BesideCase,
  memo: AskedMemo,
): readonly ReportFound[] {
  const [object, settings] = [cases[0]?.object.node, beside.settings];
  if (object === undefined) return [];
  const asking = { object, cases, settings, complete: completing(beside) };
  const { cases: asked, ofAll, ofEach } = memo.of(asking, rules);
  const foundIn = (number: number): readonly FoundByRule[] =>
    rules.flatMap((rule, at) => {
      const reports = asked.share(number, ofEach[at] ?? { all: [] }, context => rule.check(context));
      return reports.length === 0 ? [] : reports.map(report => ({ rule, report }));
    });
  const found = cases.flatMap((one, number) => {
    const reports = asked.share(number, ofAll, () => foundIn(number));
    const hidden = reports.length === 0 ? [] : hiddenIn(one);
    return reports.filter(({ report }) => isShown(report, hidden)).map(report => ({ ...report, number }));
  });
  const once = acrossCases(found, cases).map(
    ({ rule, report, number }): ReportFound => ({ rule, report, context: asked.at(number), others: 'of object' }),
  );
  asked.forget();
  return once;
}

/** The completion of cases, in a function of its own, so that it keeps nothing else in memory. */
function completing(beside: BesideCase): (one: Case) => RuleCase {
  return one => ruleCaseOf(one, beside);
}

/** A case as rules are given it. */
export function ruleCaseOf({ object, pods, at, cluster, when, patched, repeated }: Case, beside: BesideCase): RuleCase {
  const ofPatch = patched === undefined ? {} : { patched, repeated: repeated ?? [] };
  return { object, pods, at, cluster, when, ...ofPatch, ...beside };
}

/** The reports of a rule, but for those on what is hidden. */
export function reportsOf(rule: ObjectRule, context: RuleCase): readonly Report[] {
  const reports = rule.check(context);
  const hidden = reports.length === 0 ? [] : hiddenIn(context);
  return reports.filter(report => isShown(report, hidden));
}

function isShown({ span }: Report, hidden: ReturnType<typeof hiddenIn>): boolean {
  return !hidden.some(place => contains(place, span));
}

/** The rules that find a wrong text in values: what is absent there may stand in a template. */
const rulesOfValues: ReadonlySet<RuleId> = new Set([
  'unknown-timezone',
  'posix-timezone',
  'legacy-timezone',
  'misplaced-timezone-mount',
  'timezone-hostpath-type',
  'writable-timezone-mount',
  'timezone-mount-subpath',
  'wrong-value-type',
]);
