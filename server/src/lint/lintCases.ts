import { matters } from '../kubernetes/pods/matters.ts';
import type { Rule } from '../rules/rule.ts';
import { contains } from '../text/span.ts';
import { type DocumentCase, documentIn, type YamlDocument } from '../yaml/read/document.ts';
import type { Arm } from '../yaml/template/arms.ts';
import { type Atom, type Condition, Decisions } from '../yaml/template/condition.ts';
import type { Decided } from './inCase.ts';
import {
  type Check,
  checksIn,
  type FileContext,
  lintChecks,
  lintDocument,
  type RuleReport,
  type Watch,
} from './lintDocument.ts';
import { type LintedCase, mergeCases } from './mergeCases.ts';

/**
 * The findings in a document, whose template may have cases: one for each outcome of the conditions that a rule looks
 * for. What is found in every case of an object is certain; what is found in some is information that names the condition.
 *
 * Few rules ask, and fewer find something else in one case than in another, so each case is made for these alone.
 */
export function lintCases(
  document: YamlDocument,
  active: readonly Rule[],
  context: FileContext,
): readonly RuleReport[] {
  if (document.arms.length === 0 || document.root?.kind !== 'map') return lintDocument(document, active, context);
  const template = new TemplateCases(document, context);
  const whole = template.lint(template.given, active);
  const asking = template.asking(whole, active);
  if (asking.length === 0) return template.merge([whole]);
  const probes = template.probe(whole, asking);
  const asked = { ...whole, found: whole.found.filter(({ rule }) => asking.includes(rule)) };
  const differing = new Set<Rule>(probes.flatMap(probe => rulesThatDiffer(asked, probe)));
  const same = whole.found.filter(({ rule }) => !differing.has(rule));
  const cases = [...differing].map(rule => template.explore(rule, only(probes, rule)));
  const found = [[{ ...whole, found: same }], ...cases].map(all => template.merge(all));
  return found.flat().sort((a, b) => active.indexOf(a.rule) - active.indexOf(b.rule));
}

/** The most cases: with more, the effect of conditions is unknown. */
const mostCases = 16;

/** The cases of a long document have to be few, since they are read in one step: at most so many code units in all. */
const mostText = 512 * 1024;

/** A document as it is in a case, and what was found in it so far. */
type Read = DocumentCase & {
  readonly arms: readonly Arm[];
  readonly checks: readonly Check[];
  /** The conditions for which something asked that is common to all rules. */
  readonly common: readonly Atom[];
  /** Those for which each rule asked that was run. */
  readonly askedBy: Map<Rule, readonly Atom[]>;
  readonly found: RuleReport[];
};

type Case = Omit<Read, 'found'> & LintedCase;

type Probes = readonly [least: Case, most: Case, ...Case[]];

/** Makes cases of a document, and checks them. */
class TemplateCases {
  /** The decisions of every case: without them there is no document at all. */
  readonly given: Decisions;
  readonly #document: YamlDocument;
  readonly #context: FileContext;
  readonly #root: number;
  readonly #most: number;
  /** The cases by what is decided in them. */
  readonly #read = new Map<string, Read>();

  constructor(document: YamlDocument, context: FileContext) {
    const around = armsAround(document);
    this.given = around.reduce((decisions, arm) => decisions.assuming(arm.condition), new Decisions());
    this.#document = document;
    this.#context = context;
    this.#root = around.at(-1)?.span.start ?? -1;
    this.#most = Math.min(mostCases, Math.max(2, Math.floor(mostText / document.text.length)));
  }

