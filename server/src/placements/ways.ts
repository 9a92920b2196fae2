import type { KustomizationFact } from '../facts/facts.ts';
import type { PatchUse } from '../kubernetes/delivery/kustomization.ts';
import type { Written } from '../kubernetes/objects/written.ts';
import type { PatchPiece } from '../kubernetes/patches/patchContent.ts';
import { bothGive, type Given, givesNothing, mayGive, mayGiveAnything } from '../kubernetes/pods/given.ts';
import { choiceOf } from './choice.ts';
import type { Kustomizations } from './kustomizations.ts';
import type { Placement } from './placement.ts';
import { moversOf, startOf, type Travel, throughPatches, travelThrough } from './travel.ts';

/** The kustomizations of a placement that may change objects: the same list for those that are the same. */
export type Changes = readonly {
  readonly kustomization: KustomizationFact;
  /** The state of an object before it; undefined if it need not be on the way. */
  readonly before: Travel | undefined;
}[];

/** Placements that give an object one namespace and add the same to its name, and in which the same kustomizations may change it. */
export type Way = {
  /** The numbers of the placements. */
  readonly when: readonly number[];
  readonly namespace: string | undefined;
  /** The parts of its name. */
  readonly added: string;
  readonly changes: Changes;
};

/**
 * The placements of objects of a file, which have one written namespace, by what may differ in them: an object of 50
 * overlays has few ways.
 */
export function waysOf(
  placements: readonly Placement[],
  uri: string,
  object: Written,
  among: Kustomizations,
): readonly Way[] {
  return among.known.answer(waysOf, placements, () => {
    const changes = new Map<string, Changes>();
    const ways = new Map<string, Way & { readonly when: number[] }>();
    for (const [at, placement] of placements.entries()) {
      const found = changesOf(placement, uri, object, among);
      const list = JSON.stringify(found.map(({ kustomization, before }) => [kustomization.uri, before ?? null]));
      const shared = changes.get(list) ?? found;
      changes.set(list, shared);
      const { namespace, name = '', prefix = '', suffix = '' } = placement;
      const added = among.rename ? [name, prefix, suffix].join(' ') : '';
      const key = [namespace ?? '', added, list].join(' ');
      const way = ways.get(key) ?? { namespace, added, changes: shared, when: [] };
      ways.set(key, way);
      way.when.push(at);
    }
    return [...ways.values()];
  });
}

function changesOf({ chain }: Placement, uri: string, object: Written, among: Kustomizations): Changes {
  const changes: { readonly kustomization: KustomizationFact; readonly before: Travel | undefined }[] = [];
  let travel = startOf(object.namespace);
  for (const kustomization of chain ?? []) {
    for (const one of among.passedAt(kustomization)) {
      changes.push({ kustomization: one, before: travel });
      travel = travelThrough(travel, one, object, among);
    }
  }
  const possible = chain === undefined ? among.of(uri) : [];
  const free = chain?.length === 0 ? [] : among.freeComponents;
  for (const kustomization of [...possible, ...free]) {
    if (changes.every(change => change.kustomization !== kustomization)) {
      changes.push({ kustomization, before: undefined });
    }
  }
  return changes.filter(({ kustomization: { patches, changesUnknown } }) => patches.length > 0 || changesUnknown);
}

/** What the kustomizations on a way give to the pods of an object. */
export function givenBy(changes: Changes, written: Written, among: Kustomizations): Given {
  if (changes.some(({ kustomization }) => kustomization.changesUnknown)) return mayGiveAnything;
  return changes.flatMap(change => givenIn(change, written, among)).reduce(bothGive, givesNothing);
}

/** A patch by the kustomization that uses it, and its number among the patches of that. */
export type PatchAt = { readonly kustomization: KustomizationFact; readonly use: number };

/** What is given before a patch, after it, and by it and what is after it. */
export type Around = { readonly earlier: Given; readonly later: Given; readonly onward: Given };

/** The effects around a patch. */
export function givenAround(
  changes: Changes,
  { kustomization, use }: PatchAt,
  written: Written,
  among: Kustomizations,
): Around {
  const at = changes.findIndex(change => change.kustomization === kustomization);
  const own = changes.slice(at, at + 1).flatMap(change => givenIn(change, written, among));
  const [before, after] = [changes.slice(0, at), changes.slice(at + 1)].map(some => givenBy(some, written, among));
  const all = (some: readonly (Given | undefined)[]) =>
    some.filter(one => one !== undefined).reduce(bothGive, givesNothing);
  const [earlier, later] = [all([before, ...own.slice(0, use)]), all([...own.slice(use + 1), after])];
  return { earlier, later, onward: all([...own.slice(use, use + 1), later]) };
}

function givenIn(
  { kustomization, before }: Changes[number],
  written: Written,
  among: Kustomizations,
): readonly Given[] {
  const isMoved = moversOf(kustomization, among).length > 0;
  return kustomization.patches.map((use, number) => {
    const travel = before && isMoved ? throughPatches(before, kustomization, written, among, number) : before;
    return gives(use, kustomization.uri, written, travel, among);
  });
}

function gives(
  use: PatchUse,
  from: string,
  written: Written,
  before: Travel | undefined,
  among: Kustomizations,
): Given {
  const travel = before ?? startOf(written.namespace);
  const pieces = use.pieces ?? among.piecesAt(use, from);
  // A patch for this very object, in which nothing is supported, may give anything.
  if (pieces === undefined || (use.target !== undefined && pieces.length === 0)) {
    const isOther = use.target !== undefined && choiceOf(use.target, anything, written, travel, among) === 'not';
    return isOther ? givesNothing : mayGiveAnything;
  }
  return pieces
    .map(piece => {
      const choice = choiceOf(use.target ?? piece.target, piece, written, travel, among);
      if (choice === 'not') return givesNothing;
      return choice === 'maybe' || before === undefined ? mayGive(piece.gives) : piece.gives;
    })
    .reduce(bothGive, givesNothing);
}

const anything: PatchPiece = { gives: mayGiveAnything };
