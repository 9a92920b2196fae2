import type { YamlNode } from '../../yaml/tree/node.ts';
import { readLiteral } from '../objects/read.ts';

/** A Helm chart, as its `Chart.yaml` describes it. */
export type Chart = { readonly name?: string };

/** Whether a file describes a chart, by its name alone (Helm, "Charts"). */
export function isChart(uri: string): boolean {
  return uri.endsWith('/Chart.yaml');
}

export function chartIn(root: YamlNode | undefined): Chart {
  const name = root?.kind === 'map' ? readLiteral(root, 'name') : undefined;
  return name === undefined ? {} : { name };
}
