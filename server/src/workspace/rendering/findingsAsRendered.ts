import type { Cluster } from '../../cases/cluster/cluster.ts';
import type { LineSource } from '../../charts/rendering/readRendered.ts';
import type { Facts } from '../../facts/facts.ts';
import { isTemplate } from '../../kubernetes/delivery/chart.ts';
import type { Finding } from '../../lint/finding.ts';
import { asRendered } from '../../lint/messages.ts';
import { bothMessages } from '../../messages/bothMessages.ts';
import type { Settings } from '../../settings/settings.ts';
import type { Place } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { isWithin } from '../../text/uri.ts';
import { checkText, factsIn } from '../reading/manifest.ts';
import { Places } from './places.ts';
import { type RenderedChart, uriIn } from './renderChart.ts';

/** How the findings of a rendered chart come about. */
export type RenderingContext = {
  /** All files, as they are written. */
  readonly cluster: Cluster;
  readonly settings: Settings;
  /** The names of the files of values that the chart is rendered with. */
  readonly values: readonly string[];
};

/** What is found in a rendered chart and not in its files as they are written. */
export type FoundAsRendered = {
  /** The uri of the template, or of the helper that it includes. */
  readonly uri: string;
  /** The template. */
  readonly template: string;
  readonly finding: Finding;
};

/** The findings of a rendered chart, at the lines that printed them, but for those that the template has by itself. */
export function* findingsAsRendered(
  chart: RenderedChart,
  { cluster, settings, values }: RenderingContext,
): Steps<readonly FoundAsRendered[]> {
  const places = new Places(chart);
  const templates = chart.templates.map(template => ({ ...template, uri: uriIn(chart.folder, template.path) }));
  const rendered = cluster.instead(
    uri => isWithin(uri, chart.folder) && isTemplate(uri),
    yield* factsOfAll(templates, settings),
  );
  const all: FoundAsRendered[] = [];
  for (const { uri, text, from } of templates) {
    const checked = yield* checkText(uri, text, settings, rendered);
    const found = checked?.findings.filter(({ of }) => 'context' in of.found) ?? [];
    if (checked === undefined || found.length === 0) continue;
    const source = places.textOf(uri);
    const own = source === undefined ? undefined : yield* checkText(uri, source, settings, cluster);
    for (const finding of found) {
      const line = from[checked.file.lines.positionAt(finding.span.start).line] ?? nowhere;
      if (own?.findings.some(({ rule, span }) => rule === finding.rule && places.isOn(uri, span, line))) continue;
      const place = line.inner && places.of(line.inner, text.slice(finding.span.start, finding.span.end));
      if (place === undefined) continue;
      all.push({ uri: place.uri, template: uri, finding: inSource(finding, place, chart.folder, values) });
    }
  }
  return all;
}

const nowhere: LineSource = { inner: undefined, outer: undefined };

function* factsOfAll(
  templates: readonly { readonly uri: string; readonly text: string }[],
  { kinds }: Settings,
): Steps<readonly Facts[]> {
  const facts: Facts[] = [];
  for (const { uri, text } of templates) {
    const known = yield* factsIn(uri, text, kinds);
    if (known !== undefined) facts.push(known);
  }
  return facts;
}

/** A finding at its place in the source, without fixes, which would change the rendering, and without places in that. */
function inSource(finding: Finding, { uri, span }: Place, folder: string, values: readonly string[]): Finding {
  const { found, cases } = finding.of;
  return {
    rule: finding.rule,
    tags: finding.tags,
    span,
    severity: 'information',
    message: bothMessages(finding.message, asRendered({ values })),
    related: finding.related.filter(({ place }) => !isWithin(place.uri, folder)),
    resource: span,
    part: span,
    of: { uri, isSealed: false, start: 0, found: 'context' in found ? { ...found, isByDefault: true } : found, cases },
  };
}
