import type { Facts, KustomizationFact } from '../facts/facts.ts';
import type { PatchUse } from '../kubernetes/delivery/kustomization.ts';
import type { PatchPiece } from '../kubernetes/delivery/patchContent.ts';
import type { PatchTarget } from '../kubernetes/delivery/patchTarget.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import { bothGive, type Given, givesNothing, mayGiveAnything } from '../kubernetes/pods/given.ts';
import { lacksParts, type PodSpec, type PodSurroundings } from '../kubernetes/pods/podSpec.ts';
import { Known, once, onceEach } from '../text/known.ts';
import { readPattern } from '../text/readPattern.ts';
import { plainFolderOf, plainUri, plainUriAt } from '../text/uri.ts';
import { deliveredFolders } from './deliveries.ts';
import type { Placement } from './placement.ts';
import type { Mover } from './travel.ts';
import { type Changers, waysOf } from './ways.ts';

/** The relations of kustomizations to files and to one another, and their changes of objects. By paths alone. */
export class Kustomizations {
  readonly #all: readonly KustomizationFact[];
  readonly #files: ReadonlyMap<string, Facts>;
  readonly #byFolder = new Map<string, KustomizationFact>();
  /** The kustomizations that list a file or a folder among their resources or components. */
  readonly #listing = new Map<string, KustomizationFact[]>();
  readonly #patchFiles = new Set<string>();
  readonly #known = new Map<string, readonly KustomizationFact[]>();
  readonly known = new Known();

  constructor(facts: readonly Facts[]) {
    const written = facts.flatMap(({ uri, declares: { kustomization } }) =>
      kustomization === undefined ? [] : [{ ...kustomization, uri }],
    );
    for (const kustomization of written) this.#byFolder.set(plainFolderOf(kustomization.uri), kustomization);
    this.#all = [...written, ...deliveredFolders(facts, new Set(this.#byFolder.keys()))];
    this.#files = this.#all.length === 0 ? new Map() : new Map(facts.map(file => [plainUri(file.uri), file]));
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
    const known = this.#known.get(uri);
    if (known !== undefined) return known;
    const found = this.#around(this.taking(uri), kustomization => this.takingFolderOf(kustomization));
    this.#known.set(uri, found);
    return found;
  }

  /** Those of a placement, with their components; those of the file if they are not known. */
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
      found.add(kustomization);
      for (const component of this.componentsOf(kustomization)) take(component);
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

  /** Whether Flux or Argo CD take in folders, of which each file counts. */
  get takesFolders(): boolean {
    return this.#all.some(({ delivery }) => delivery !== undefined);
  }

  get all(): readonly KustomizationFact[] {
    return this.#all;
  }

  /** Whether a file, or a folder of another kustomization, is known by its plain uri. */
  knows(key: string): boolean {
    return this.#files.has(key) || this.#byFolder.has(key);
  }

  /** Whether one of them lists a file as a patch. */
  isPatch(uri: string): boolean {
    return this.#patchFiles.size > 0 && this.#patchFiles.has(plainUri(uri));
  }

  /** Whether one of them generates a ConfigMap of that name. */
  makesConfigMap(name: string): boolean {
    return madeConfigMaps(this).has(name);
  }

