import type { KustomizationFact } from '../facts/facts.ts';
import type { NewText, PatchPiece } from '../kubernetes/delivery/patchContent.ts';
import type { PatchTarget } from '../kubernetes/delivery/patchTarget.ts';
import type { Labels } from '../kubernetes/objects/labelSelector.ts';
import { choiceOf } from './choice.ts';
import type { Kustomizations } from './kustomizations.ts';

/** An object as it is written, by which patches choose it; what is unknown is absent. */
export type Written = {
  readonly group: string;
  readonly kind: string;
  readonly name?: string | undefined;
  readonly namespace?: string | undefined;
  readonly labels?: Labels;
  readonly annotations?: Labels;
};

/** A patch that moves objects, and the target that its kustomization names. */
export type Mover = { readonly target?: PatchTarget; readonly piece: PatchPiece };

/** An object on its way through kustomizations. */
export type Travel = {
  /** Undefined if it may be any. */
  readonly namespace: string | undefined;
  /** A name in place of the written one, and what is added to it. */
  readonly name?: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The parts of these that the last kustomization added. */
  readonly last: { readonly prefix: string; readonly suffix: string };
  readonly isDeleted: boolean;
  /** It may have other labels and annotations than are written. */
  readonly isLabelled: boolean;
};

/** The start of the way, with the namespace that is written. */
export function startOf(namespace: string | undefined): Travel {
  return { namespace, prefix: '', suffix: '', last: { prefix: '', suffix: '' }, isDeleted: false, isLabelled: false };
}

/** The object after a kustomization: its patches come first, then its namespace and its parts of names. */
export function travelThrough(
  travel: Travel,
  kustomization: KustomizationFact,
  object: Written | undefined,
  among: Kustomizations,
): Travel {
  const movers = object === undefined ? [] : among.moversOf(kustomization);
  let moved = travel;
  for (const { target, piece } of movers) {
    if (object !== undefined && choiceOf(target, piece, object, moved, among) === 'surely')
      moved = movedBy(moved, piece);
  }
  const { namespace, isNamespaceUnknown, namePrefix, nameSuffix, delivery, addsLabels } = kustomization;
  // A delivery replaces the parts of the kustomization at its path.
  const prefix = replaced(moved.prefix, delivery && namePrefix, text => text.slice(moved.last.prefix.length));
  const end = moved.last.suffix.length;
  const suffix = replaced(moved.suffix, delivery && nameSuffix, text => text.slice(0, text.length - end));
  return {
    ...moved,
    namespace: isNamespaceUnknown ? undefined : (namespace ?? moved.namespace),
    prefix: `${namePrefix ?? ''}${prefix}`,
    suffix: `${suffix}${nameSuffix ?? ''}`,
    last: { prefix: namePrefix ?? '', suffix: nameSuffix ?? '' },
    isLabelled: moved.isLabelled || addsLabels === true,
  };
}

function replaced(text: string, by: unknown, without: (text: string) => string): string {
  return by === undefined ? text : without(text);
}

function movedBy(travel: Travel, { moves = {} }: PatchPiece): Travel {
  const { isDeleted, namespace, name, changesLabels } = moves;
  const renamed = name?.to === undefined ? {} : { name: name.to, prefix: '', suffix: '' };
  return {
    ...travel,
    ...renamed,
    namespace: namespace === undefined ? travel.namespace : writtenText(namespace),
    isDeleted: travel.isDeleted || isDeleted === true,
    isLabelled: travel.isLabelled || changesLabels === true,
  };
}

function writtenText({ to, isUnknown }: NewText): string | undefined {
  return isUnknown ? undefined : to;
}
