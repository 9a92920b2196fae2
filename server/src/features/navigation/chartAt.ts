import type { Location, Position } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import { contains } from '../../text/span.ts';

/**
 * Where a chart sets the value, or defines the helper, that an action of a template names at a position; none for
 * anything else.
 */
export function chartPlacesAt(position: Position, { uri, file, cluster }: Checked): readonly Location[] {
  const offset = file.lines.offsetAt(position);
  const action = actionAround(file.text, offset);
  if (action === undefined) return [];
  const at = offset - action.start;
  for (const { 0: found, 1: path, 2: helper, index } of action.text.matchAll(named)) {
    if (!contains({ start: index, end: index + found.length }, { start: at, end: at })) continue;
    if (helper !== undefined)
      return cluster.chartSources.helpersNamed(helper, uri).map(one => ({ uri: one.at.uri, range: one.at.range }));
    // Of `.Values.a.b`, what stands before the cursor and around it.
    const end = path === undefined ? -1 : found.indexOf('.', Math.max(at - index, found.length - path.length + 1));
    const keys = (end === -1 ? found : found.slice(0, end)).split('.').slice(2);
    return cluster.chartSources.valuesAt(keys, uri).map(one => ({ uri: one.uri, range: one.range }));
  }
  return [];
}

const named = /\.Values((?:\.[A-Za-z_]\w*)+)|\b(?:include|template)\s+"([^"\n]*)"/g;

/** The action that an offset is in. */
function actionAround(text: string, offset: number): { readonly start: number; readonly text: string } | undefined {
  const start = text.lastIndexOf('{{', offset);
  const end = start === -1 ? -1 : text.indexOf('}}', start);
  return end === -1 || end < offset ? undefined : { start, text: text.slice(start, end) };
}
