import type { Rendered } from '../../charts/evaluate/render.ts';
import type { FoundByDefault } from '../lintByDefault.ts';
import type { RuleReport } from '../lintDocument.ts';

/** What was found in a document of what a part of a template prints, and where that begins there. */
export type FoundInPrinted = { readonly start: number; readonly found: readonly RuleReport[] };

/**
 * Caches what the default values add to the findings of a document of a template, by what was found in either: the same
 * objects as long as neither is another.
 */
export class DefaultsMemo {
  readonly #ofParts = new WeakMap<Rendered, { printed: readonly FoundInPrinted[]; found: readonly FoundByDefault[] }>();
  readonly #added = new WeakMap<readonly RuleReport[], { to: readonly FoundByDefault[]; all: readonly RuleReport[] }>();

  /** The findings in what a part prints, as findings in the part; `make` brings them there. */
  inPart(
    part: Rendered,
    printed: readonly FoundInPrinted[],
    make: () => readonly FoundByDefault[],
  ): readonly FoundByDefault[] {
    const known = this.#ofParts.get(part);
    const isSame =
      known?.printed.length === printed.length && known.printed.every(({ found }, at) => found === printed[at]?.found);
    if (isSame) return known.found;
    const found = make();
    this.#ofParts.set(part, { printed, found });
    return found;
  }

  /** The findings in a document with those by default; `make` adds these. */
  together(
    found: readonly RuleReport[],
    byDefault: readonly FoundByDefault[],
    make: () => readonly RuleReport[],
  ): readonly RuleReport[] {
    const known = this.#added.get(found);
    if (known?.to === byDefault) return known.all;
    const all = make();
    this.#added.set(found, { to: byDefault, all });
    return all;
  }
}
