import type { KustomizationFact } from '../facts/facts.ts';
import type { PatchUse } from '../kubernetes/delivery/kustomization.ts';
import type { PatchPiece } from '../kubernetes/delivery/patchContent.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import { bothGive, type Given, givesNothing, mayGive, mayGiveAnything } from '../kubernetes/pods/given.ts';
import { choiceOf, writtenOf } from './choice.ts';
import type { Kustomizations } from './kustomizations.ts';
import type { Placement } from './placement.ts';
import { startOf, type Travel, travelThrough, type Written } from './travel.ts';

/** The kustomizations of a placement that may change objects: the same list for those that are the same. */
export type Changes = readonly {
  readonly kustomization: KustomizationFact;
  /** The state of an object before it; undefined if it need not be on the way. */
  readonly before: Travel | undefined;
}[];

/** Placements that give an object one namespace, and in which the same kustomizations may change it. */
export type Way = {
  /** Their numbers. */
  readonly when: readonly number[];
  readonly namespace: string | undefined;
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
    const ways = new Map<string, { readonly namespace: string | undefined; changes: Changes; when: number[] }>();
    for (const [at, placement] of placements.entries()) {
      const found = changesOf(placement, uri, object, among);
      const list = JSON.stringify(found.map(({ kustomization, before }) => [kustomization.uri, before ?? null]));
      const shared = changes.get(list) ?? found;
      changes.set(list, shared);
      const { namespace } = placement;
      const key = `${namespace ?? ''} ${list}`;
      const way = ways.get(key) ?? { namespace, changes: shared, when: [] };
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
export function givenBy(changes: Changes, resource: Resource, among: Kustomizations): Given {
  const written = writtenOf(resource);
  let given = givesNothing;
  for (const { kustomization, before } of changes) {
    if (kustomization.changesUnknown) return mayGiveAnything;
    for (const use of kustomization.patches) {
      given = bothGive(given, gives(use, kustomization.uri, written, before, among));
    }
  }
  return given;
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
