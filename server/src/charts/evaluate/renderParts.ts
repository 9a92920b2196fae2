import type { Span } from '../../text/span.ts';
import { type ChartContext, noVariables, type Rendered, render } from './render.ts';
import { mostPrinted, mostWork } from './run.ts';
import type { Variables } from './scope.ts';

/** A stretch of a template. `key` is the same object as long as its text is. */
export type Stretch = { readonly span: Span; readonly key: object };

/** A part of a template that was evaluated by itself. `before`: the variables that are declared before it. */
export type RenderedPart = Stretch & { readonly before: Variables; readonly rendered: Rendered };

/**
 * Evaluates a template part by part: each of its documents, which differ in nothing from what they are in the whole. Undefined
 * if they do, as where a block goes around several of them, or one changes a value of the chart; `onRefusal` is given the document
 * that shows this. `known`: the part of a key, evaluated with the same chart.
 */
export function renderParts(
  text: string,
  documents: readonly Stretch[],
  chart: ChartContext,
  known: (key: object) => RenderedPart | undefined,
  onRefusal: (key: object) => void,
): readonly RenderedPart[] | undefined {
  const parts: RenderedPart[] = [];
  let before: Variables | undefined = noVariables;
  let isLineEnded = true;
  let [work, printed] = [0, 0];
  for (const { span, key } of documents) {
    const part: RenderedPart | undefined = before && partOf(text, { span, key }, before, chart, known(key));
    const isApart =
      part !== undefined && isLeftAlone(part) && (span.start === 0 || (isLineEnded && beginsDocument(part, text)));
    work += part?.rendered.cost ?? 0;
    printed += part?.rendered.text.length ?? 0;
    if (!isApart || work > mostWork || printed > mostPrinted) {
      onRefusal(key);
      return undefined;
    }
    parts.push(part);
    before = part.rendered.variables;
    if (part.rendered.text !== '') isLineEnded = part.rendered.text.endsWith('\n');
  }
  return parts;
}

function partOf(
  text: string,
  { span, key }: Stretch,
  before: Variables,
  chart: ChartContext,
  known: RenderedPart | undefined,
): RenderedPart | undefined {
  if (known?.before === before) return known.span.start === span.start ? known : { ...known, span };
  const rendered = render(text.slice(span.start, span.end), chart, before);
  return rendered && { span, key, before, rendered };
}

/** Whether the variables before a part have the values that they had: other parts may hold these as well. */
function isLeftAlone({ before, rendered }: RenderedPart): boolean {
  return before.size === 0 || rendered.variables !== undefined;
}

/** Whether a part begins with its marker, as it is written and as it is printed: then it is one document in either. */
function beginsDocument({ span, rendered }: RenderedPart, text: string): boolean {
  return text.startsWith('---', span.start) && /^---(?:\s|$)/.test(rendered.text);
}
