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
  if ([...own, ...other].some(({ isDeleted }) => isDeleted)) return 'never';
  // Objects of one file have the same placements.
  const isTogether = (a: Placement) =>
    other.includes(a) || other.some(b => a.root === b.root && a.namespace === b.namespace);
  if (own.every(isTogether) || isInOneNamespace([...own, ...other])) return 'certainly';
  return own.some(a => other.some(b => mayBeOne(a.namespace, b.namespace))) ? 'possibly' : 'never';
}

/** One object that is placed twice in a namespace is in two clusters. */
function isInOneNamespace(placements: readonly Placement[]): boolean {
  const [first] = placements;
  const isSame = placements.every(({ namespace }) => namespace === first?.namespace);
  return placements.length === 2 && first?.namespace !== undefined && isSame;
}

function mayBeOne(a: string | undefined, b: string | undefined): boolean {
  return a === undefined || b === undefined || a === b;
}
