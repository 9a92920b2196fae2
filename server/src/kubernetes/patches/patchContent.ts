import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, ScalarNode, SeqNode, YamlNode } from '../../yaml/tree/node.ts';
import { clockOf } from '../clocks/clock.ts';
import { zoneInjectionOf } from '../clocks/k8tz.ts';
import type { Kinds } from '../objects/kinds.ts';
import { isPlaceholder, readLiteral, readScalar } from '../objects/read.ts';
import { type Resource, resourcesOf } from '../objects/resource.ts';
import { meantBooleanOf } from '../objects/yamlTypes.ts';
import type { ContainerStep } from '../pods/containerSteps.ts';
import { bothGive, type Given, givesNothing, mayGiveAnything } from '../pods/given.ts';
import { type Container, containerKey, containerSections, type PodSpec, podSpecsOf } from '../pods/podSpec.ts';
import { volumeNameOf, volumesOf } from '../pods/volumes.ts';
import { wordsGive } from '../pods/wordsGive.ts';
import { type AccountGiven, mergedIntoAccount, operatedOnAccount } from './accountPatch.ts';
import { type Moves, movesOfMerge, movesOfOperations } from './patchMoves.ts';
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
  /** The target of a replacement, which names its targets itself. */
  readonly target?: PatchTarget;
  readonly gives: Given;
  /** The effects on a service account; absent if there are none. */
  readonly account?: AccountGiven;
  /** Absent if it leaves the object where it is. */
  readonly moves?: Moves;
};

/**
 * The kustomize patches of a document: objects with pods as strategic merge, a list of operations (RFC 6902), or
 * replacements in a file of their own.
 */
export function patchPiecesOf(document: YamlDocument, kinds: Kinds): readonly PatchPiece[] {
  const { root } = document;
  if (root !== undefined && document.part === 'whole' && isReplacements(root)) return replacementsGive(root);
  if (root?.kind === 'seq' && document.part === 'whole')
    return isOperations(root)
      ? [{ gives: operationsGive(root), ...onAccount(operatedOnAccount(root)), ...movesIn(movesOfOperations(root)) }]
      : [];
  return resourcesOf(document).flatMap(resource => {
    const moves = movesIn(movesOfMerge(resource.node));
    const places = kinds.placesOf(resource.group, resource.kind);
    const isAccount = resource.group === '' && resource.kind === 'ServiceAccount';
    const account = onAccount(isAccount ? mergedIntoAccount(resource.node) : undefined);
    if ((places?.pods ?? []).length === 0 && moves.moves === undefined && account.account === undefined) return [];
    const pods = podSpecsOf(resource, kinds);
    const isUnknown = pods.length === 0 && document.holes.all.length > 0;
    const gives = isUnknown ? mayGiveAnything : pods.map(podGives).reduce(bothGive, givesNothing);
    const { group, kind, name } = resource;
    const object = { group, kind, ...(name === undefined ? {} : { name }), ...namespaceIn(resource) };
    return [{ object, gives, ...account, ...moves }];
  });
}

function onAccount(account: AccountGiven | undefined): { readonly account?: AccountGiven } {
  return account === undefined ? {} : { account };
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
  const token = readScalar(pod.node, 'automountServiceAccountToken');
  return {
    ...accountIn(pod.node, 'serviceAccountName', 'account'),
    ...accountIn(pod.node, 'serviceAccount', 'oldAccount'),
    ...(token === 'absent' ? {} : { token: token === 'unknown' ? token : tokenIn(token) }),
    ...volumesGoneBy(pod),
    zones: isForAll ? 'all' : names,
    steps: stepsOf(pod),
  };
}

/** The account under a key of a map, as what is given for a field; nothing if there is none. */
function accountIn(map: MapNode, key: string, field: 'account' | 'oldAccount'): Partial<Given> {
  const found = readScalar(map, key);
  if (found === 'absent') return {};
  if (found === 'unknown' || isPlaceholder(found.value)) return { [field]: 'unknown' };
  return { [field]: found.isNull ? 'removed' : { to: found.value } };
}

function tokenIn(token: ScalarNode): NonNullable<Given['token']> {
  return token.isNull ? 'removed' : (meantBooleanOf(token) ?? 'unknown');
}

function volumesGoneBy(pod: PodSpec): Pick<Given, 'volumesGone'> {
  const gone = volumesOf(pod).items.filter(({ node }) => readLiteral(node, '$patch') === 'delete');
  return gone.length === 0 ? {} : { volumesGone: gone.flatMap(volume => volumeNameOf(volume) ?? []) };
}

