import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, SeqNode, YamlNode } from '../../yaml/tree/node.ts';
import { accountFields } from '../accounts/identity.ts';
import { clockOf } from '../clocks/clock.ts';
import { zoneInjectionOf } from '../clocks/k8tz.ts';
import type { Kinds } from '../objects/kinds.ts';
import { isPlaceholder, literalOf, readLiteral, readScalar } from '../objects/read.ts';
import { type Resource, resourcesOf } from '../objects/resource.ts';
import { meantBooleanOf } from '../objects/yamlTypes.ts';
import { bothGive, type Given, givesNothing, mayGiveAnything } from '../pods/given.ts';
import { containerSections, type PodSpec, podSpecsOf } from '../pods/podSpec.ts';
import { wordsGive } from '../pods/wordsGive.ts';
import type { PatchTarget } from './patchTarget.ts';
import { isReplacements, replacementsGive } from './replacements.ts';

/** A kustomize patch of objects, or of the target that the kustomization names: operations have no object. */
export type PatchPiece = {
  readonly object?: {
    readonly group: string;
    readonly kind: string;
    readonly name?: string;
    readonly namespace?: string;
  };
  /** Of a replacement, which names its targets itself. */
  readonly target?: PatchTarget;
  readonly gives: Given;
  /** Absent if it leaves the object where it is. */
  readonly moves?: Moves;
};

/** A text that a patch writes in place of another; without `to` if it removes that. */
export type NewText = { readonly to?: string; readonly isUnknown?: true };

/** The effects of a patch on where its object goes, and by which name. */
export type Moves = {
  readonly isDeleted?: true;
  readonly namespace?: NewText;
  readonly name?: NewText;
  /** It may change labels or annotations. */
  readonly changesLabels?: true;
};

/**
 * The kustomize patches of a document: objects with pods as strategic merge, a list of operations (RFC 6902), or
 * replacements in a file of their own.
 */
export function patchPiecesOf(document: YamlDocument, kinds: Kinds): readonly PatchPiece[] {
  const { root } = document;
  if (root !== undefined && document.part === 'whole' && isReplacements(root)) return replacementsGive(root);
  if (root?.kind === 'seq' && document.part === 'whole')
    return isOperations(root) ? [{ gives: operationsGive(root), ...movesIn(movesOfOperations(root)) }] : [];
  return resourcesOf(document).flatMap(resource => {
    const moves = movesIn(movesOfMerge(resource.node));
    const places = kinds.placesOf(resource.group, resource.kind);
    if ((places?.pods ?? []).length === 0 && moves.moves === undefined) return [];
    const pods = podSpecsOf(resource, kinds);
    const isUnknown = pods.length === 0 && document.holes.all.length > 0;
    const gives = isUnknown ? mayGiveAnything : pods.map(podGives).reduce(bothGive, givesNothing);
    const { group, kind, name } = resource;
    const object = { group, kind, ...(name === undefined ? {} : { name }), ...namespaceIn(resource) };
    return [{ object, gives, ...moves }];
  });
}

function movesIn(moves: Moves | undefined): { readonly moves?: Moves } {
  return moves === undefined ? {} : { moves };
}

function namespaceIn({ namespace }: Resource): { readonly namespace?: string } {
  return namespace === undefined ? {} : { namespace };
}

function podGives(pod: PodSpec): Given {
  const zoned = pod.containers.filter(container => clockOf(container, pod) !== 'absent');
  const names = zoned.map(container => container.name).filter(name => name !== undefined);
  const isForAll = zoneInjectionOf(pod.template) !== 'absent' || pod.node.hasHoles || names.length < zoned.length;
  const account = readLiteral(pod.node, 'serviceAccountName');
  const isNamed = accountFields.some(field => pod.node.get(field) !== 'absent');
  const token = readScalar(pod.node, 'automountServiceAccountToken');
  return {
    ...givesNothing,
    ...(isNamed ? { account: account === undefined || account === '' ? 'unknown' : { to: account } } : {}),
    ...(token === 'absent' ? {} : { token: token === 'unknown' ? token : (meantBooleanOf(token) ?? 'unknown') }),
    zones: isForAll ? 'all' : names,
    containers: pod.containers.map(container => container.name).filter(name => name !== undefined),
  };
}

