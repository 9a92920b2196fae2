import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { readItems, readLiteral } from '../objects/read.ts';

/** A Helm chart, as its `Chart.yaml` describes it. */
export type Chart = {
  readonly name?: string;
  readonly version?: string;
  readonly appVersion?: string;
  /** The charts that it depends on; absent if there are none. */
  readonly dependencies?: readonly ChartDependency[];
};

/** A chart that another depends on (`dependencies` of Chart.yaml). */
export type ChartDependency = {
  readonly name: string;
  readonly alias?: string;
  /** Paths of values: the first that is set decides whether it is there. */
  readonly condition?: string;
  /** It depends on tags, or gives values to its parent. */
  readonly isOther: boolean;
};

/** Whether a file describes a chart, by its name alone (Helm, "Charts"). */
export function isChart(uri: string): boolean {
  return uri.endsWith('/Chart.yaml');
}

/** Whether a file may hold the default values of a chart, by its name. */
export function isValues(uri: string): boolean {
  return uri.endsWith('/values.yaml');
}

/** Whether a file may hold values of a chart, by its name: the default ones or others. */
export function isValuesName(uri: string): boolean {
  return /^(?:values(?:[-.].*)?|.*[-.]values)\.ya?ml$/.test(uri.slice(uri.lastIndexOf('/') + 1));
}

/** Whether a file is a template of a chart if there is one around it: helpers stand in any. */
export function isTemplate(uri: string): boolean {
  return uri.includes('/templates/') && /\.(?:ya?ml|tpl)$/.test(uri);
}

/** Whether a file holds helpers and no objects. */
export function isHelpers(uri: string): boolean {
  return uri.endsWith('.tpl');
}

export function chartIn(root: YamlNode | undefined): Chart {
  if (root?.kind !== 'map') return {};
  const read = readItems(root, 'dependencies').map(dependencyIn);
  return { ...literals(root, ['name', 'version', 'appVersion']), ...(read.length === 0 ? {} : { dependencies: read }) };
}

function dependencyIn(item: YamlNode | undefined): ChartDependency {
  if (item?.kind !== 'map') return { name: '', isOther: true };
  const isOther = ['tags', 'import-values'].some(key => item.get(key) !== 'absent');
  return { name: readLiteral(item, 'name') ?? '', ...literals(item, ['alias', 'condition']), isOther };
}

/** The texts under those keys that have one. */
function literals<Key extends string>(map: MapNode, keys: readonly Key[]): { readonly [key in Key]?: string } {
  const found: { [key in Key]?: string } = {};
  for (const key of keys) {
    const text = readLiteral(map, key);
    if (text !== undefined) found[key] = text;
  }
  return found;
}
