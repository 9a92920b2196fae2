import { type ChartContext, noVariables, type Rendered, render } from '../../charts/evaluate/render.ts';
import { type RenderedPart, renderParts } from '../../charts/evaluate/renderParts.ts';
import { parseManifestInSteps } from '../../kubernetes/delivery/parseManifest.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import type { Steps } from '../../text/steps.ts';
import type { YamlFile } from '../../yaml/read/file.ts';

/** A part of a template as it is with the default values of its chart, read as a file. */
export type RenderedFile = {
  /** The start of the part in the template, from which the sources of `rendered` count. */
  readonly start: number;
  readonly rendered: Rendered;
  readonly file: YamlFile;
};

type Part = RenderedPart & { readonly file: YamlFile };

type Known = {
  readonly chart: ChartContext;
  readonly kinds: Kinds;
  readonly parts: readonly Part[];
  /** The template, if it was evaluated as a whole; then also the key of the document that made this necessary. */
  readonly text?: string;
  readonly refused?: object | undefined;
};

/**
 * Caches templates as they are with the default values, document by document: a key typed in one evaluates that one.
 * Documents of what is printed that are the same as before are the same objects, so that what is known of them holds: with
 * other values, few are others.
 */
export class RenderedMemo {
  readonly #known = new Map<string, Known>();

  /** Undefined for a template that cannot be evaluated. */
  *find(
    uri: string,
    template: YamlFile,
    chart: ChartContext,
    kinds: Kinds,
  ): Steps<readonly RenderedFile[] | undefined> {
    const known = this.#known.get(uri);
    const old = known?.kinds === kinds ? known : undefined;
    const { parts, ...now } = evaluated(template, chart, old);
    if (parts === undefined) {
      // While an action is typed, the rest stays as it was; but a variable may have another value by now.
      if (old !== undefined) this.#known.set(uri, { ...old, parts: old.parts.filter(hasNoVariables) });
      return undefined;
    }
    const read = yield* this.#read(uri, parts, kinds, old?.parts ?? []);
    this.#known.set(uri, { ...now, chart, kinds, parts: read });
    return read.map(({ span, rendered, file }) => ({ start: span.start, rendered, file }));
  }

  *#read(uri: string, parts: readonly RenderedPart[], kinds: Kinds, old: readonly Part[]): Steps<readonly Part[]> {
    const byKey = new Map(old.map(part => [part.key, part]));
    const read: Part[] = [];
    for (const [at, part] of parts.entries()) {
      const before = byKey.get(part.key) ?? (parts.length === old.length ? old[at] : undefined);
      const { text } = part.rendered;
      const isSame = before?.rendered.text === text;
      const file = isSame ? before.file : yield* parseManifestInSteps(uri, text, kinds, before?.file);
      read.push({ ...part, file });
    }
    return read;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}

function hasNoVariables({ before, rendered }: RenderedPart): boolean {
  return before.size === 0 && rendered.variables?.size === 0;
}

type Evaluated = Pick<Known, 'text' | 'refused'> & { readonly parts: readonly RenderedPart[] | undefined };

/** The parts of a template, or all of it as one. */
function evaluated({ text, documents }: YamlFile, chart: ChartContext, old: Known | undefined): Evaluated {
  const known = old?.chart === chart ? old : undefined;
  let refused = documents.find(({ key }) => key === known?.refused)?.key;
  if (refused === undefined) {
    const byKey = new Map(known?.parts.map(part => [part.key, part]));
    const parts = renderParts(
      text,
      documents,
      chart,
      key => byKey.get(key),
      key => (refused = key),
    );
    if (parts !== undefined) return { parts };
  }
  const [whole] = known?.text === text ? known.parts : [];
  if (whole !== undefined) return { parts: [whole], text, refused };
  const rendered = render(text, chart);
  const span = { start: 0, end: text.length };
  return { parts: rendered && [{ span, key: wholeKey, before: noVariables, rendered }], text, refused };
}

/** Stands for a template as a whole, which the next version of it takes the place of. */
const wholeKey = {};
