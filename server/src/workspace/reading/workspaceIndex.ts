import { Cluster } from '../../cases/cluster/cluster.ts';
import { type Facts, isSame, meansTheSame } from '../../facts/facts.ts';
import { factsOf } from '../../facts/factsOf.ts';
import { Composition } from '../../placements/composition.ts';
import type { AppliedFacts } from '../../placements/lookups/appliedFacts.ts';
import { References } from '../../placements/lookups/references.ts';
import { parseFile } from '../../yaml/read/file.ts';
import { keyOf } from '../files/uriKey.ts';
import { IndexChanges } from './indexChanges.ts';

/** Facts of files that were read, by uri; undefined for a file that is gone. */
export type FactsByUri = ReadonlyMap<string, Facts | undefined>;

/**
 * The facts of every manifest of the workspace: of open documents as they are in the editor, of all others as they are
 * on the disk. The cluster is rebuilt only if a file's declarations change; a key typed in a container costs nothing
 * here.
 */
export class WorkspaceIndex {
  readonly changes = new IndexChanges();
  readonly #open = new Map<string, Facts>();
  /** The keys of open documents by their uris. */
  readonly #keysOfOpen = new Map<string, string>();
  readonly #disk = new Map<string, Facts>();
  #complete = false;
  #generation: object = {};
  #keys: readonly string[] | undefined;
  #sorted: readonly Facts[] | undefined;
  #cluster: Cluster | undefined;
  /** Undefined after a change of charts or kustomizations. */
  #composition: Composition | undefined;
  /** Those of the last cluster, if only places are others now. */
  #moved: AppliedFacts | undefined;
  #references: References | undefined;

  /** All files, as far as they are known. The same object until the declarations of a file change. */
  get cluster(): Cluster {
    this.#cluster ??= this.#gather();
    return this.#cluster;
  }

  /** The whole workspace has been read. */
  get complete(): boolean {
    return this.#complete;
  }

  /** The uris of the known files on the disk, in no order. */
  get files(): readonly string[] {
    return [...this.#disk.values()].map(({ uri }) => uri);
  }

  /** The facts of a file; undefined for one that is not known. */
  factsOf(uri: string): Facts | undefined {
    return this.#get(keyOf(uri));
  }

  isOpen(uri: string): boolean {
    return this.#open.has(keyOf(uri));
  }

  /** Takes the facts of an open document, which hides the file on the disk. */
  open(facts: Facts): void {
    const key = this.#keysOfOpen.get(facts.uri) ?? keyOf(facts.uri);
    this.#keysOfOpen.set(facts.uri, key);
    this.#change([key], () => this.#open.set(key, facts));
  }

  /** Drops a closed document: the file on the disk counts again. */
  close(uri: string): void {
    const key = keyOf(uri);
    this.#keysOfOpen.delete(uri);
    this.#change([key], () => this.#open.delete(key));
  }

  /** Takes the facts of files on the disk, all at once: the generation changes at most once. */
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

  #gather(): Cluster {
    const facts = this.#facts();
    this.#composition ??= new Composition(facts);
    const options = {
      complete: this.#complete,
      generation: this.#generation,
      references: () => this.#refers(),
      composition: this.#composition,
      moved: this.#moved,
    };
    this.#moved = undefined;
    return new Cluster(facts, options);
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
    // While the workspace is read, many files come at a time, and all is new.
    const isReading = !this.#complete && changed.length > 1;
    const isAppliedElsewhere = this.#patchesDiffer(changed) || this.#takenDiffer(changed);
    if (!changed.every(([old, now]) => composesAlike(old, now))) this.#composition = undefined;
    if (isCompleted || isReading || isOther || isAppliedElsewhere) {
      this.#generation = {};
      this.#cluster = this.#moved = undefined;
      this.changes.add('declared');
      return;
    }
    const rendersDiffer = (isEqual: typeof isSame) => changed.some(([old, now]) => !isEqual(old.renders, now.renders));
    // Few templates are others with other values; those of the same generation that are the same need no check.
    if (rendersDiffer(meansTheSame)) this.changes.add('declared');
    if (rendersDiffer(isSame) || changed.some(([old, now]) => !isSame(old.declares, now.declares))) {
      this.#moved = this.#composition === undefined ? undefined : (this.#cluster?.applied ?? this.#moved);
      this.#cluster = undefined;
    }
    if (changed.some(([old, now]) => !meansTheSame(old.refers, now.refers))) this.changes.add('referred');
  }

  /** Whether kustomize patches have another meaning now, or the objects that they change. */
  #patchesDiffer(changed: readonly (readonly [old: Facts, now: Facts])[]): boolean {
    return changed.some(
      ([old, now]) =>
        (this.cluster.isPatch(now === nothing ? old.uri : now.uri) && !isSame(old.patches, now.patches)) ||
        (this.cluster.isPatched(now === nothing ? old.uri : now.uri) && !isSame(old.workloads, now.workloads)),
    );
  }

  /** Whether a file came or went that a kustomization lists, or that may be in a folder that is applied as a whole. */
  #takenDiffer(changed: readonly (readonly [old: Facts, now: Facts])[]): boolean {
    return changed.some(
      ([old, now]) =>
        (old === nothing || now === nothing) &&
        this.cluster.kustomizations.mayTake(now === nothing ? old.uri : now.uri),
    );
  }

  #get(key: string): Facts | undefined {
    return this.#open.get(key) ?? this.#disk.get(key);
  }

  /** The facts in the order of their uris: findings must not depend on the order in which files were read. */
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

/** Whether charts and kustomizations are the same by the facts of a file as by other facts of it. */
function composesAlike(old: Facts, now: Facts): boolean {
  if (old === nothing || now === nothing) return old === now;
  const [a, b] = [old.declares, now.declares];
  return (
    isSame(
      [a.kustomization, a.deliveries, a.chart, a.partlyNamedAccounts],
      [b.kustomization, b.deliveries, b.chart, b.partlyNamedAccounts],
    ) && isSame([old.patches, old.workloads], [now.patches, now.workloads])
  );
}

/** The facts of a file that does not exist. */
const nothing = factsOf(
  '',
  parseFile('', () => false),
);
