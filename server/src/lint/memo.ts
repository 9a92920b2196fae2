import type { Cluster } from '../cases/cluster.ts';
import type { Settings } from '../settings/settings.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { Found } from './lintDocument.ts';

/** What the findings of a document depend on besides its text. */
export type LintedFor = { readonly uri: string; readonly settings: Settings; readonly cluster: Cluster };

/**
 * Caches the findings of documents, so that a key typed in one does not lint the thousand others of its file. An
 * unchanged document is the same object; its findings are dropped with it.
 */
export class LintMemo {
  readonly #known = new WeakMap<YamlDocument, Known>();
  #count = 0;

  /** The number of documents linted so far. */
  get count(): number {
    return this.#count;
  }

  /** The cached findings if they still hold; else the result of `lint`. */
  find(document: YamlDocument, { uri, settings, cluster }: LintedFor, lint: () => readonly Found[]): readonly Found[] {
    const now = { uri, settings, cluster };
    const known = this.#known.get(document);
    if (known !== undefined && isForSame(known.linted, now)) {
      if (known.linted.cluster === now.cluster) return known.found;
      // Other files or documents have moved, which changes only findings that point there, and the edits of fixes.
      if (!known.found.some(pointsElsewhere))
        return known.found.map(found => this.#withFreshFixes(found, document, now, lint));
    }
    this.#count++;
    const found = lint();
    this.#known.set(document, { linted: now, found });
    return found;
  }

  #withFreshFixes(old: Found, document: YamlDocument, now: LintedFor, lint: () => readonly Found[]): Found {
    return {
      ...old,
      report: {
        ...old.report,
        fixes: context => {
          const { span } = old.report;
          const isSame = ({ rule, report }: Found) =>
            rule === old.rule && report.span.start === span.start && report.span.end === span.end;
          const known = this.#known.get(document);
          const fresh = known?.linted.cluster === now.cluster ? known.found : lint();
          this.#known.set(document, { linted: now, found: fresh });
          return fresh.find(isSame)?.report.fixes(context) ?? [];
        },
      },
    };
  }
}

type Known = { readonly linted: LintedFor; readonly found: readonly Found[] };

function isForSame(a: LintedFor, b: LintedFor): boolean {
  return a.uri === b.uri && a.settings === b.settings && a.cluster.generation === b.cluster.generation;
}

function pointsElsewhere({ report }: Found): boolean {
  return report.related?.some(({ at }) => 'uri' in at) === true;
}
