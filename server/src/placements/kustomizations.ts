import type { Facts, KustomizationFact } from '../facts/facts.ts';
import type { PatchUse } from '../kubernetes/delivery/kustomization.ts';
import { writtenOf } from '../kubernetes/objects/written.ts';
import type { PatchPiece } from '../kubernetes/patches/patchContent.ts';
import { eitherGives, type Given, givesNothing, settled } from '../kubernetes/pods/given.ts';
import { containerKeysIn, lacksParts, type PodSpec } from '../kubernetes/pods/podSpec.ts';
import { Known, once, onceEach } from '../text/known.ts';
import { readPattern } from '../text/patterns/readPattern.ts';
import { plainFolderOf, plainUri, plainUriAt } from '../text/uri.ts';
import type { Choice } from './choice.ts';
import { deliveredFolders } from './deliveredFolders.ts';
import type { Placement } from './placement.ts';
import { moversOf } from './travel.ts';
import { givenBy, waysOf } from './ways.ts';

/** What kustomizations read of a file that they take in. */
type Applicable = Pick<Facts, 'uri' | 'patches' | 'workloads'>;

/** The relations of kustomizations to files and to one another, and their changes of objects. By paths alone. */
export class Kustomizations {
  readonly #all: readonly KustomizationFact[];
  readonly #files: ReadonlyMap<string, Applicable>;
  readonly #byFolder = new Map<string, KustomizationFact>();
  /** The kustomizations that list a file or a folder among their resources or components. */
  readonly #listing = new Map<string, KustomizationFact[]>();
  readonly #patchFiles = new Set<string>();
  /** The uris of those that Flux or Argo CD apply. */
  readonly #delivered = new Set<string>();
  readonly #known = new Map<readonly KustomizationFact[], readonly KustomizationFact[]>();
  readonly #lists = new Map<string, readonly KustomizationFact[]>();
  readonly known = new Known();

