import { type ChartNode, contextOf } from '../../charts/evaluate/chartContext.ts';
import type { ChartContext } from '../../charts/evaluate/render.ts';
import type { ValueAt } from '../../charts/values/value.ts';
import { treeAt, treeWith, type ValueTree } from '../../charts/values/valueTree.ts';
import type { HelperFact } from '../../facts/chartFacts.ts';
import { type ChartUseFact, usesNamed } from '../../facts/chartUses.ts';
import type { Facts } from '../../facts/facts.ts';
import type { Chart } from '../../kubernetes/delivery/chart.ts';
import { plainFolderOf, plainUri } from '../../text/uri.ts';

/** A helper, and the folder of the innermost chart that it is in. */
type OwnedHelper = { readonly helper: HelperFact; readonly folder: string };

/**
 * The charts of the workspace, with what their templates are evaluated with. Folders are plain uris, since a uri may be spelt in
 * several ways.
 */
export class ChartSources {
  readonly #facts: readonly Facts[];
  readonly #charts = new Map<string, Chart>();
  /** The folders of the charts that stand in the folder `charts` of another one, by its folder. */
  readonly #inner = new Map<string, string[]>();
  readonly #values = new Map<string, Facts>();
  readonly #contexts = new Map<string, ChartContext | undefined>();
  /** The helpers, by the folder of the outermost chart, then by name. */
  #helpers: ReadonlyMap<string, ReadonlyMap<string, readonly OwnedHelper[]>> | undefined;

  constructor(facts: readonly Facts[]) {
    this.#facts = facts;
    for (const one of facts) {
      const folder = plainFolderOf(one.uri);
      if (one.declares.chart !== undefined) this.#charts.set(folder, one.declares.chart);
      if (one.renders?.values !== undefined) this.#values.set(folder, one);
    }
    for (const folder of [...this.#charts.keys()].sort()) {
      const outer = outerOf(folder);
      if (outer === undefined || !this.#charts.has(outer)) continue;
      const inner = this.#inner.get(outer);
      if (inner === undefined) this.#inner.set(outer, [folder]);
      else inner.push(folder);
    }
  }

  isInChart(uri: string): boolean {
    return this.#foldersAround(uri).length > 0;
  }

  /** What the template of that uri is evaluated with; undefined if it is none of a chart that is known. */
  contextOf(uri: string): ChartContext | undefined {
    const folders = this.#foldersAround(uri);
    const [own] = folders;
    if (own === undefined || !plainUri(uri).startsWith('templates/', own.length + 1)) return undefined;
    if (!this.#contexts.has(own)) this.#contexts.set(own, this.#make(folders));
    return this.#contexts.get(own);
  }

  /** The helpers of that name which a template of that uri may mean. */
  helpersNamed(name: string, uri: string): readonly HelperFact[] {
    const root = this.#foldersAround(uri).at(-1);
    return root === undefined ? [] : this.#nearest(name, root).map(({ helper }) => helper);
  }

  /** Where a chart sets a value that one of its files means, by its path: in its own values.yaml, or in a parent's. */
  valuesAt(path: readonly string[], uri: string): readonly ValueAt[] {
    return this.treesAt(path, uri).map(({ uri: file, tree }) => ({
      uri: file,
      span: tree.at.span,
      range: tree.at.range,
    }));
  }

  /** The same, with the values. */
  treesAt(path: readonly string[], uri: string): readonly { readonly uri: string; readonly tree: ValueTree }[] {
    const found: { readonly uri: string; readonly tree: ValueTree }[] = [];
    let keys = path;
    for (const folder of this.#foldersAround(uri)) {
      const facts = this.#values.get(folder);
      const tree = facts?.renders?.values && treeAt(facts.renders.values, keys);
      if (facts !== undefined && tree !== undefined) found.push({ uri: facts.uri, tree });
      const name = this.#charts.get(folder)?.name;
      if (path[0] !== 'global' && name !== undefined) keys = [name, ...keys];
    }
    return found;
  }

  /** The facts of a file of values with another value in the place of one. */
  factsWith(uri: string, { at: { span } }: ValueTree, tree: ValueTree): Facts | undefined {
    const facts = this.#values.get(plainFolderOf(uri));
    const { renders } = facts ?? {};
    if (facts === undefined || renders?.values === undefined) return undefined;
    return { ...facts, renders: { ...renders, values: treeWith(renders.values, span.start, tree) } };
  }

  /** The places that name a value or a helper, as a file of a chart means it. */
  usesOf(of: ChartUseFact['of'], name: string, uri: string): readonly ValueAt[] {
    // Helpers are of all charts inside one, and values of their own.
    const chartOf = (file: string) => this.#foldersAround(file).at(of === 'helper' ? -1 : 0);
    const chart = chartOf(uri);
    if (chart === undefined) return [];
    return this.#facts.flatMap(({ uri: file, refers }) => {
      const found = usesNamed(refers.chart ?? [], of, name);
      return found.length === 0 || chartOf(file) !== chart ? [] : found.map(at => ({ uri: file, ...at }));
    });
  }

  #make(folders: readonly string[]): ChartContext | undefined {
    const root = folders.at(-1);
    if (root === undefined) return undefined;
    const chain = [...folders].reverse().map(folder => this.#nodeOf(folder));
    return contextOf(chain, name => {
      const [first, ...others] = this.#nearest(name, root).map(({ helper }) => helper.text);
      return others.every(text => text === first) ? first : undefined;
    });
  }

  #nodeOf(folder: string): ChartNode {
    const chart = this.#charts.get(folder);
    const values = this.#values.get(folder);
    return {
      name: chart?.name,
      version: chart?.version,
      appVersion: chart?.appVersion,
      values: values?.renders?.values && { tree: values.renders.values, uri: values.uri },
      dependencies: chart?.dependencies ?? [],
      charts: (this.#inner.get(folder) ?? []).map(other => this.#nodeOf(other)),
    };
  }

  /** The helpers of the outermost charts: a chart's own hide those of the charts inside it. */
  #nearest(name: string, root: string): readonly OwnedHelper[] {
    this.#helpers ??= this.#allHelpers();
    const all = this.#helpers.get(root)?.get(name) ?? [];
    const shortest = Math.min(...all.map(({ folder }) => folder.length));
    return all.filter(({ folder }) => folder.length === shortest);
  }

