import type { ChartDependency } from '../../kubernetes/delivery/chart.ts';
import { parseTemplate } from '../syntax/parseTemplate.ts';
import { mapOf, nothing, releaseName, text, truthOf, unknown, type Value, ValueMap } from '../values/value.ts';
import { treeValue, type ValueTree } from '../values/valueTree.ts';
import type { Helper } from './evaluator.ts';
import { KnownActions } from './knownActions.ts';
import { fieldOf } from './look.ts';
import type { ChartContext } from './render.ts';

/** A chart with the charts inside it. */
export type ChartNode = {
  readonly name: string | undefined;
  readonly version: string | undefined;
  readonly appVersion: string | undefined;
  /** Undefined if no such file is known. */
  readonly values: { readonly tree: ValueTree; readonly uri: string } | undefined;
  readonly dependencies: readonly ChartDependency[];
  /** The charts that stand in its folder. */
  readonly charts: readonly ChartNode[];
};

/**
 * What the last chart of a chain is evaluated with, which begins with the outermost and goes on with a chart inside
 * each; undefined for one that is not rendered, or of which that is not known.
 */
export function contextOf(
  chain: readonly ChartNode[],
  helperText: (name: string) => string | undefined,
): ChartContext | undefined {
  const own = chain.at(-1);
  if (own === undefined || !isRendered(chain)) return undefined;
  const helpers = new Map<string, Helper | undefined>();
  const helperNamed = (name: string): Helper | undefined => {
    if (!helpers.has(name)) helpers.set(name, parseHelper(helperText(name)));
    return helpers.get(name);
  };
  const dot = () => {
    const chart = [
      ...(own.name === undefined ? [] : [['Name', text(own.name)] as const]),
      ...(own.version === undefined ? [] : [['Version', text(own.version)] as const]),
      ...(own.appVersion === undefined ? [] : [['AppVersion', text(own.appVersion)] as const]),
    ];
    const entries = [
      ['Values', valuesOf(chain)],
      ['Chart', mapOf(chart, [], true)],
      ['Release', mapOf([['Name', text(releaseName)] as const, ['Service', text('Helm')] as const], [], true)],
    ] as const;
    return mapOf(entries, [], true);
  };
  return { dot, helperNamed, known: new KnownActions() };
}

function parseHelper(written: string | undefined): Helper | undefined {
  const [node] = (written === undefined ? undefined : parseTemplate(written)) ?? [];
  return node?.is === 'define' && written !== undefined ? { text: written, nodes: node.body } : undefined;
}

/** The values of the last chart of a chain: its own, over which are those of the charts around it. */
function valuesOf(chain: readonly ChartNode[]): Value {
  const [outermost, ...inner] = chain;
  if (outermost === undefined) return unknown;
  let around: { readonly chart: ChartNode; readonly values: Value } = { chart: outermost, values: allOf(outermost) };
  for (const chart of inner) {
    const values = fieldOf(around.values, keyOf(chart, around.chart));
    const shared = coalesced(fieldOf(around.values, 'global'), fieldOf(values, 'global'));
    around = { chart, values: coalesced(mapOf([['global', shared]]), values) };
  }
  return around.values;
}

/** The values of a chart with those of the charts inside it, each under its key. */
function allOf(chart: ChartNode): Value {
  const own = chart.values === undefined ? mapOf([], [], true) : treeValue(chart.values.tree, chart.values.uri);
  const values: Value = own.is === 'null' ? { ...mapOf([]), from: own.from } : own;
  if (values.is !== 'map' || chart.dependencies.length + chart.charts.length === 0) return values;
  const load = () => {
    const entries = new Map(values.map.entries);
    for (const inner of chart.charts) {
      const key = keyOf(inner, chart);
      entries.set(key, coalesced(entries.get(key) ?? mapOf([]), allOf(inner)));
    }
    // Nothing is known of the values of a chart that is not there.
    for (const { name, alias = name } of chart.dependencies)
      if (!chart.charts.some(inner => inner.name === name))
        entries.set(alias, coalesced(entries.get(alias) ?? mapOf([]), mapOf([], [], true)));
    return entries;
  };
  return { ...values, map: new ValueMap(load, values.map.isOpen) };
}

/** A value over another: what is null on top is not there. */
function coalesced(top: Value, below: Value): Value {
  if (top.is === 'null') return nothing;
  if (top.is !== 'map' || below.is !== 'map') return top.is === 'map' && below.is === 'unknown' ? below : top;
  const load = () => {
    const entries = new Map(below.map.entries);
    for (const [key, value] of top.map.entries) {
      const other = entries.get(key);
      if (value.is === 'null' && other !== undefined) entries.delete(key);
      else entries.set(key, other === undefined ? value : coalesced(value, other));
    }
    return entries;
  };
  const from = top.from.length > 0 ? top.from : below.from;
  return { is: 'map', map: new ValueMap(load, top.map.isOpen || below.map.isOpen), from };
}

function dependencyOn(chart: ChartNode, around: ChartNode): ChartDependency | undefined {
  return around.dependencies.find(({ name }) => name === chart.name);
}

function keyOf(chart: ChartNode, around: ChartNode): string {
  return dependencyOn(chart, around)?.alias ?? chart.name ?? '';
}

/** Whether each chart of a chain is rendered, and once, with values that are known. */
function isRendered(chain: readonly ChartNode[]): boolean {
  return chain.every((chart, at) => {
    if (chart.dependencies.some(({ isOther }) => isOther)) return false;
    const around = chain[at - 1];
    if (around === undefined) return true;
    if (around.dependencies.filter(({ name }) => name === chart.name).length > 1) return false;
    const { condition } = dependencyOn(chart, around) ?? {};
    if (condition === undefined) return true;
    const values = valuesOf(chain.slice(0, at));
    const set = condition
      .split(',')
      .map(path => path.trim().split('.').reduce(fieldOf, values))
      .find(({ is }) => is !== 'null');
    return set === undefined || truthOf(set) === true;
  });
}
