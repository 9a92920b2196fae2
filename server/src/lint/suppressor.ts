import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import {
  isOfFile,
  type SuppressedName,
  type Suppression,
  type SuppressionUse,
  suppressionsOf,
} from '../rules/shared/suppression.ts';
import type { Span } from '../text/span.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { SuppressionCoverage } from './suppressionCoverage.ts';

/** A finding as suppressions see it: by its rule's id and its span in the document. */
type Hideable = { readonly rule: { readonly id: RuleId }; readonly report: { readonly span: Span } };

/** A stretch of a document, and the names that suppressions hide in it: many may cover one line. */
type Area = {
  readonly span: Span;
  /** Hides findings that begin within it, wherever they end. */
  readonly isLine: boolean;
  readonly names: NamesByRule;
};

type NamesByRule = ReadonlyMap<string, readonly SuppressedName[]>;

/** Hides what the comments of a file ignore. The documents of the file are passed to it one after the other. */
export class Suppressor {
  readonly #kinds: Kinds;
  readonly #isAsked: (rule: string) => boolean;
  readonly #first: YamlDocument | undefined;
  readonly #ofFile: readonly Suppression[];
  readonly #namesOfFile: NamesByRule;
  readonly #used = new Set<SuppressedName>();
  readonly #usedTogether = new Set<readonly SuppressedName[]>();
  #fileIsKnown = true;

  /** `isAsked`: whether a rule of that name exists and checks this file at all. */
  constructor(file: YamlFile, kinds: Kinds, isAsked: (name: string) => boolean) {
    this.#kinds = kinds;
    this.#isAsked = isAsked;
    this.#first = file.documents[0]?.document;
    this.#ofFile = this.#first === undefined ? [] : suppressionsOf(this.#first).filter(isOfFile);
    this.#namesOfFile = namesByRule(this.#ofFile);
  }

  /** The findings in a document that nothing hides, and the uses of its own suppressions. */
  show<Item extends Hideable>(
    document: YamlDocument,
    found: readonly Item[],
  ): { readonly kept: readonly Item[]; readonly uses: readonly SuppressionUse[] } {
    const known = isKnown(document);
    this.#fileIsKnown &&= known;
    const all = suppressionsOf(document);
    if (all.length === 0 && this.#ofFile.length === 0) return { kept: found, uses: [] };
    const own = all.filter(it => document !== this.#first || !isOfFile(it));
    const hidden = this.#hiddenBy(areasOf(document, own, this.#kinds), found);
    return {
      kept: found.filter(one => !hidden.has(one)),
      uses: own.map(suppression => this.#useOf(suppression, suppression.scope === 'file', known)),
    };
  }

  /** The uses of the suppressions for the whole file, after all of its documents were shown. */
  ofFile(): readonly SuppressionUse[] {
    return this.#ofFile.map(suppression => this.#useOf(suppression, false, this.#fileIsKnown));
  }

  /** Goes through findings and areas together, in the order of the text: each may have thousands. */
  #hiddenBy<Item extends Hideable>(areas: readonly Area[], found: readonly Item[]): ReadonlySet<Item> {
    const hidden = new Set<Item>();
    let open: readonly Area[] = [];
    let next = 0;
    for (const one of found.toSorted((a, b) => a.report.span.start - b.report.span.start)) {
      const { start, end } = one.report.span;
      for (let area = areas[next]; area !== undefined && area.span.start <= start; area = areas[++next]) {
        open = [...open, area];
      }
      open = open.filter(({ span }) => span.end >= start);
      const around = open.filter(({ span, isLine }) => isLine || span.end >= end);
      for (const names of [this.#namesOfFile, ...around.map(area => area.names)]) {
        const hiding = names.get(one.rule.id);
        if (hiding === undefined) continue;
        hidden.add(one);
        this.#use(hiding);
      }
    }
    return hidden;
  }

  /** Repeated areas share one list. */
  #use(names: readonly SuppressedName[]): void {
    if (this.#usedTogether.has(names)) return;
    this.#usedTogether.add(names);
    for (const name of names) this.#used.add(name);
  }

  #useOf(suppression: Suppression, misplaced: boolean, known: boolean): SuppressionUse {
    const isIdle = (name: SuppressedName) => known && this.#isAsked(name.text) && !this.#used.has(name);
    return { suppression, misplaced, isIdle };
  }
}

/** The areas of a document that its line suppressions cover, in the order of the text. */
function areasOf(document: YamlDocument, own: readonly Suppression[], kinds: Kinds): readonly Area[] {
  const coverage = new SuppressionCoverage(document, kinds);
  const byLine = new Map<number, { readonly line: Span; readonly suppressions: Suppression[] }>();
  for (const suppression of own) {
    const line = coverage.lineOf(suppression);
    if (line === undefined) continue;
    const known = byLine.get(line.start);
    if (known === undefined) byLine.set(line.start, { line, suppressions: [suppression] });
    else known.suppressions.push(suppression);
  }
  return [...byLine.values()]
    .flatMap(({ line, suppressions }): readonly Area[] => {
      const names = namesByRule(suppressions);
      const units = coverage.unitsAt(line).map(({ span }) => ({ span, isLine: false, names }));
      return [{ span: line, isLine: true, names }, ...units];
    })
    .sort((a, b) => a.span.start - b.span.start);
}

function namesByRule(suppressions: readonly Suppression[]): NamesByRule {
  const names = new Map<string, SuppressedName[]>();
  for (const name of suppressions.flatMap(suppression => suppression.names)) {
    const known = names.get(name.text);
    if (known === undefined) names.set(name.text, [name]);
    else known.push(name);
  }
  return names;
}

/** Whether the document is wholly known: if not, a rule that is silent now may speak later. */
function isKnown(document: YamlDocument): boolean {
  return document.holes.all.length === 0;
}