  /** The surroundings of a pod of an object in a file, by its placements. */
  surroundingsOf(
    pod: PodSpec,
    uri: string,
    placements: readonly Placement[],
  ): Omit<PodSurroundings, 'zoneIn' | 'zoneAt'> {
    if (this.#all.length === 0) return { isPartial: false, patches: givesNothing };
    const key = plainUri(uri);
    // A file beside a kustomization that no kustomization lists, without the required fields of an object, is a patch
    // that a kustomization will list.
    const isLeftOut = this.#byFolder.has(plainFolderOf(uri)) && !this.#listing.has(key);
    const changers = new Set(waysOf(placements, uri, this).map(way => way.changers));
    return {
      isPartial: this.isPatch(uri) || (isLeftOut && lacksParts(pod)),
      patches: [...changers].map(one => this.givenBy(one, pod.resource)).reduce(bothGive, givesNothing),
    };
  }

  /** What the kustomizations of a placement give to the pods of an object. */
  givenBy({ kustomizations, isRenamed }: Changers, resource: Resource): Given {
    let given = givesNothing;
    for (const kustomization of kustomizations) {
      if (kustomization.changesUnknown) return mayGiveAnything;
      for (const use of kustomization.patches) {
        given = bothGive(given, this.#gives(use, kustomization.uri, resource, isRenamed));
        if (given === mayGiveAnything) return given;
      }
    }
    return given;
  }

  #gives(use: PatchUse, from: string, resource: Resource, isRenamed: boolean): Given {
    if (use.target !== undefined && !mayBeTarget(use.target, resource, isRenamed, this)) return givesNothing;
    const pieces = use.pieces ?? this.piecesAt(use, from);
    // A patch for this very object, in which nothing is supported, may give anything.
    if (pieces === undefined || (use.target !== undefined && pieces.length === 0)) return mayGiveAnything;
    return pieces
      .filter(({ target }) => target === undefined || mayBeTarget(target, resource, isRenamed, this))
      .filter(({ object }) => use.target !== undefined || object === undefined || mayMean(object, resource, isRenamed))
      .map(({ gives }) => gives)
      .reduce(bothGive, givesNothing);
  }

  /** Undefined if the file of the patch is unknown. */
  piecesAt({ path }: PatchUse, from: string): readonly PatchPiece[] | undefined {
    return path === undefined ? undefined : this.#files.get(plainUriAt(from, path))?.patches;
  }

  /** The patches of a kustomization that move objects. */
  moversOf(kustomization: KustomizationFact): readonly Mover[] {
    return moversIn(kustomization, this);
  }

  /** Whether a pattern certainly matches the whole of one of some texts, or is absent. */
  matches(pattern: string | undefined, texts: readonly string[]): boolean {
    if (pattern === undefined || texts.includes(pattern)) return true;
    return texts.some(text => text.length <= longestName && patternOf(pattern, this)?.(text) === true);
  }

  /** Those that list a file among their resources. */
  taking(uri: string): readonly KustomizationFact[] {
    return this.#listing.size === 0 ? [] : (this.#listing.get(plainUri(uri)) ?? []);
  }

  /** Those that take in all that another one makes. */
  takingFolderOf({ uri, delivery }: KustomizationFact): readonly KustomizationFact[] {
    return delivery !== undefined ? [] : (this.#listing.get(plainFolderOf(uri)) ?? []);
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

/** Those that add a prefix or a suffix to names. */
const renaming = once(({ all }: Kustomizations) =>
  all.filter(({ namePrefix, nameSuffix }) => namePrefix !== undefined || nameSuffix !== undefined),
);

const freeComponentsOf = once((kustomizations: Kustomizations) =>
  kustomizations.all.filter(kustomization => kustomizations.isFreeComponent(kustomization)),
);

/** The names of the ConfigMaps that they generate. */
const madeConfigMaps = once(({ all }: Kustomizations) => new Set(all.flatMap(({ configMaps }) => configMaps)));

/** Whether one lists objects that are declared nowhere, or at an unknown place. */
const takesUnknown = onceEach(
  ({ uri, resources, addsUnknown }: KustomizationFact, kustomizations: Kustomizations) =>
    addsUnknown || !resources.every(path => kustomizations.knows(plainUriAt(uri, path))),
);

const moversIn = onceEach((kustomization: KustomizationFact, among: Kustomizations): readonly Mover[] =>
  kustomization.patches.flatMap(use => {
    const pieces = use.pieces ?? among.piecesAt(use, kustomization.uri) ?? [];
    const moving = pieces.filter(({ moves }) => moves !== undefined);
    return moving.map(piece => ({ ...(use.target === undefined ? {} : { target: use.target }), piece }));
  }),
);

const patternOf = onceEach((pattern: string, _: Kustomizations) => readPattern(pattern));

type PatchedObject = NonNullable<PatchPiece['object']>;

/** Whether a target may be this object. Patterns match the whole of a name, before or after it is changed. */
function mayBeTarget(
  { group, kind, name }: PatchTarget,
  resource: Resource,
  isRenamed: boolean,
  among: Kustomizations,
): boolean {
  if (group !== undefined && !mayMatch(group, resource.group, among)) return false;
  if (kind !== undefined && !mayMatch(kind, resource.kind, among)) return false;
  if (name === undefined || resource.name === undefined || mayMatch(name, resource.name, among)) return true;
  return isRenamed && name.includes(resource.name);
}

/** An unsupported pattern may match, and so may one that is longer than any name. */
function mayMatch(pattern: string, text: string, among: Kustomizations): boolean {
  return text === pattern || text.length > longestName || (patternOf(pattern, among)?.(text) ?? true);
}

const longestName = 253;

/** Whether a patch that names its object may mean this one, before or after its name is changed. */
function mayMean({ group, kind, name }: PatchedObject, resource: Resource, isRenamed: boolean): boolean {
  if (group !== resource.group || kind !== resource.kind) return false;
  if (name === undefined || resource.name === undefined || name === resource.name) return true;
  return isRenamed && name.includes(resource.name);
}
