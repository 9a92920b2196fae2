import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import type { YamlFile } from '../../yaml/read/file.ts';

/** What was parsed of files that will be parsed a second time, up to a limit: others are parsed anew. */
export class KeptTrees {
  readonly #files = new Map<string, { readonly file: YamlFile; readonly kinds: Kinds }>();
  #length = 0;

  /** Keeps a file that was parsed for these kinds until it is taken, if there is room. */
  keep(uri: string, file: YamlFile, kinds: Kinds): void {
    if (this.#files.has(uri) || this.#length + file.text.length > longestKept) return;
    this.#files.set(uri, { file, kinds });
    this.#length += file.text.length;
  }

  /** The file of a uri, which is no longer kept; undefined if it was not, or has another text or other kinds. */
  take(uri: string, text: string, kinds: Kinds): YamlFile | undefined {
    const kept = this.#files.get(uri);
    if (kept === undefined) return undefined;
    this.#files.delete(uri);
    this.#length -= kept.file.text.length;
    return kept.file.text === text && kept.kinds === kinds ? kept.file : undefined;
  }
}

/** In UTF-16 code units, of all texts together; the nodes of a text take some ten times as much. */
const longestKept = 2 * 1024 * 1024;