  lint(decisions: Decisions, rules: readonly Rule[]): Case {
    const read = this.#readIn(decisions);
    const others = rules.filter(rule => !read.askedBy.has(rule));
    if (others.length > 0) read.found.push(...this.#lint(read, others));
    const isOfAll = rules.length === read.askedBy.size;
    return { ...read, decisions, found: read.found.filter(({ rule }) => isOfAll || rules.includes(rule)) };
  }

  #lint({ apart, checks, askedBy }: Read, rules: readonly Rule[]): readonly RuleReport[] {
    for (const rule of rules) askedBy.set(rule, []);
    const watch: Watch = (rule, run) => {
      const { result, asked } = apart(run);
      if (asked.length > 0) askedBy.set(rule, [...(askedBy.get(rule) ?? []), ...asked]);
      return result;
    };
    const { result: found, asked } = apart(() => lintChecks(checks, rules, this.#context, watch));
    for (const rule of asked.length === 0 ? [] : rules) askedBy.set(rule, [...(askedBy.get(rule) ?? []), ...asked]);
    return found;
  }

  /** The case of a document in which that is decided, read once. */
  #readIn(decisions: Decisions): Read {
    const key = decisions.all
      .map(({ atom, isSo }) => `${isSo} ${atom.key}`)
      .sort()
      .join('\n');
    const known = this.#read.get(key);
    if (known !== undefined) return known;
    const read = documentIn(this.#document, decisions, this.#root, matters);
    const { result: checks, asked: common } = read.apart(() => checksIn(read.document, this.#context));
    const now: Read = { ...read, arms: this.#document.arms, checks, common, askedBy: new Map(), found: [] };
    this.#read.set(key, now);
    return now;
  }

  /** The rules to which a condition may make a difference: those that ask, or find something in an arm that may be there. */
  asking({ common, askedBy, open, found }: Case, active: readonly Rule[]): readonly Rule[] {
    if (common.length > 0) return active;
    const hasAsked = (rule: Rule) => (askedBy.get(rule) ?? []).length > 0;
    if (!active.some(hasAsked)) return [];
    const isOpen = ({ report }: RuleReport) => open.between(this.#root, report.span.start) !== undefined;
    return active.filter(rule => hasAsked(rule) || found.some(one => one.rule === rule && isOpen(one)));
  }

  /** The case without the arms that matter, that with them, and one with each that is in neither. */
  probe({ doubtful }: Case, active: readonly Rule[]): Probes {
    const starts = new Set(doubtful.map(({ start }) => start));
    const conditions = this.#document.arms.filter(({ span }) => starts.has(span.start)).map(arm => arm.condition);
    const [least, most] = [toward(this.given, conditions, false), toward(this.given, conditions, true)];
    const others: Decisions[] = [];
    for (const condition of conditions) {
      const isCovered = [least, most, ...others].some(decisions => decisions.holds(condition) === true);
      if (!isCovered && others.length + 2 < this.#most)
        others.push(toward(this.given.toward(condition, true), conditions, false));
    }
    return [this.lint(least, active), this.lint(most, active), ...others.map(one => this.lint(one, active))];
  }

  /**
   * The cases in which a rule finds something else, with the conditions on which that depends: those that make a
   * difference to the case without arms, or to that with all of them.
   */
  explore(rule: Rule, probes: Probes): readonly Case[] {
    const [least, most, ...others] = probes;
    const whole = this.lint(this.given, [rule]);
    const asked = distinct([...whole.common, ...(whole.askedBy.get(rule) ?? [])]);
    if (asked.length + probes.length > this.#most) return [whole];
    const flipped = (from: Case, atoms: readonly Atom[]): readonly Case[] =>
      atoms.map(atom => this.lint(from.decisions.with(atom, !from.decisions.isSo(atom)), [rule]));
    const differing = flipped(least, asked).filter(one => !isSame(one, least));
    const atoms = most.decisions.all.map(({ atom }) => atom).filter(atom => this.given.isSo(atom) === undefined);
    const isExplained = keysThatDiffer(least, most).every(key =>
      differing.some(one => keysThatDiffer(least, one).includes(key)),
    );
    const fewer = isExplained ? [] : flipped(most, atoms.slice(0, this.#most)).filter(one => !isSame(one, most));
    const apart = others.filter(one => !isSame(one, least));
    const relevant = [
      ...[...differing, ...apart].flatMap(one => this.#difference(one, least)),
      ...fewer.flatMap(one => this.#difference(one, most)),
    ];
    const keys = new Set([...this.given.all, ...relevant].map(({ atom }) => atom.key));
    return [least, most, ...differing, ...fewer, ...apart].map(one => ({
      ...one,
      decisions: new Decisions(one.decisions.all.filter(({ atom }) => keys.has(atom.key))),
    }));
  }

  #difference(a: Case, b: Case): readonly Decided[] {
    return a.decisions.all.filter(({ atom, isSo }) => b.decisions.isSo(atom) !== isSo);
  }

  merge(cases: readonly Case[]): readonly RuleReport[] {
    return mergeCases(cases, this.given, this.#root);
  }
}

function distinct(atoms: readonly Atom[]): readonly Atom[] {
  return [...new Map(atoms.map(atom => [atom.key, atom])).values()];
}

function toward(decisions: Decisions, conditions: readonly Condition[], isSo: boolean): Decisions {
  return conditions.reduce<Decisions>((sofar, condition) => sofar.toward(condition, isSo), decisions);
}

/** The cases with what one rule finds in them. */
function only([first, second, ...more]: Probes, rule: Rule): Probes {
  const ofRule = (one: Case): Case => ({ ...one, found: one.found.filter(found => found.rule === rule) });
  return [ofRule(first), ofRule(second), ...more.map(ofRule)];
}

function isSame(a: Case, b: Case): boolean {
  return keysThatDiffer(a, b).length === 0;
}

/** What is found in one of two cases and not in the other. */
function keysThatDiffer(a: Case, b: Case): readonly string[] {
  return differences(a, b).map(keyOf);
}

function rulesThatDiffer(a: Case, b: Case): readonly Rule[] {
  return differences(a, b).map(({ rule }) => rule);
}

function differences(a: Case, b: Case): readonly RuleReport[] {
  const [inA, inB] = [new Set(a.found.map(keyOf)), new Set(b.found.map(keyOf))];
  return [...a.found.filter(found => !inB.has(keyOf(found))), ...b.found.filter(found => !inA.has(keyOf(found)))];
}

function keyOf({ rule, report: { span, severity } }: RuleReport): string {
  return `${rule.id} ${span.start} ${span.end} ${severity}`;
}

/** The arms in which the whole content of a document stands: it is there, or all of that is not. */
function armsAround({ root, arms }: YamlDocument): readonly Arm[] {
  const starts = root?.kind === 'map' ? root.pairs.map(({ span }) => span.start) : [];
  return arms.filter(({ span }) => starts.every(start => contains(span, { start, end: start })));
}
