import { withMarks } from '../../charts/rendering/marks.ts';
import { type RenderedTemplate, readRendered } from '../../charts/rendering/readRendered.ts';
import type { Helm, HelmFailure } from './helm.ts';

/** A chart as Helm rendered it. */
export type RenderedChart = {
  /** The uri of its folder. */
  readonly folder: string;
  readonly templates: readonly RenderedTemplate[];
  /** The templates and helpers as they were rendered, by the numbers that lines name. */
  readonly files: readonly { readonly uri: string; readonly text: string }[];
};

/** Renders a chart by Helm, with the default values or with some more. */
export async function renderChart(
  helm: Helm,
  folder: string,
  values: readonly string[],
): Promise<RenderedChart | HelmFailure> {
  const files: { path: string; text: string }[] = [];
  const change = (path: string, text: string): string => withMarks(text, files.push({ path, text }) - 1);
  const outcome = await helm.render({ chart: folder, values, change });
  if ('failure' in outcome) return outcome.failure;
  const paths = files.map(({ path }) => path);
  return {
    folder,
    templates: readRendered(outcome.output, paths),
    files: files.map(({ path, text }) => ({ uri: uriIn(folder, path), text })),
  };
}

/** The uri of a file in a folder. */
export function uriIn(folder: string, path: string): string {
  return `${folder}/${encodeURI(path)}`;
}
