import type { SourceLine } from '../../charts/rendering/marks.ts';
import type { LineSource } from '../../charts/rendering/readRendered.ts';
import { LineTable } from '../../text/lines.ts';
import type { Place, Span } from '../../text/span.ts';
import type { RenderedChart } from './renderChart.ts';

/** A file of a chart with its lines. */
type Lined = { readonly uri: string; readonly text: string; readonly lines: LineTable };

/** The places in a chart that printed what was rendered of it. */
export class Places {
  readonly #files: readonly Lined[];

  constructor({ files }: RenderedChart) {
    this.#files = files.map(({ uri, text }) => ({ uri, text, lines: new LineTable(text) }));
  }

  textOf(uri: string): string | undefined {
    return this.#files.find(file => file.uri === uri)?.text;
  }

  /** The place of a text on the line that printed it; all of the line if it is not there, or an action printed it. */
  of(source: SourceLine, written: string): Place | undefined {
    const [file, line] = [this.#files[source.file], this.#lineOf(source)];
    if (file === undefined || line === undefined) return undefined;
    const at = indexOfWord(file.text.slice(line.start, line.end), written);
    if (at === -1) return { uri: file.uri, span: line };
    const start = line.start + at;
    return { uri: file.uri, span: { start, end: start + written.length } };
  }

  /** Whether a span of a file begins on one of the lines that printed another. */
  isOn(uri: string, { start }: Span, { inner, outer }: LineSource): boolean {
    return [inner, outer].some(source => {
      const line = source !== undefined && this.#files[source.file]?.uri === uri ? this.#lineOf(source) : undefined;
      return line !== undefined && line.start <= start && start < Math.max(line.end, line.start + 1);
    });
  }

  /** The span of a line without the blanks around it. */
  #lineOf({ file, line }: SourceLine): Span | undefined {
    const known = this.#files[file];
    if (known === undefined || line >= known.lines.lineCount) return undefined;
    const [from, to] = [known.lines.startOf(line), known.lines.endOf(line)];
    const text = known.text.slice(from, to);
    const start = from + text.length - text.trimStart().length;
    return { start, end: start + text.trim().length };
  }
}

/** The offset of a text in a line outside of its actions, and in no longer word; -1 if it is not there. */
function indexOfWord(line: string, written: string): number {
  if (written === '') return -1;
  const outside = line.replace(/\{\{[^{}]*\}\}/g, action => ' '.repeat(action.length));
  const isPart = (at: number) => /[\w.-]/.test(outside[at] ?? '');
  let at = outside.indexOf(written);
  while (at !== -1 && (isPart(at - 1) || isPart(at + written.length))) at = outside.indexOf(written, at + 1);
  return at;
}
