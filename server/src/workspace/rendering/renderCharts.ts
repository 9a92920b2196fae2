import type { Cluster } from '../../cases/cluster.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Settings } from '../../settings/settings.ts';
import { finish } from '../../text/steps.ts';
import { parseFile } from '../../yaml/read/file.ts';
import { keyOf } from '../files/uriKey.ts';
import { findingsAsRendered } from './findingsAsRendered.ts';
import type { Helm, HelmFailure } from './helm.ts';
import { renderChart } from './renderChart.ts';

/** What charts are rendered with. */
export type RenderOptions = {
  readonly helm: Helm;
  /** The absolute paths of files of values beside the default ones, by the names to show. */
  readonly values: ReadonlyMap<string, string>;
  readonly settingsOf: (uri: string) => Promise<Settings>;
};

export type Rendering = {
  /** What is found in rendered charts alone, by the keys of their files. */
  readonly found: ReadonlyMap<string, readonly Finding[]>;
  /** The charts that are not rendered, by the uris of their folders. */
  readonly failed: ReadonlyMap<string, HelmFailure>;
};

/** Renders the charts that files are in, and checks them. */
export async function renderCharts(
  uris: readonly string[],
  cluster: Cluster,
  { helm, values, settingsOf }: RenderOptions,
): Promise<Rendering> {
  const found = new Map<string, Finding[]>();
  const failed = new Map<string, HelmFailure>();
  for (const folder of chartsOf(uris, cluster)) {
    const chart = await renderChart(helm, folder, [...values.values()]);
    if ('why' in chart) {
      // A chart that is made for others alone is rendered with these.
      if (chart.why !== 'library') failed.set(folder, chart);
      continue;
    }
    const context = { cluster, settings: await settingsOf(`${folder}/Chart.yaml`), values: [...values.keys()] };
    for (const { uri, finding } of finish(findingsAsRendered(chart, context))) {
      const known = found.get(keyOf(uri));
      if (known === undefined) found.set(keyOf(uri), [finding]);
      else if (!known.some(other => isSame(other, finding))) known.push(finding);
    }
  }
  return { found, failed };
}

/** What was found in a file, with what is found as its chart is rendered: helpers have nothing else. */
export function withRendered(
  checked: Checked | undefined,
  rendered: readonly Finding[],
  { text, ...file }: Pick<Checked, 'uri' | 'settings' | 'cluster'> & { readonly text: string },
): Checked {
  const { findings, ...rest } = checked ?? {
    ...file,
    file: parseFile(text, () => false),
    version: null,
    versionOf: () => null,
    findings: [],
  };
  return { ...rest, findings: [...findings, ...rendered].sort((a, b) => a.span.start - b.span.start) };
}

/** The folders of the outermost charts, each once. */
function chartsOf(uris: readonly string[], cluster: Cluster): readonly string[] {
  const inCharts = uris.filter(uri => cluster.chartSources.isInChart(uri));
  return [...new Set(inCharts.flatMap(uri => cluster.chartOf(uri) ?? []))].sort();
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.span.start === b.span.start;
}
