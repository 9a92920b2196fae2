import { caseOf } from '../../cases/object/case.ts';
import { originsIn, printedIn } from '../../charts/evaluate/origins.ts';
import type { Origin } from '../../charts/values/value.ts';
import { resourcesOf } from '../../kubernetes/objects/resource.ts';
import type { PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import { type RenderedFile, RenderedMemo } from '../../lint/memo/renderedMemo.ts';
import { type Span, shift } from '../../text/span.ts';
import { finish } from '../../text/steps.ts';

/** A pod of a template as it is with the default values of its chart. Spans are in its document there. */
export type PodByDefault = {
  readonly pod: PodSpec;
  /** The template as it is with these values, as a file. */
  readonly checked: Checked;
  /** Where it comes from, in the file of the template. */
  readonly sourceOf: (span: Span) => Span;
  /** The values that decided what stands there, of those whose path matters. */
  readonly originsIn: (span: Span, mayMatter: RegExp) => readonly Origin[];
  /** The values that are printed there, with RELEASE for the name of the release. */
  readonly printedIn: (span: Span) => { readonly shown: string; readonly from: readonly Origin[] } | undefined;
};

/** The pods of a template with the default values; none in any other file, and in one that cannot be evaluated. */
export function podsByDefault(checked: Checked): readonly PodByDefault[] {
  const { uri, file, cluster, settings } = checked;
  const chart = file.text.includes('{{') ? cluster.chartSources.contextOf(uri) : undefined;
  const read = chart && finish(new RenderedMemo().find(uri, file, chart, settings.kinds));
  return (read ?? []).flatMap(part => podsInPart(part, checked));
}

function podsInPart({ start: partStart, rendered, file }: RenderedFile, checked: Checked): readonly PodByDefault[] {
  const { uri, cluster, settings } = checked;
  const known = { ...checked, file, findings: [] };
  return file.documents.flatMap(({ span: { start }, document }) => {
    if (document === undefined || document.errorAt !== undefined) return [];
    const pods = resourcesOf(document).flatMap(resource => caseOf(resource, uri, cluster, settings.kinds).pods);
    return pods.map(pod => ({
      pod,
      checked: known,
      sourceOf: (span: Span) => shift(rendered.sourceOf(shift(span, start)), partStart),
      originsIn: (span: Span, mayMatter: RegExp) => originsIn(shift(span, start), rendered, mayMatter),
      printedIn: (span: Span) => printedIn(shift(span, start), rendered),
    }));
  });
}
