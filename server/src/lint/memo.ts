import { viewAt } from '../cases/case.ts';
import type { Cluster } from '../cases/cluster.ts';
import { writtenOf } from '../kubernetes/objects/written.ts';
import type { RuleCase } from '../rules/rule.ts';
import type { Settings } from '../settings/settings.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { ObjectFound, RuleReport } from './lintDocument.ts';
import { RenderedMemo } from './renderedMemo.ts';

/** The things that the findings of a document depend on besides its text. */
export type LintedFor = { readonly uri: string; readonly settings: Settings; readonly cluster: Cluster };

/**
 * Caches the findings of documents, so that a key typed in one does not lint the thousand others of its file. An
 * unchanged document is the same object; its findings are dropped with it.
 */
export class LintMemo {
  readonly rendered = new RenderedMemo();
  readonly #known = new WeakMap<YamlDocument, Known>();
  #count = 0;

  /** The number of documents linted so far. */
  get count(): number {
    return this.#count;
  }

  /** The cached findings if they still hold; else the result of `lint`. */
  find(
    document: YamlDocument,
    { uri, settings, cluster }: LintedFor,
    lint: () => readonly RuleReport[],
  ): readonly RuleReport[] {
    const now = { uri, settings, cluster };
    const known = this.#known.get(document);
    if (known !== undefined && isForSame(known.linted, now)) {
      if (known.linted.cluster === now.cluster) return known.found;
      // Other files or documents have moved, which changes only findings that point there, and the edits of fixes.
      if (!known.found.some(pointsElsewhere)) {
        const found = inCluster(cluster, known.found);
        this.#known.set(document, { linted: now, found });
        return found;
      }
    }
    this.#count++;
    const found = lint();
    this.#known.set(document, { linted: now, found });
    return found;
  }
}

type Known = { readonly linted: LintedFor; readonly found: readonly RuleReport[] };

/** The same for fixes in a cluster of the same generation, in which only places are others. */
function inCluster(cluster: Cluster, found: readonly RuleReport[]): readonly RuleReport[] {
  const known = new Map<RuleCase, RuleCase>();
  const inNew = (context: RuleCase): RuleCase => {
    const { object, at, when, patched } = context;
    const written = patched ?? writtenOf(object);
    const now = known.get(context) ?? { ...context, cluster: viewAt(written, at.uri, cluster, when) };
    known.set(context, now);
    return now;
  };
  const moved = <One extends ObjectFound>(one: One): One => {
    const others = typeof one.others === 'object' ? { others: one.others.map(inNew) } : {};
    return { ...one, context: inNew(one.context), ...others };
  };
  return found.map(one => {
    if (!('context' in one)) return one;
    const { cases } = one;
    return cases === undefined ? moved(one) : { ...moved(one), cases: { ...cases, others: cases.others.map(moved) } };
  });
}

function isForSame(a: LintedFor, b: LintedFor): boolean {
  return a.uri === b.uri && a.settings === b.settings && a.cluster.generation === b.cluster.generation;
}

function pointsElsewhere({ report }: RuleReport): boolean {
  return report.related?.some(({ at }) => 'uri' in at) === true;
}