  #allHelpers(): ReadonlyMap<string, ReadonlyMap<string, readonly OwnedHelper[]>> {
    const all = new Map<string, Map<string, OwnedHelper[]>>();
    for (const { uri, renders } of this.#facts) {
      if (renders === undefined || renders.helpers.length === 0) continue;
      const folders = this.#foldersAround(uri);
      const [folder, root] = [folders[0], folders.at(-1)];
      if (folder === undefined || root === undefined) continue;
      const byName = all.get(root) ?? new Map<string, OwnedHelper[]>();
      all.set(root, byName);
      for (const helper of renders.helpers)
        byName.set(helper.name, [...(byName.get(helper.name) ?? []), { helper, folder }]);
    }
    return all;
  }

  /**
   * The folders of the charts around a file, the innermost first. A chart is inside another if it stands in the folder
   * `charts` of that.
   */
  #foldersAround(uri: string): readonly string[] {
    const folders: string[] = [];
    if (this.#charts.size === 0) return [];
    const plain = plainUri(uri);
    for (let end = plain.lastIndexOf('/'); end > 0; end = plain.lastIndexOf('/', end - 1)) {
      const folder = plain.slice(0, end);
      if (!this.#charts.has(folder)) continue;
      const inner = folders.at(-1);
      if (inner !== undefined && outerOf(inner) !== folder) break;
      folders.push(folder);
    }
    return folders;
  }
}

/** The folder of the chart that a chart in this folder is inside; undefined if it is inside none. */
function outerOf(folder: string): string | undefined {
  return /^(.+)\/charts\/[^/]+$/.exec(folder)?.[1];
}
