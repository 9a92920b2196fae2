import { Cluster } from '../cases/cluster.ts';
import type { Facts } from '../facts/facts.ts';
import { factsOf } from '../facts/factsOf.ts';
import { isSame, meansTheSame } from '../facts/isSame.ts';
import { References } from '../placements/references.ts';
import { keyOf } from '../workspace/uriKey.ts';
import { parseFile } from '../yaml/read/file.ts';

/** Facts of files that were read, by uri; undefined for a file that is no more. */
export type FactsByUri = ReadonlyMap<string, Facts | undefined>;

/**
 * The facts of every manifest of the workspace: of open documents as they are in the editor, of all
 * others as they are on the disk. The cluster is made anew only where a file declares something
 * else than before; what a key in a container changes costs nothing here.
 */
export class WorkspaceIndex {
  readonly #onNewGeneration: () => void;
  readonly #onNewReferences: () => void;
  readonly #open = new Map<string, Facts>();
  readonly #disk = new Map<string, Facts>();
  #complete = false;
  #generation: object = {};
  #keys: readonly string[] | undefined;
  #sorted: readonly Facts[] | undefined;
  #cluster: Cluster | undefined;
  #references: References | undefined;

  /**
   * The callback is told when what files declare has another meaning than before: others must be checked again.
   * The other one, when only what they refer to has: what is counted of it must be counted again.
   */
  constructor(onNewGeneration: () => void, onNewReferences: () => void = () => {}) {
    this.#onNewGeneration = onNewGeneration;
    this.#onNewReferences = onNewReferences;
  }

  /** All files, as far as they are known. The same object until a file declares something else. */
  get cluster(): Cluster {
    const options = { complete: this.#complete, generation: this.#generation, references: () => this.#refers() };
    this.#cluster ??= new Cluster(this.#facts(), options);
    return this.#cluster;
  }

  /** The whole workspace has been read. */
  get complete(): boolean {
    return this.#complete;
  }

  /** The uris of the files on the disk that are known, in no order. */
  get files(): readonly string[] {
    return [...this.#disk.values()].map(({ uri }) => uri);
  }

  isOpen(uri: string): boolean {
    return this.#open.has(keyOf(uri));
  }

  /** Takes what an open document tells others: it hides the file on the disk. */
  open(facts: Facts): void {
    const key = keyOf(facts.uri);
    this.#change([key], () => this.#open.set(key, facts));
  }

  /** A document was closed: what is known of the disk holds again. */
  close(uri: string): void {
    const key = keyOf(uri);
    this.#change([key], () => this.#open.delete(key));
  }

  /** Takes what was read from the disk, all at once: the generation is raised once at most. */
  read(files: FactsByUri, complete = this.#complete): void {
    const entries = [...files].map(([uri, facts]) => [keyOf(uri), facts] as const);
    const isCompleted = complete !== this.#complete;
    this.#complete = complete;
    const take = () => {
      for (const [key, facts] of entries) {
        if (facts === undefined) this.#disk.delete(key);
        else this.#disk.set(key, facts);
      }
    };
    this.#change(
      entries.map(([key]) => key),
      take,
      isCompleted,
    );
  }

  #change(keys: readonly string[], change: () => void, isCompleted = false): void {
    const before = keys.map(key => this.#get(key));
    change();
    const after = keys.map(key => this.#get(key));
    const pairs = before.map((old, at) => [old ?? nothing, after[at] ?? nothing] as const);
    const changed = pairs.filter(([old, now]) => old !== now);
    if (changed.some(([old, now]) => old === nothing || now === nothing)) this.#keys = undefined;
    if (changed.length > 0) this.#sorted = this.#references = undefined;
    const isOther = changed.some(([old, now]) => !meansTheSame(old.declares, now.declares));
    if (isCompleted || isOther || this.#patchesDiffer(changed)) {
      this.#generation = {};
      this.#cluster = undefined;
      this.#onNewGeneration();
      return;
    }
    if (changed.some(([old, now]) => !isSame(old.declares, now.declares))) this.#cluster = undefined;
    if (changed.some(([old, now]) => !meansTheSame(old.refers, now.refers))) this.#onNewReferences();
  }

  /** Whether patches have another meaning now. While files are read in heaps nobody asks: all is new at the end. */
  #patchesDiffer(changed: readonly (readonly [old: Facts, now: Facts])[]): boolean {
    if (!this.#complete && changed.length > 1) return false;
    return changed.some(
      ([old, now]) => !isSame(old.patches, now.patches) && this.cluster.isPatch(now === nothing ? old.uri : now.uri),
    );
  }

  #get(key: string): Facts | undefined {
    return this.#open.get(key) ?? this.#disk.get(key);
  }

  /** In the order of their uris: what is found must not depend on which file was read first. */
  #facts(): readonly Facts[] {
    this.#keys ??= [...new Set([...this.#disk.keys(), ...this.#open.keys()])].sort();
    this.#sorted ??= this.#keys.map(key => this.#get(key)).filter(facts => facts !== undefined);
    return this.#sorted;
  }

  #refers(): References {
    this.#references ??= new References(this.#facts());
    return this.#references;
  }
}

/** What a file that does not exist tells others. */
const nothing = factsOf(
  '',
  parseFile('', () => false),
);
