import { resourcesOf } from '../kubernetes/objects/resource.ts';
import { contains, type Span } from '../text/span.ts';
import type { DocumentCase, YamlDocument } from '../yaml/read/document.ts';
import type { Arm } from '../yaml/template/arms.ts';
import type { Decisions } from '../yaml/template/condition.ts';
import { type Decided, inCase } from './inCase.ts';
import type { RuleReport } from './lintDocument.ts';

/** A case of a document, with what is decided and found in it. */
export type LintedCase = Pick<DocumentCase, 'document' | 'open'> & {
  readonly arms: readonly Arm[];
  readonly decisions: Decisions;
  readonly found: readonly RuleReport[];
};

/** What is found in one case. */
type FoundIn = { readonly found: RuleReport; readonly case: LintedCase };

/**
 * What is found in all cases of a document is certain; what is found in some is information that names the condition.
 * `given`: what is decided in all of them. `root`: the start of the arm around the document, -1 if there is none.
 */
export function mergeCases(cases: readonly LintedCase[], given: Decisions, root: number): readonly RuleReport[] {
  const objects = new Map<number, number>();
  for (const { document } of cases)
    for (const resource of resourcesOf(document)) {
      const id = idOf(document, resource.node.span);
      objects.set(id, (objects.get(id) ?? 0) + 1);
    }
  const same = new Map<string, FoundIn[]>();
  for (const one of cases)
    for (const found of one.found) {
      const { span } = found.report;
      const key = `${found.rule.id} ${span.start} ${span.end} ${idOf(one.document, found.resource)}`;
      same.set(key, [...(same.get(key) ?? []), { found, case: one }]);
    }
  return [...same.values()].flatMap(all => {
    const [first] = all;
    if (first === undefined) return [];
    const count = objects.get(idOf(first.case.document, first.found.resource));
    const isOpen = all.some(({ case: { open }, found }) => open.between(root, found.report.span.start) !== undefined);
    if (all.length === count && !isOpen) return [certain(all, first.found)];
    return conditional(all, first, given, root);
  });
}

/** The identity of an object, by the place of its metadata: its first entry may stand in an arm. */
function idOf(document: YamlDocument, object: Span): number {
  const resource = resourcesOf(document).find(({ node }) => node.span.start === object.start);
  return resource?.node.own('metadata')?.span.start ?? object.start;
}

function certain(all: readonly FoundIn[], first: RuleReport): RuleReport {
  const severities = all.map(({ found }) => found.report.severity);
  const severity = (['hint', 'information', 'warning', 'error'] as const).find(weak => severities.includes(weak));
  return withCases({ ...first, report: { ...first.report, severity: severity ?? first.report.severity } }, all, false);
}

function conditional(
  all: readonly FoundIn[],
  { found }: FoundIn,
  given: Decisions,
  root: number,
): readonly RuleReport[] {
  const { report } = found;
  const decided = all.map(({ case: { decisions, open, arms } }): readonly Decided[] => {
    const arm = open.between(root, report.span.start);
    const condition = arm && arms.find(({ span }) => span.start === arm.span.start)?.condition;
    return (condition === undefined ? decisions : decisions.assuming(condition)).all;
  });
  const common = (decided[0] ?? []).filter(
    one =>
      isNews(one, given.all) &&
      decided.every(other => other.some(({ atom, isSo }) => isDecidedSo(one, atom.key, isSo))),
  );
  // A version that a chart chooses is right where it is chosen.
  if (found.rule.id === 'removed-workload-api') return [];
  const message = inCase(report.message, common);
  return [withCases({ ...found, report: { ...report, severity: 'information', message } }, all, true)];
}

function withCases(found: RuleReport, all: readonly FoundIn[], isConditional: boolean): RuleReport {
  if (!('context' in found)) return found;
  const { start } = found.report.span;
  const others = all.slice(1).flatMap(one => ('context' in one.found ? [one.found] : []));
  const spans = (all[0]?.case.arms ?? []).map(({ span }) => span);
  const arms = spans.filter(span => !contains(span, { start, end: start }));
  return { ...found, cases: { others, isConditional, arms } };
}

function isNews(one: Decided, given: readonly Decided[]): boolean {
  return one.atom.text !== '' && !given.some(({ atom, isSo }) => isDecidedSo(one, atom.key, isSo));
}

function isDecidedSo(one: Decided, key: string, isSo: boolean): boolean {
  return one.atom.key === key && one.isSo === isSo;
}
