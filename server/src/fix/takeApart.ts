import type { Finding, Fix } from '../lint/finding.ts';
import { type Edit, type EditList, joinEdits } from '../text/edit.ts';
import { overlaps, type Span } from '../text/span.ts';
import { Ordered } from './ordered.ts';

/** A finding and the fix to be made of it, which edits one file. */
export type Chosen = { readonly finding: Finding; readonly fix: Fix };

/**
 * The fixes that can be made together, in the given order, as edits of the text: of each manifest the first one, and
 * those of the same rule in its other parts. No two touch the same text or add the same object. If `isCareful`, only
 * the first one of each manifest.
 */
export function takeApart(
  all: readonly Chosen[],
  text: string,
  isCareful: boolean,
): { readonly taken: readonly Chosen[]; readonly edits: EditList } {
  const apart = new Apart(text);
  const taken = all.filter(chosen => {
    const { finding, fix } = chosen;
    return apart.take(chosen, isCareful || fix.isWide === true ? finding.resource : finding.part);
  });
  return { taken, edits: apart.edits };
}

/** The fixes that were taken so far. */
class Apart {
  readonly #text: string;
  readonly #rules = new Map<number, string>();
  readonly #created = new Set<string>();
  readonly #parts = new Ordered<Span>(span => span);
  readonly #edits = new Ordered<Edit>(({ span }) => span);
  /** The names of the items added at an offset, and those after the first of them. */
  readonly #names = new Map<number, Set<string>>();
  readonly #more: Edit[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  get edits(): EditList {
    return joinEdits([...this.#edits.all, ...this.#more]) ?? [];
  }

  /** Takes a fix of a part of a manifest, unless it may affect what was taken. */
  take({ finding: { rule, resource }, fix: { creates, edits } }: Chosen, part: Span): boolean {
    const own = edits[0]?.edits ?? [];
    if ((this.#rules.get(resource.start) ?? rule) !== rule) return false;
    if (creates !== undefined && this.#created.has(creates)) return false;
    if (this.#parts.around(part).some(other => overlaps(other, part))) return false;
    if (own.some(edit => this.#edits.around(edit.span).some(other => this.#meet(other, edit)))) return false;
    this.#rules.set(resource.start, rule);
    if (creates !== undefined) this.#created.add(creates);
    this.#parts.add(part);
    for (const edit of own) this.#add(edit);
    return true;
  }

  #add(edit: Edit): void {
    const name = nameOfItem(edit);
    const names = this.#names.get(edit.span.start);
    if (name !== undefined && names !== undefined) {
      names.add(name);
      this.#more.push(edit);
      return;
    }
    if (name !== undefined) this.#names.set(edit.span.start, new Set([name]));
    this.#edits.add(edit);
  }

  /** Whether an edit touches one that was taken, or together with it would empty a collection. */
  #meet(taken: Edit, edit: Edit): boolean {
    const [first, second] = taken.span.start <= edit.span.start ? [taken, edit] : [edit, taken];
    if (first.span.end >= second.span.start) return !this.#isOtherItem(taken, edit);
    if (first.text !== '' && second.text !== '') return false;
    return nothing.test(this.#text.slice(first.span.end, Math.min(second.span.start, first.span.end + 1000)));
  }

  /** Whether both add an item to a list, at the same place, under different names. */
  #isOtherItem(taken: Edit, edit: Edit): boolean {
    const name = nameOfItem(edit);
    if (name === undefined || nameOfItem(taken) === undefined || taken.span.start !== edit.span.start) return false;
    return this.#names.get(edit.span.start)?.has(name) === false;
  }
}

/** Blanks, comments, and the punctuation of a collection. */
const nothing = /^(?:[\s,[\]{}-]|#[^\n]*(?:\n|$))*$/;

/** The name of a single item that is added to a list; undefined for any other edit. */
function nameOfItem({ span, text, between }: Edit): string | undefined {
  if (span.start !== span.end || between !== undefined) return undefined;
  const [, block, flow] = /^\s*- +name: (.*)|^,\s*\{ ?"?name"?: ([^,}]*)/.exec(text) ?? [];
  return block ?? flow;
}
