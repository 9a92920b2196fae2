import type { Checked } from '../../lint/checked.ts';
import type { Finding } from '../../lint/finding.ts';
import { isWithin } from '../../text/uri.ts';
import { parseFile } from '../../yaml/read/file.ts';
import { keyOf } from '../files/uriKey.ts';

/** What is found in a file as its chart is rendered, and the text that it had then. */
export type FoundInText = { readonly text: string; readonly findings: readonly Finding[] };

/** What was found in charts as they were rendered last. It holds for files that have not changed since. */
export class RenderedFindings {
  readonly #found = new Map<string, FoundInText>();
  /** Another object after each rendering; undefined before the first, when nothing is found. */
  generation: object | undefined;

  /** Takes what is found in these charts now, by the keys of their files. */
  take(folders: readonly string[], found: ReadonlyMap<string, FoundInText>): void {
    const keys = folders.map(keyOf);
    for (const file of [...this.#found.keys()])
      if (keys.some(folder => isWithin(file, folder))) this.#found.delete(file);
    for (const [file, one] of found) this.#found.set(file, one);
    this.generation = {};
  }

  /** What was found in a file, with what is found in its text as its chart is rendered. */
  with<Known extends Checked | undefined>(
    checked: Known,
    { text, ...file }: Pick<Checked, 'uri' | 'settings' | 'cluster'> & { readonly text: string },
  ): Known | Checked {
    const known = this.#found.get(keyOf(file.uri));
    if (known === undefined || known.text !== text) return checked;
    const own: Checked = checked ?? { ...nothingIn(text), ...file };
    return { ...own, findings: [...own.findings, ...known.findings].sort((a, b) => a.span.start - b.span.start) };
  }
}

/** Helpers are no manifests. */
function nothingIn(text: string): Omit<Checked, 'uri' | 'settings' | 'cluster'> {
  return { file: parseFile(text, () => false), version: null, versionOf: () => null, findings: [] };
}