  constructor(facts: readonly Facts[]) {
    const written = facts.flatMap(({ uri, declares: { kustomization } }) =>
      kustomization === undefined ? [] : [{ ...kustomization, uri }],
    );
    for (const kustomization of written) this.#byFolder.set(plainFolderOf(kustomization.uri), kustomization);
    this.#all = [...written, ...deliveredFolders(facts, this.#byFolder)];
    for (const { delivery } of this.#all) if (delivery?.of !== undefined) this.#delivered.add(delivery.of);
    this.#files =
      this.#all.length === 0 ? new Map() : new Map(facts.map(file => [plainUri(file.uri), applicableIn(file)]));
    for (const kustomization of this.#all) {
      const { uri, resources, components, patches } = kustomization;
      for (const path of [...resources, ...components]) {
        const key = plainUriAt(uri, path);
        const listing = this.#listing.get(key);
        if (listing === undefined) this.#listing.set(key, [kustomization]);
        else listing.push(kustomization);
      }
      for (const { path } of patches) if (path !== undefined) this.#patchFiles.add(plainUriAt(uri, path));
    }
  }

  /** The kustomizations that list a file, directly or through others, and the components of these. */
  of(uri: string): readonly KustomizationFact[] {
    if (this.#all.length === 0) return [];
    const taking = this.#same(this.taking(uri));
    const known = this.#known.get(taking);
    if (known !== undefined) return known;
    const found = this.#around(taking, kustomization => this.takingFolderOf(kustomization));
    this.#known.set(taking, found);
    return found;
  }

  /** The kustomizations of a placement, with their components; those of the file if they are not known. */
  along({ chain }: Placement, uri: string): readonly KustomizationFact[] {
    return chain === undefined ? this.of(uri) : this.#around(chain, () => []);
  }

  #around(
    first: readonly KustomizationFact[],
    above: (kustomization: KustomizationFact) => readonly KustomizationFact[],
  ): readonly KustomizationFact[] {
    const found = new Set<KustomizationFact>();
    const take = (kustomization: KustomizationFact): void => {
      if (found.has(kustomization)) return;
      for (const one of this.passedAt(kustomization)) found.add(one);
      for (const outer of above(kustomization)) take(outer);
    };
    for (const kustomization of first) take(kustomization);
    return [...found];
  }

  /** Whether accounts of that name, for pods of a file, may be created outside the workspace, or by renaming. */
  mayMake(account: string, uri: string): boolean {
    const isGiven = ({ namePrefix, nameSuffix }: KustomizationFact): boolean =>
      (namePrefix !== undefined && account.startsWith(namePrefix)) ||
      (nameSuffix !== undefined && account.endsWith(nameSuffix));
    return renaming(this).some(isGiven) || this.of(uri).some(kustomization => takesUnknown(kustomization, this));
  }

  /** Whether one of them, or a patch, changes names. */
  get rename(): boolean {
    return renaming(this).length > 0 || renamingPatches(this);
  }

  get all(): readonly KustomizationFact[] {
    return this.#all;
  }

  /** All files, if there are kustomizations. */
  get files(): Iterable<Applicable> {
    return this.#files.values();
  }

  /** The one of a folder, by its plain uri. */
  in(folder: string): KustomizationFact | undefined {
    return this.#byFolder.get(folder);
  }

  /** Whether a file, or a folder of another kustomization, is known by its plain uri. */
  knows(key: string): boolean {
    return this.#files.has(key) || this.#byFolder.has(key);
  }

  /** Whether a file lies beside one of them, and none takes it in. */
  isBeside(uri: string): boolean {
    return this.known.answer(Kustomizations, uri, () => {
      return this.#byFolder.has(plainFolderOf(uri)) && !this.#listing.has(plainUri(uri));
    });
  }

  /** Whether one of them lists a file as a patch. */
  isPatch(uri: string): boolean {
    return this.#patchFiles.size > 0 && this.#patchFiles.has(plainUri(uri));
  }

  /** Whether one of them generates a ConfigMap of that name. */
  makesConfigMap(name: string): boolean {
    return madeConfigMaps(this).has(name);
  }

  /**
   * Whether a pod of an object in a file is part of what a kustomization puts together: a patch, or a file beside a
   * kustomization that none lists, without the required fields of an object, which is a patch that one will list.
   */
  isPartial(pod: PodSpec, uri: string): boolean {
    return this.isPatch(uri) || (this.#all.length > 0 && this.isBeside(uri) && lacksParts(pod));
  }

  /** What patches give to a pod of an object in a file, by its placements. */
  patchesOf(pod: PodSpec, uri: string, placements: readonly Placement[]): Given {
    if (this.#all.length === 0) return givesNothing;
    const written = writtenOf(pod.resource);
    const changes = new Set(waysOf(placements, uri, written, this).map(way => way.changes));
    const [first = givesNothing, ...others] = [...changes].map(change =>
      settled(givenBy(change, written, this), containerKeysIn(pod)),
    );
    return others.reduce(eitherGives, first);
  }

  /** Undefined if the file of the patch is unknown. */
  piecesAt({ path }: PatchUse, from: string): readonly PatchPiece[] | undefined {
    return path === undefined ? undefined : this.#files.get(plainUriAt(from, path))?.patches;
  }

  /** Whether a pattern matches the whole of one of some texts; surely if it is absent. */
  choice(pattern: string | undefined, texts: readonly string[] | undefined): Choice {
    if (pattern === undefined || texts?.includes(pattern)) return 'surely';
    const matches = patternOf(pattern, this);
    // A pattern that is not supported may match, and so may one of a text that is longer than any name.
    if (texts === undefined || matches === undefined || texts.some(text => text.length > longestName)) return 'maybe';
    return texts.some(matches) ? 'surely' : 'not';
  }

  /** Whether one of them lists a file or a folder among its resources or components, or applies whole folders. */
  mayTake(uri: string): boolean {
    return this.taking(uri).length > 0 || this.#all.some(({ delivery }) => delivery !== undefined);
  }

  /** The kustomizations that list a file among their resources. */
  taking(uri: string): readonly KustomizationFact[] {
    return this.#listing.size === 0 ? [] : (this.#listing.get(plainUri(uri)) ?? []);
  }

  /** The kustomizations with which objects of a file begin their ways: the same list for all files that have the same. */
  takersOf(uri: string): readonly KustomizationFact[] {
    return this.#same([...this.taking(uri), ...this.makingIn(uri)]);
  }

  /** One list for all that are equal: thousands of files have the same. */
  #same(list: readonly KustomizationFact[]): readonly KustomizationFact[] {
    const key = list.map(({ uri }) => uri).join(' ');
    const known = this.#lists.get(key) ?? list;
    this.#lists.set(key, known);
    return known;
  }

  /** The kustomizations that make objects by a file: the one that it is, and those with further changes. */
  makingIn(uri: string): readonly KustomizationFact[] {
    const own = this.#byFolder.get(plainFolderOf(uri));
    if (own?.uri !== uri) return [];
    return this.isDelivered(own) ? [own, ...this.#all.filter(({ delivery }) => delivery?.of === uri)] : [own];
  }

  /** Whether one is applied by another object, and not by itself. */
  isDelivered({ uri }: KustomizationFact): boolean {
    return this.#delivered.has(uri);
  }

  /** The kustomizations that take in all that another one makes. */
  takingFolderOf({ uri, delivery }: KustomizationFact): readonly KustomizationFact[] {
    return delivery !== undefined ? [] : (this.#listing.get(plainFolderOf(uri)) ?? []);
  }

  /** A kustomization behind its components, and theirs: in this order they change objects. */
  passedAt(kustomization: KustomizationFact): readonly KustomizationFact[] {
    return passedIn(kustomization, this);
  }

  componentsOf({ uri, components }: KustomizationFact): readonly KustomizationFact[] {
    return components.flatMap(path => this.#byFolder.get(plainUriAt(uri, path)) ?? []);
  }

  /** The components that no kustomization lists yet. */
  get freeComponents(): readonly KustomizationFact[] {
    return freeComponentsOf(this);
  }

  /** Whether it is a component that no kustomization lists yet, which may be for any of them. */
  isFreeComponent({ uri, delivery }: KustomizationFact): boolean {
    return (
      delivery === undefined &&
      this.#byFolder.get(plainFolderOf(uri))?.isComponent === true &&
      !this.#listing.has(plainFolderOf(uri))
    );
  }
}

function applicableIn({ uri, patches, workloads }: Facts): Applicable {
  return { uri, patches, workloads };
}

/** The kustomizations that add a prefix or a suffix to names. */
const renaming = once(({ all }: Kustomizations) =>
  all.filter(({ namePrefix, nameSuffix }) => namePrefix !== undefined || nameSuffix !== undefined),
);

const renamingPatches = once((kustomizations: Kustomizations) =>
  kustomizations.all.some(one => moversOf(one, kustomizations).some(({ piece }) => piece.moves?.name !== undefined)),
);

const freeComponentsOf = once((kustomizations: Kustomizations) =>
  kustomizations.all.filter(kustomization => kustomizations.isFreeComponent(kustomization)),
);

/** The names of the ConfigMaps that they generate. */
const madeConfigMaps = once(({ all }: Kustomizations) => new Set(all.flatMap(({ configMaps }) => configMaps)));

/** Whether one lists objects that are declared nowhere, or at an unknown place. */
export const takesUnknown = onceEach(
  ({ uri, resources, addsUnknown }: KustomizationFact, kustomizations: Kustomizations) =>
    addsUnknown || !resources.every(path => kustomizations.knows(plainUriAt(uri, path))),
);

const passedIn = onceEach((kustomization: KustomizationFact, among: Kustomizations): readonly KustomizationFact[] => {
  const [seen, passed] = [new Set<KustomizationFact>(), new Set<KustomizationFact>()];
  const pass = (one: KustomizationFact): void => {
    if (seen.has(one)) return;
    seen.add(one);
    for (const component of among.componentsOf(one)) pass(component);
    passed.add(one);
  };
  pass(kustomization);
  return [...passed];
});

const patternOf = onceEach((pattern: string, _: Kustomizations) => readPattern(pattern));

const longestName = 253;
