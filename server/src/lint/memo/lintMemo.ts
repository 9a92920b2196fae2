import type { Cluster } from '../../cases/cluster/cluster.ts';
import { viewAt } from '../../cases/object/case.ts';
import { writtenOf } from '../../kubernetes/objects/written.ts';
import type { RuleCase } from '../../rules/rule.ts';
import type { Settings } from '../../settings/settings.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { ObjectFound, RuleReport } from '../lintDocument.ts';
import { AskedMemo } from './askedMemo.ts';
import { DefaultsMemo } from './defaultsMemo.ts';
import { RenderedMemo } from './renderedMemo.ts';

/** The dependencies of a document's findings besides its text. */
export type LintedFor = { readonly uri: string; readonly settings: Settings; readonly cluster: Cluster };

/**
 * Caches the findings of documents, so that a key typed in one does not lint the thousand others of its file. An
 * unchanged document is the same object; its findings are dropped with it.
 */
export class LintMemo {
  readonly asked = new AskedMemo();
  readonly rendered = new RenderedMemo();
  readonly defaults = new DefaultsMemo();
  readonly #known = new WeakMap<YamlDocument, Known>();
  #count = 0;

  /** The number of documents linted so far. */
  get count(): number {
    return this.#count;
  }

  /** The cached findings if they still hold; else the result of `lint`. */
  find(document: YamlDocument, now: LintedFor, lint: () => readonly RuleReport[]): readonly RuleReport[] {
    const known = this.#known.get(document);
    if (known !== undefined && isForSame(known.linted, now)) {
      if (known.linted.cluster === now.cluster) return known.found;
      // Other files or documents have moved, which changes only findings that point there, and the edits of fixes.
      if (!known.found.some(pointsElsewhere)) return known.found;
    }
    this.#count++;
    const found = lint();
    const { uri, settings, cluster } = now;
    this.#known.set(document, { linted: { uri, settings, cluster }, found });
    return found;
  }
}

type Known = { readonly linted: LintedFor; readonly found: readonly RuleReport[] };

/**
 * Moves cached findings into the newest cluster of their generation, which differs in places alone: the edits of fixes go
 * by these. Lazy, and once for each case.
 */
export class PresentCases {
  readonly #cluster: Cluster;
  readonly #known = new Map<RuleCase, RuleCase>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  of(found: RuleReport): RuleReport {
    if (!('context' in found)) return found;
    const { cases } = found;
    if (cases === undefined) return this.#moved(found);
    return { ...this.#moved(found), cases: { ...cases, others: cases.others.map(one => this.#moved(one)) } };
  }

  #moved<One extends ObjectFound>(one: One): One {
    const others = typeof one.others === 'object' ? { others: one.others.map(other => this.#case(other)) } : {};
    return { ...one, context: this.#case(one.context), ...others };
  }

  #case(context: RuleCase): RuleCase {
    const { object, at, cluster, when, patched } = context;
    if (cluster.cluster === this.#cluster) return context;
    const known = this.#known.get(context);
    if (known !== undefined) return known;
    const view = viewAt(patched ?? writtenOf(object), at.uri, this.#cluster, when);
    const now = { ...context, at: view, cluster: view };
    this.#known.set(context, now);
    return now;
  }
}

function isForSame(a: LintedFor, b: LintedFor): boolean {
  return a.uri === b.uri && a.settings === b.settings && a.cluster.generation === b.cluster.generation;
}

function pointsElsewhere({ report }: RuleReport): boolean {
  return report.related?.some(({ at }) => 'uri' in at) === true;
}
