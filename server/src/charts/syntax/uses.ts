import type { Span } from '../../text/span.ts';
import { actionsIn } from '../../yaml/template/template.ts';

/** A place in an action that names a value of the chart, by its path behind `.Values`, or a helper. */
export type ChartUse = { readonly of: 'value' | 'helper'; readonly name: string; readonly span: Span };

/**
 * The uses in a template, in order. The span is that of the path, or of the name without its quotes. `actions`: those of
 * the text, if they are known.
 */
export function usesIn(text: string, actions?: readonly Span[]): readonly ChartUse[] {
  if (!text.includes('{{')) return [];
  return (actions ?? actionsIn(text)).flatMap(span =>
    [...text.slice(span.start, span.end).matchAll(use)].map(({ 0: found, 1: path, 2: helper, index }): ChartUse => {
      const end = span.start + index + found.length;
      if (path !== undefined) return { of: 'value', name: path.slice(1), span: { start: end - path.length + 1, end } };
      const name = helper ?? '';
      return { of: 'helper', name, span: { start: end - 1 - name.length, end: end - 1 } };
    }),
  );
}

const use = /\.Values((?:\.[A-Za-z_]\w*)+)|\b(?:include|template)\s+"([^"\n]*)"/g;
