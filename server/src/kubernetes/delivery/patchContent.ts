import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode, SeqNode, YamlNode } from '../../yaml/tree/node.ts';
import { accountFields } from '../accounts/identity.ts';
import { clockOf } from '../clocks/clock.ts';
import { zoneInjectionOf } from '../clocks/k8tz.ts';
import type { Kinds } from '../objects/kinds.ts';
import { readLiteral } from '../objects/read.ts';
import { resourcesOf } from '../objects/resource.ts';
import { bothGive, type Given, givesNothing, mayGiveAnything } from '../pods/given.ts';
import { type PodSpec, podSpecsOf } from '../pods/podSpec.ts';
import { wordsGive } from '../pods/wordsGive.ts';
import type { PatchTarget } from './patchTarget.ts';
import { isReplacements, replacementsGive } from './replacements.ts';

/** A kustomize patch of objects, or of the target that the kustomization names: operations have no object. */
export type PatchPiece = {
  readonly object?: { readonly group: string; readonly kind: string; readonly name?: string };
  /** Of a replacement, which names its targets itself. */
  readonly target?: PatchTarget;
  readonly gives: Given;
};

/**
 * The kustomize patches of a document: objects with pods as strategic merge, a list of operations (RFC 6902), or
 * replacements in a file of their own.
 */
export function patchPiecesOf(document: YamlDocument, kinds: Kinds): readonly PatchPiece[] {
  const { root } = document;
  if (root !== undefined && document.part === 'whole' && isReplacements(root)) return replacementsGive(root);
  if (root?.kind === 'seq' && document.part === 'whole')
    return isOperations(root) ? [{ gives: operationsGive(root) }] : [];
  return resourcesOf(document).flatMap(resource => {
    if (kinds.podKindOf(resource.group, resource.kind) === undefined) return [];
    const pods = podSpecsOf(resource, kinds);
    const isUnknown = pods.length === 0 && document.holes.all.length > 0;
    const gives = isUnknown ? mayGiveAnything : pods.map(podGives).reduce(bothGive, givesNothing);
    const { group, kind, name } = resource;
    return [{ object: { group, kind, ...(name === undefined ? {} : { name }) }, gives }];
  });
}

function podGives(pod: PodSpec): Given {
  const zoned = pod.containers.filter(container => clockOf(container, pod) !== 'absent');
  const names = zoned.map(container => container.name).filter(name => name !== undefined);
  const isForAll = zoneInjectionOf(pod.template) !== 'absent' || pod.node.hasHoles || names.length < zoned.length;
  return {
    account: accountFields.some(field => pod.node.get(field) !== 'absent'),
    token: pod.node.get('automountServiceAccountToken') !== 'absent',
    zones: isForAll ? 'all' : names,
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
  const words = typeof value === 'string' || value.value === undefined ? [] : [...wordsOf(value.value)];
  return wordsGive([...path.split('/'), ...words]);
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
