/** A snippet as it stands in a file of snippets. */
export type Snippet = {
  readonly prefix: string;
  readonly scope: string;
  readonly description: string;
  readonly body: readonly string[];
};

/** A snippet after it is inserted with every place of it left as it is, or filled in. */
export type Expanded = {
  readonly text: string;
  /** The numbers of its tab stops in the order of the text, each once, without the last one, 0. */
  readonly stops: readonly number[];
  /** The offset of the last one, `$0`, in the text; undefined without one. */
  readonly end: number | undefined;
};

/**
 * Inserts a snippet as an editor does; of its syntax (VS Code, "Snippet syntax") it supports tab stops, placeholders,
 * choices and escapes. `filled`: the texts typed at tab stops, by their numbers.
 */
export function expand(snippet: Snippet, filled: Readonly<Record<number, string>> = {}): Expanded {
  const source = snippet.body.join('\n');
  const values = new Map(Object.entries(filled).map(([stop, value]) => [Number(stop), value]));
  // A first pass for the values of tab stops, which may also be shown before the place that defines them.
  for (const { stop, value } of stopsOf(source)) if (value !== undefined && !values.has(stop)) values.set(stop, value);
  const stops: number[] = [];
  let text = '';
  let end: number | undefined;
  let at = 0;
  for (const { stop, index, length } of stopsOf(source)) {
    text += withoutEscapes(source.slice(at, index));
    at = index + length;
    if (stop === 0) end = text.length;
    else if (!stops.includes(stop)) stops.push(stop);
    text += resolve(values.get(stop) ?? '', values);
  }
  return { text: text + withoutEscapes(source.slice(at)), stops, end };
}

type Stop = { readonly stop: number; readonly value?: string; readonly index: number; readonly length: number };

/** A placeholder may hold at most one tab stop. */
const pattern = /(?<!\\)\$(?:(\d+)|\{(\d+)(?::((?:\$\{\d+\}|[^{}])*)|\|([^|]*)\|)?\})/g;

function stopsOf(source: string): readonly Stop[] {
  return [...source.matchAll(pattern)].map(({ 0: { length }, 1: bare, 2: number, 3: value, 4: choices, index }) => ({
    stop: Number(bare ?? number),
    index,
    length,
    ...(value === undefined ? {} : { value }),
    ...(choices === undefined ? {} : { value: choices.split(',')[0] ?? '' }),
  }));
}

function resolve(value: string, values: ReadonlyMap<number, string>): string {
  return value.replace(/\$\{(\d+)\}/g, (_, stop: string) => values.get(Number(stop)) ?? '');
}

function withoutEscapes(text: string): string {
  return text.replace(/\\([$}\\])/g, '$1');
}