/** Whether a list is one of operations (RFC 6902). */
export function isOperations(seq: SeqNode): boolean {
  return seq.items.length > 0 && seq.items.every(item => item?.kind === 'map' && item.get('op') !== 'absent');
}

function operationsGive(seq: SeqNode): Given {
  if (!seq.complete) return mayGiveAnything;
  return seq.items
    .map(item => (item?.kind === 'map' ? operationGives(item) : mayGiveAnything))
    .reduce(bothGive, givesNothing);
}

function operationGives(operation: MapNode): Given {
  const op = readLiteral(operation, 'op');
  const path = readLiteral(operation, 'path');
  if (op === 'remove' || op === 'test') return givesNothing;
  if (op === undefined || path === undefined || operation.hasHoles) return mayGiveAnything;
  const value = operation.get('value');
  const node = typeof value === 'string' ? undefined : value.value;
  const gives = wordsGive([...path.split('/'), ...(node === undefined ? [] : wordsOf(node))]);
  const text = literalOf(node);
  if (gives === mayGiveAnything || text === undefined) return inContainer(gives, op, path);
  if (path.endsWith('/spec/serviceAccountName')) return { ...gives, account: { to: text } };
  const token = node?.kind === 'scalar' ? meantBooleanOf(node) : undefined;
  if (path.endsWith('/spec/automountServiceAccountToken') && token !== undefined) return { ...gives, token };
  return inContainer(gives, op, path);
}

/** The effects on the container at the place that a path names, if it names one. */
function inContainer(gives: Given, op: string, path: string): Given {
  const parts = path.split('/');
  const section = parts.findIndex(part => containerSections.some(known => known === part));
  const index = parts[section + 1];
  if (section === -1 || index === undefined || gives === mayGiveAnything) return gives;
  if (parts.length === section + 2 && op === 'add') return { ...givesNothing, addsContainer: index !== '-' };
  return { ...gives, zones: [], zonesAt: gives.zones === 'all' ? [`${parts[section]}/${index}`] : [] };
}

function* wordsOf(node: YamlNode): Generator<string> {
  if (node.kind === 'scalar') yield node.value;
  else if (node.kind === 'seq')
    for (const item of node.items) yield* item === undefined ? [unknownWord] : wordsOf(item);
  else {
    if (node.hasHoles) yield unknownWord;
    for (const { key, value } of node.pairs) {
      if (key !== undefined) yield key.value;
      if (value !== undefined) yield* wordsOf(value);
    }
  }
}

/** A word that may be any, as a placeholder. */
const unknownWord = '{{';

/** The effects of a list of operations (RFC 6902); undefined if there are none. */
function movesOfOperations(seq: SeqNode): Moves | undefined {
  let moves: Moves | undefined;
  for (const item of seq.items) {
    if (item?.kind !== 'map') continue;
    const path = readLiteral(item, 'path');
    if (path === '/metadata/namespace') moves = { ...moves, namespace: newTextOf(item) };
    if (path !== undefined && /^\/metadata\/(?:labels|annotations)/.test(path))
      moves = { ...moves, changesLabels: true };
    if (path === '/metadata/name') moves = { ...moves, name: newTextOf(item) };
  }
  return moves;
}

/** The effects of a strategic merge, which changes neither name nor namespace; undefined if there are none. */
function movesOfMerge(node: MapNode): Moves | undefined {
  return readLiteral(node, '$patch') === 'delete' ? { isDeleted: true } : undefined;
}

function newTextOf(operation: MapNode): NewText {
  if (readLiteral(operation, 'op') === 'remove') return {};
  const to = readLiteral(operation, 'value');
  return to === undefined || isPlaceholder(to) ? { isUnknown: true } : { to };
}
