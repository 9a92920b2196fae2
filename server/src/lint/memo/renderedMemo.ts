import { type ChartContext, type Rendered, render } from '../../charts/evaluate/render.ts';
import { parseManifestInSteps } from '../../kubernetes/delivery/parseManifest.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import type { Steps } from '../../text/steps.ts';
import type { YamlFile } from '../../yaml/read/file.ts';

/** A template as it is with the default values of its chart, read as a file. */
export type RenderedFile = { readonly rendered: Rendered; readonly file: YamlFile };

type Known = {
  readonly text: string;
  readonly chart: ChartContext;
  readonly kinds: Kinds;
  readonly read: RenderedFile;
};

/**
 * Caches templates as they are with the default values. Documents that are the same as before are the same objects, so
 * that what is known of them holds: with other values, few are others.
 */
export class RenderedMemo {
  readonly #known = new Map<string, Known>();

  /** Undefined for a template that cannot be evaluated. */
  *find(uri: string, text: string, chart: ChartContext, kinds: Kinds): Steps<RenderedFile | undefined> {
    const known = this.#known.get(uri);
    if (known?.text === text && known.chart === chart && known.kinds === kinds) return known.read;
    const rendered = render(text, chart);
    if (rendered === undefined) return undefined;
    const previous = known?.kinds === kinds ? known.read.file : undefined;
    const read = { rendered, file: yield* parseManifestInSteps(uri, rendered.text, kinds, previous) };
    this.#known.set(uri, { text, chart, kinds, read });
    return read;
  }

  forget(uri: string): void {
    this.#known.delete(uri);
  }
}
