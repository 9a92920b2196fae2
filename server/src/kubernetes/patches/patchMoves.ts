import type { MapNode, SeqNode } from '../../yaml/tree/node.ts';
import { type LabelChanges, labelsSet } from '../objects/labelChanges.ts';
import { isPlaceholder, readLiteral, readMap, readPath } from '../objects/read.ts';

/** A text that a patch writes in place of another; without `to` if it removes that. */
export type NewText = { readonly to?: string; readonly isUnknown?: true };

/** The effects of a patch on the namespace, the name and the selection of its object. */
export type Moves = {
  readonly isDeleted?: true;
  readonly namespace?: NewText;
  readonly name?: NewText;
  readonly labels?: LabelChanges;
  readonly annotations?: LabelChanges;
};

/** The effects of a list of operations (RFC 6902); undefined if there are none. */
export function movesOfOperations(seq: SeqNode): Moves | undefined {
  let moves: Moves | undefined;
  for (const item of seq.items) {
    if (item?.kind !== 'map') continue;
    const path = readLiteral(item, 'path');
    if (path === '/metadata/namespace') moves = { ...moves, namespace: newTextOf(item) };
    if (path === '/metadata/name') moves = { ...moves, name: newTextOf(item) };
    const [, list, key] = /^\/metadata\/(labels|annotations)(?:\/(.*))?$/.exec(path ?? '') ?? [];
    if (list === 'labels') moves = { ...moves, labels: changed(moves?.labels, key, item) };
    if (list === 'annotations') moves = { ...moves, annotations: changed(moves?.annotations, key, item) };
  }
  return moves;
}

/** The effects of a strategic merge, which changes neither name nor namespace; undefined if there are none. */
export function movesOfMerge(node: MapNode): Moves | undefined {
  if (readLiteral(node, '$patch') === 'delete') return { isDeleted: true };
  const metadata = readPath(node, 'metadata');
  if (metadata === undefined) return undefined;
  const [labels, annotations] = [mergedIn(metadata, 'labels'), mergedIn(metadata, 'annotations')];
  if (labels === undefined && annotations === undefined) return undefined;
  return { ...(labels === undefined ? {} : { labels }), ...(annotations === undefined ? {} : { annotations }) };
}

function mergedIn(metadata: MapNode, key: string): LabelChanges | undefined {
  const map = readMap(metadata, key);
  return map === 'absent' ? undefined : map === 'unknown' ? map : labelsSet(map);
}

/** The changes with an operation; undefined keys stand for a whole map, of which it is not known which it replaces. */
function changed(before: LabelChanges | undefined, key: string | undefined, operation: MapNode): LabelChanges {
  const { to, isUnknown } = newTextOf(operation);
  if (key === undefined || isUnknown || before === 'unknown') return 'unknown';
  return { ...before, [key.replaceAll('~1', '/').replaceAll('~0', '~')]: to ?? null };
}

function newTextOf(operation: MapNode): NewText {
  if (readLiteral(operation, 'op') === 'remove') return {};
  const to = readLiteral(operation, 'value');
  return to === undefined || isPlaceholder(to) ? { isUnknown: true } : { to };
}
