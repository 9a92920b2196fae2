import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { RuleId } from '../protocol/ruleIds.ts';
import {
  isOfFile,
  type SuppressedName,
  type Suppression,
  type SuppressionUse,
  suppressionsOf,
} from '../rules/suppression.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { coverageOf } from './coverage.ts';

/** What a suppression hides: by the id of a rule, and where it is in its document. */
type Hideable = { readonly rule: { readonly id: RuleId }; readonly report: { readonly span: Span } };

/** Hides what the comments of a file ignore. The documents of the file are shown to it one after the other. */
export class Suppressor {
  readonly #kinds: Kinds;
  readonly #isAsked: (rule: string) => boolean;
  readonly #first: YamlDocument | undefined;
  readonly #ofFile: readonly Suppression[];
  readonly #used = new Set<SuppressedName>();
  #fileIsKnown = true;

  /** `isAsked` says of a name whether there is such a rule and it looks at the file at all. */
  constructor(file: YamlFile, kinds: Kinds, isAsked: (name: string) => boolean) {
    this.#kinds = kinds;
    this.#isAsked = isAsked;
    this.#first = file.documents[0]?.document;
    this.#ofFile = this.#first === undefined ? [] : suppressionsOf(this.#first).filter(isOfFile);
  }

  /** What nothing hides of what was found in a document, and what became of its own suppressions. */
  show<Found extends Hideable>(
    document: YamlDocument,
    found: readonly Found[],
  ): { readonly kept: readonly Found[]; readonly uses: readonly SuppressionUse[] } {
    const known = isKnown(document);
    this.#fileIsKnown &&= known;
    const own = suppressionsOf(document).filter(it => document !== this.#first || !isOfFile(it));
    if (own.length === 0 && this.#ofFile.length === 0) return { kept: found, uses: [] };
    const claims = [
      ...this.#ofFile.flatMap(({ names }) => names.map(name => ({ name, covers: () => true }))),
      ...own.flatMap(suppression => {
        const covers = coverageOf(suppression, this.#kinds);
        return suppression.names.map(name => ({ name, covers }));
      }),
    ];
    const kept = found.filter(({ rule, report }) => {
      const hiding = claims.filter(({ name, covers }) => name.text === rule.id && covers(report.span));
      for (const { name } of hiding) this.#used.add(name);
      return hiding.length === 0;
    });
    return { kept, uses: own.map(suppression => this.#useOf(suppression, suppression.scope === 'file', known)) };
  }

  /** What became of the suppressions of the whole file, after all of its documents were shown. */
  ofFile(): readonly SuppressionUse[] {
    return this.#ofFile.map(suppression => this.#useOf(suppression, false, this.#fileIsKnown));
  }

  #useOf(suppression: Suppression, misplaced: boolean, known: boolean): SuppressionUse {
    const isIdle = (name: SuppressedName) => known && this.#isAsked(name.text) && !this.#used.has(name);
    return { suppression, misplaced, isIdle };
  }
}

/** Where something is not known, a rule is silent that may speak when it is. */
function isKnown(document: YamlDocument): boolean {
  return document.holes.all.length === 0;
}
