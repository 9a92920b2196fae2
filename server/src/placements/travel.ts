import type { KustomizationFact } from '../facts/facts.ts';
import { bothChange, type LabelChanges } from '../kubernetes/objects/labelChanges.ts';
import type { Written } from '../kubernetes/objects/written.ts';
import type { PatchPiece } from '../kubernetes/patches/patchContent.ts';
import type { PatchTarget } from '../kubernetes/patches/patchTarget.ts';
import { onceEach } from '../text/known.ts';
import { choiceOf } from './choice.ts';
import type { Kustomizations } from './kustomizations.ts';

/** A patch that moves objects, its number in its kustomization, and the target that this names. */
export type Mover = { readonly use: number; readonly target?: PatchTarget; readonly piece: PatchPiece };

/** A name, undefined if it is unknown, and a namespace, undefined if it may be any. */
export type PlacedName = { readonly name: string | undefined; readonly namespace: string | undefined };

/** An object on its way through kustomizations. */
export type Travel = {
  /** The namespace; undefined if there is none, or it may be any. */
  readonly namespace: string | undefined;
  /** It has a namespace that is not known. */
  readonly isNamespaceUnknown: boolean;
  /** The namespace is filled in after the build. */
  readonly isFilledIn?: boolean;
  /** A name in place of the written one, and what is added to it. */
  readonly name?: string;
  readonly prefix: string;
  readonly suffix: string;
  /** The former names and namespaces, but for the first ones and these. */
  readonly former: readonly PlacedName[];
  readonly isDeleted: boolean;
  /** The changes of the written labels. */
  readonly labels?: LabelChanges | undefined;
  readonly annotations?: LabelChanges | undefined;
};

/** The start of the way, with the namespace that is written. */
export function startOf(namespace: string | undefined): Travel {
  return { namespace, isNamespaceUnknown: false, prefix: '', suffix: '', former: [], isDeleted: false };
}

/** The object after a kustomization: its patches come first, then its namespace and its parts of names. */
export function travelThrough(
  travel: Travel,
  kustomization: KustomizationFact,
  object: Written | undefined,
  among: Kustomizations,
): Travel {
  const moved = object === undefined ? travel : throughPatches(travel, kustomization, object, among);
  const { namespace, isNamespaceUnknown, namePrefix, nameSuffix, addsLabels = {} } = kustomization;
  const passed = {
    ...moved,
    ...(isNamespaceUnknown ? unknown : namespace === undefined ? {} : { namespace, isNamespaceUnknown: false }),
    prefix: `${namePrefix ?? ''}${moved.prefix}`,
    suffix: `${moved.suffix}${nameSuffix ?? ''}`,
    ...relabelled(moved, addsLabels),
  };
  const [before, after] = [identityIn(moved, object), identityIn(passed, object)];
  const isSame = before.name === after.name && before.namespace === after.namespace;
  return isSame ? passed : { ...passed, former: [...moved.former, before] };
}

/** The present name and namespace of an object. */
export function identityIn(
  { name: renamed, namespace, prefix, suffix }: Travel,
  object: Written | undefined,
): PlacedName {
  const name = renamed ?? object?.name;
  return { name: name === undefined ? undefined : `${prefix}${name}${suffix}`, namespace };
}

/** The object after the patches of a kustomization, or those with a smaller number. */
export function throughPatches(
  travel: Travel,
  kustomization: KustomizationFact,
  object: Written,
  among: Kustomizations,
  until = Number.POSITIVE_INFINITY,
): Travel {
  let moved = travel;
  for (const { target, piece, use } of moversOf(kustomization, among)) {
    if (use < until && choiceOf(target, piece, object, moved, among) === 'surely') moved = movedBy(moved, piece);
  }
  return moved;
}

const unknown = { namespace: undefined, isNamespaceUnknown: true };

function movedBy(travel: Travel, { moves = {} }: PatchPiece): Travel {
  const { isDeleted, namespace, name } = moves;
  const renamed = name?.to === undefined ? {} : { name: name.to, prefix: '', suffix: '' };
  return {
    ...travel,
    ...renamed,
    ...(namespace === undefined
      ? {}
      : namespace.isUnknown
        ? unknown
        : { namespace: namespace.to, isNamespaceUnknown: false }),
    isDeleted: travel.isDeleted || isDeleted === true,
    ...relabelled(travel, moves),
  };
}

function relabelled(a: Relabelled, b: Relabelled): Relabelled {
  const [labels, annotations] = [bothChange(a.labels, b.labels), bothChange(a.annotations, b.annotations)];
  return { ...(labels === undefined ? {} : { labels }), ...(annotations === undefined ? {} : { annotations }) };
}

type Relabelled = Pick<Travel, 'labels' | 'annotations'>;

/** The patches of a kustomization that move objects. */
export const moversOf = onceEach((kustomization: KustomizationFact, among: Kustomizations): readonly Mover[] =>
  kustomization.patches.flatMap((use, number) => {
    const pieces = use.pieces ?? among.piecesAt(use, kustomization.uri) ?? [];
    const moving = pieces.filter(({ moves }) => moves !== undefined);
    return moving.map(piece => ({ use: number, ...(use.target === undefined ? {} : { target: use.target }), piece }));
  }),
);
