import type { KustomizationFact } from '../facts/facts.ts';

/** One way in which an object reaches a cluster. */
export type Placement = {
  /** What applies it: the outermost kustomization or chart, or the folder of a file that nothing takes in. */
  readonly root: string;
  /** The namespace as applied; undefined if it may be any. */
  readonly namespace: string | undefined;
  /** A name in place of the written one, and parts that are added to names on the way; each absent if there is none. */
  readonly name?: string;
  readonly prefix?: string;
  readonly suffix?: string;
  /** The namespace is filled in after the build, into objects alone (Argo CD, `destination`). */
  readonly isFilledIn?: true;
  /** A patch deletes the object. */
  readonly isDeleted?: true;
  /** The kustomizations on the way, the innermost first; absent if they are not known. */
  readonly chain?: readonly KustomizationFact[];
};

/** The name of an object as applied. Kustomize leaves those of some kinds alone (api/internal/builtins, "PrefixTransformer"). */
export function appliedName(
  name: string,
  kind: string,
  { name: renamed, prefix = '', suffix = '' }: Placement,
): string {
  return keptKinds.has(kind) ? name : `${prefix}${renamed ?? name}${suffix}`;
}

const keptKinds: ReadonlySet<string> = new Set(['Namespace', 'CustomResourceDefinition', 'APIService']);

/** The number of kustomizations that two placements share, from the outermost inwards. */
export function sharedWay({ chain: a = [] }: Placement, { chain: b = [] }: Placement): number {
  let shared = 0;
  while (shared < Math.min(a.length, b.length) && a.at(-1 - shared) === b.at(-1 - shared)) shared++;
  return shared;
}

/** Whether two objects are in one namespace of one cluster. */
export type Meeting = 'certainly' | 'possibly' | 'never';

/** Whether an object meets another, in each of its placements. */
export function meeting(own: readonly Placement[], other: readonly Placement[]): Meeting {
  const [mine, others] = [outlineOf(own), outlineOf(other)];
  if (mine.isDeleted || others.isDeleted) return 'never';
  if (isWithin(mine.places, others.places) || isInOneNamespace(own, other)) return 'certainly';
  return mayMeet(mine.namespaces, others.namespaces) ? 'possibly' : 'never';
}

/** What is asked of placements, of which there may be hundreds. */
type Outline = {
  readonly isDeleted: boolean;
  /** Each root with a namespace. */
  readonly places: ReadonlySet<string>;
  readonly namespaces: ReadonlySet<string | undefined>;
  readonly byRoot: ReadonlyMap<string, readonly Placement[]>;
};

/** Those of the placements that a root gives. */
export function placementsFrom(root: string, placements: readonly Placement[]): readonly Placement[] {
  return outlineOf(placements).byRoot.get(root) ?? [];
}

const outlines = new WeakMap<readonly Placement[], Outline>();

function outlineOf(placements: readonly Placement[]): Outline {
  const known = outlines.get(placements);
  if (known !== undefined) return known;
  const outline = {
    isDeleted: placements.some(({ isDeleted }) => isDeleted),
    places: new Set(placements.map(({ root, namespace }) => JSON.stringify([root, namespace ?? null]))),
    namespaces: new Set(placements.map(({ namespace }) => namespace)),
    byRoot: new Map<string, Placement[]>(),
  };
  for (const placement of placements) {
    const others = outline.byRoot.get(placement.root);
    if (others === undefined) outline.byRoot.set(placement.root, [placement]);
    else others.push(placement);
  }
  outlines.set(placements, outline);
  return outline;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  if (some === all) return true;
  for (const one of some) if (!all.has(one)) return false;
  return true;
}

function mayMeet(some: ReadonlySet<string | undefined>, others: ReadonlySet<string | undefined>): boolean {
  if (some.has(undefined) || others.has(undefined)) return some.size > 0 && others.size > 0;
  for (const one of some) if (others.has(one)) return true;
  return false;
}

/** One object that is placed twice in a namespace is in two clusters. */
function isInOneNamespace([first, ...more]: readonly Placement[], [other, ...others]: readonly Placement[]): boolean {
  const areTwo = more.length === 0 && others.length === 0;
  return areTwo && first?.namespace !== undefined && first.namespace === other?.namespace;
}
