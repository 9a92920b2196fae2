import { type SourceLine, withoutMarks } from './marks.ts';

/** What Helm printed of a template. */
export type RenderedTemplate = {
  /** Relative to the folder of the chart. */
  readonly path: string;
  /** All of its documents, without marks. */
  readonly text: string;
  /** The source of each line. */
  readonly from: readonly LineSource[];
};

/** The line of the chart that printed a line, and that of the template itself, which may include it from a helper. */
export type LineSource = { readonly inner: SourceLine | undefined; readonly outer: SourceLine | undefined };

/**
 * Reads what `helm template` prints of a chart with marks. `files`: the paths of the marked files, by their numbers. Of
 * a chart that is inside this one as an archive, or under another name, the templates are not known.
 */
export function readRendered(output: string, files: readonly string[]): readonly RenderedTemplate[] {
  const documents = new Map<string, (readonly string[])[]>();
  for (const part of output.replaceAll('\r\n', '\n').split(/^---\n(?=# Source: )/m)) {
    const [head = '', ...lines] = part.split('\n');
    const path = /^# Source: [^/]+\/(.+)$/.exec(head)?.[1];
    if (path === undefined) continue;
    const known = documents.get(path);
    if (known === undefined) documents.set(path, [lines]);
    else known.push(lines);
  }
  return [...documents].map(([path, parts]) => readTemplate(path, parts, files.indexOf(path)));
}

function readTemplate(path: string, documents: readonly (readonly string[])[], file: number): RenderedTemplate {
  const text: string[] = [];
  const from: LineSource[] = [];
  for (const document of documents) {
    const lines = document.map(withoutMarks);
    text.push('---', ...lines.map(line => line.text));
    from.push({ inner: undefined, outer: undefined }, ...sourcesOf(lines, file));
  }
  return { path, text: text.join('\n'), from };
}

/** A mark is at the end of what its line printed, so that of a line is its own first one, or else the next. */
function sourcesOf(lines: readonly ReturnType<typeof withoutMarks>[], file: number): readonly LineSource[] {
  const marks = lines.flatMap(line => line.from);
  let inner = marks.at(-1);
  let outer = marks.findLast(mark => mark.file === file);
  const sources: LineSource[] = [];
  for (const line of lines.toReversed()) {
    inner = line.from[0] ?? inner;
    outer = line.from.find(mark => mark.file === file) ?? outer;
    sources.push({ inner, outer });
  }
  return sources.toReversed();
}