function stepsOf({ containers }: PodSpec): readonly ContainerStep[] {
  if (containers.length === 0) return [];
  const isDeleted = ({ node }: Container) => readLiteral(node, '$patch') === 'delete';
  const merged = containers.filter(container => !isDeleted(container)).flatMap(containerKey);
  const deleted = containers.filter(isDeleted).flatMap(containerKey);
  return [
    { is: 'merged', containers: merged },
    ...deleted.map((container): ContainerStep => ({ is: 'deleted', container })),
  ];
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
  if (op === 'test') return givesNothing;
  if (op === 'remove') return removedAt(path ?? '');
  if (op === undefined || path === undefined || operation.hasHoles) return mayGiveAnything;
  const value = operation.get('value');
  const node = typeof value === 'string' ? undefined : value.value;
  if (/^\/(?:automountServiceAccountToken|imagePullSecrets)(?:\/|$)/.test(path)) return givesNothing;
  const gives = wordsGive([...path.split('/'), ...(node === undefined ? [] : wordsOf(node))]);
  if (/\/spec\/volumes$/.test(path)) return { ...givesNothing, volumesGone: 'all' };
  // A volume gives a zone where it is mounted.
  if (gives === mayGiveAnything || /\/spec\/volumes(?:\/|$)/.test(path))
    return gives === mayGiveAnything ? gives : givesNothing;
  if (path.endsWith('/spec/serviceAccountName'))
    return { ...givesNothing, ...accountIn(operation, 'value', 'account') };
  if (path.endsWith('/spec/serviceAccount')) return { ...givesNothing, ...accountIn(operation, 'value', 'oldAccount') };
  if (path.endsWith('/spec/automountServiceAccountToken') && node?.kind === 'scalar')
    return { ...givesNothing, token: tokenIn(node) };
  return inContainers(gives, op, path, node);
}

function removedAt(path: string): Given {
  if (path.endsWith('/spec/serviceAccountName')) return { ...givesNothing, account: 'removed' };
  if (path.endsWith('/spec/serviceAccount')) return { ...givesNothing, oldAccount: 'removed' };
  if (path.endsWith('/spec/automountServiceAccountToken')) return { ...givesNothing, token: 'removed' };
  if (path.endsWith('/spec/volumes')) return { ...givesNothing, volumesGone: 'all' };
  const place = placeIn(path);
  if (place === undefined || place.isInside) return givesNothing;
  const { section, index } = place;
  const steps: readonly ContainerStep[] =
    index === undefined ? [{ is: 'listed', section, names: [] }] : [{ is: 'removed', at: `${section}/${index}` }];
  return { ...givesNothing, steps };
}

/** The effects on the lists of containers, if a path leads into one. */
function inContainers(gives: Given, op: string, path: string, value: YamlNode | undefined): Given {
  const place = placeIn(path);
  if (place === undefined) return gives;
  const { section, index, isInside } = place;
  if (op !== 'add' && op !== 'replace') return { ...gives, steps: [{ is: 'unknown' }] };
  if (index === undefined) {
    const names = value?.kind === 'seq' && value.complete ? value.items.map(containerName) : undefined;
    const step: ContainerStep = names === undefined ? { is: 'unknown' } : { is: 'listed', section, names };
    return { ...givesNothing, zones: namesWithZone(gives, value), steps: [step] };
  }
  const at = `${section}/${index}`;
  if (isInside) return { ...gives, zones: [], steps: gives.zones === 'all' ? [{ is: 'zoned', at }] : [] };
  const name = containerName(value);
  const step: ContainerStep = { is: op === 'add' ? 'added' : 'replaced', at, name };
  return { ...givesNothing, zones: gives.zones === 'all' && op === 'replace' ? [name] : [], steps: [step] };
}

/** The containers of a list in which something stands that may give a zone. */
function namesWithZone(gives: Given, list: YamlNode | undefined): readonly string[] {
  if (gives.zones !== 'all' || list?.kind !== 'seq') return [];
  return list.items
    .filter(item => item === undefined || wordsGive([...wordsOf(item)]).zones === 'all')
    .map(containerName);
}

/** Empty if it is unknown. */
function containerName(container: YamlNode | undefined): string {
  return (container?.kind === 'map' ? readLiteral(container, 'name') : undefined) ?? '';
}

/** The list of containers that a path leads to, or into. */
function placeIn(path: string) {
  const parts = path.split('/');
  const at = parts.findIndex(part => containerSections.some(known => known === part));
  const section = parts[at];
  if (at === -1 || section === undefined) return undefined;
  return { section, index: parts[at + 1], isInside: parts.length > at + 2 };
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
