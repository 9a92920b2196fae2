import type { Cluster } from '../../cases/cluster/cluster.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Steps } from '../../text/steps.ts';
import { keyOf } from '../files/uriKey.ts';
import { findingsAsRendered } from './findingsAsRendered.ts';
import type { Helm, HelmFailure } from './helm.ts';
import { renderChart } from './renderChart.ts';
import type { FoundInText } from './renderedFindings.ts';

/** What charts are rendered with. */
export type RenderOptions = {
  readonly helm: Helm;
  /** The absolute paths of files of values beside the default ones, by the names to show. */
  readonly values: ReadonlyMap<string, string>;
  readonly settingsOf: (uri: string) => Promise<Settings>;
  /** Does a work in steps; undefined if it is no longer wanted. */
  readonly run: <Result>(steps: Steps<Result>) => Promise<Result | undefined>;
};

export type Rendering = {
  /** The uris of the folders of the charts. */
  readonly charts: readonly string[];
  /** What is found in rendered charts alone, by the keys of their files. */
  readonly found: ReadonlyMap<string, FoundInText>;
  /** The charts that are not rendered, by the uris of their folders. */
  readonly failed: ReadonlyMap<string, HelmFailure>;
};

/** Renders the charts that files are in, and checks them. */
export async function renderCharts(
  uris: readonly string[],
  cluster: Cluster,
  { helm, values, settingsOf, run }: RenderOptions,
): Promise<Rendering> {
  const found = new Map<string, { readonly text: string; readonly findings: Finding[] }>();
  const failed = new Map<string, HelmFailure>();
  const charts = chartsOf(uris, cluster);
  for (const folder of charts) {
    const chart = await renderChart(helm, folder, [...values.values()]);
    if ('why' in chart) {
      // A chart that is made for others alone is rendered with these.
      if (chart.why !== 'library') failed.set(folder, chart);
      continue;
    }
    const context = { cluster, settings: await settingsOf(`${folder}/Chart.yaml`), values: [...values.keys()] };
    const texts = new Map(chart.files.map(({ uri, text }) => [uri, text]));
    for (const { uri, finding } of (await run(findingsAsRendered(chart, context))) ?? []) {
      const known = found.get(keyOf(uri)) ?? { text: texts.get(uri) ?? '', findings: [] };
      found.set(keyOf(uri), known);
      if (!known.findings.some(other => isSame(other, finding))) known.findings.push(finding);
    }
  }
  return { charts, found, failed };
}

/** The folders of the outermost charts, each once. */
function chartsOf(uris: readonly string[], cluster: Cluster): readonly string[] {
  const inCharts = uris.filter(uri => cluster.chartSources.isInChart(uri));
  return [...new Set(inCharts.flatMap(uri => cluster.chartOf(uri) ?? []))].sort();
}

function isSame(a: Finding, b: Finding): boolean {
  return a.rule === b.rule && a.span.start === b.span.start;
}
