import type { KustomizationFact } from '../facts/facts.ts';
import type { PatchPiece } from '../kubernetes/patches/patchContent.ts';
import type { Workload } from '../kubernetes/patches/workload.ts';
import { givesNothing } from '../kubernetes/pods/given.ts';
import { once } from '../text/known.ts';
import { plainUri, plainUriAt } from '../text/uri.ts';
import { choiceOf } from './choice.ts';
import { type Kustomizations, takesUnknown } from './kustomizations.ts';
import type { Placements } from './placements.ts';
import { startOf, throughPatches } from './travel.ts';
import { type Around, givenAround, type PatchAt, waysOf } from './ways.ts';

/** A workload that a patch changes, in some of its placements. */
export type ReachedWorkload = Around & {
  readonly workload: Workload;
  /** The uri of its file. */
  readonly uri: string;
  /** The numbers of the placements. */
  readonly when: readonly number[];
};

/** The patches that the objects of a file are. */
export function usesOf(uri: string, { all }: Kustomizations): readonly PatchAt[] {
  const key = plainUri(uri);
  return all.flatMap(kustomization =>
    kustomization.patches.flatMap(({ path }, use) =>
      path !== undefined && plainUriAt(kustomization.uri, path) === key ? [{ kustomization, use }] : [],
    ),
  );
}

/**
 * The kustomizations with the patches of a file, or of an object in it by its name if that is known, and the numbers of
 * the first of these.
 */
export function firstUsesBy(uri: string, name: string | undefined, { all }: Kustomizations): readonly PatchAt[] {
  return all.flatMap(kustomization => {
    const { uri: own, delivery, patches } = kustomization;
    if (own === uri || delivery?.of === uri) return [{ kustomization, use: 0 }];
    const isNamed = name === undefined || delivery?.name === undefined || delivery.name === name;
    const use = patches.length - (delivery?.patches.length ?? 0);
    return delivery?.from === uri && isNamed ? [{ kustomization, use }] : [];
  });
}

/** The workloads that a patch certainly reaches, one after the other: there may be thousands. */
export function* reachedBy(
  at: PatchAt,
  piece: Pick<PatchPiece, 'object'>,
  placements: Placements,
  among: Kustomizations,
): Generator<ReachedWorkload> {
  const { kustomization, use } = at;
  const target = kustomization.patches[use]?.target;
  for (const { uri, workload } of taken(among).get(kustomization) ?? []) {
    const all = placements.of(uri, workload.namespace, workload);
    for (const { changes, when } of waysOf(all, uri, workload, among)) {
      const own = changes.find(change => change.kustomization === kustomization);
      const kept = when.filter(number => all[number]?.isDeleted !== true);
      if (own === undefined || kept.length === 0) continue;
      const before = own.before ?? startOf(workload.namespace);
      const travel = throughPatches(before, kustomization, workload, among, use);
      if (choiceOf(target, { gives: givesNothing, ...piece }, workload, travel, among) !== 'surely') continue;
      yield { workload, uri, when: kept, ...givenAround(changes, at, workload, among) };
    }
  }
}

/** Whether a patch of a kustomization may reach what the workspace does not have. */
export function mayReachUnseen(kustomization: KustomizationFact, among: Kustomizations): boolean {
  return takesUnseen(kustomization, among, new Set());
}

function takesUnseen(kustomization: KustomizationFact, among: Kustomizations, seen: Set<KustomizationFact>): boolean {
  if (seen.has(kustomization)) return false;
  seen.add(kustomization);
  if (takesUnknown(kustomization, among) || among.isFreeComponent(kustomization)) return true;
  const below = kustomization.resources.flatMap(path => among.in(plainUriAt(kustomization.uri, path)) ?? []);
  const users = kustomization.isComponent ? among.takingFolderOf(kustomization) : [];
  return [...below, ...users].some(one => takesUnseen(one, among, seen));
}

type Taken = { readonly uri: string; readonly workload: Workload };

/** The workloads that each kustomization takes in, directly or through others, or as a component. */
const taken = once((among: Kustomizations): ReadonlyMap<KustomizationFact, readonly Taken[]> => {
  const byKustomization = new Map<KustomizationFact, Taken[]>();
  for (const { uri, workloads } of among.files) {
    for (const kustomization of workloads.length === 0 ? [] : among.of(uri)) {
      const known = byKustomization.get(kustomization) ?? [];
      byKustomization.set(kustomization, known);
      known.push(...workloads.map(workload => ({ uri, workload })));
    }
  }
  return byKustomization;
});
