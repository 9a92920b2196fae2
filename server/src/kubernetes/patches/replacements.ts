import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { literalOf, readMap, readSeq } from '../objects/read.ts';
import { type Given, mayGiveAnything } from '../pods/given.ts';
import { wordsGive } from '../pods/wordsGive.ts';
import { type PatchTarget, targetOf } from './patchTarget.ts';

/** A field that kustomize copies from one object to others, as far as it concerns these. */
type ReplacementPiece = { readonly target: PatchTarget; readonly gives: Given };

const anything: readonly ReplacementPiece[] = [{ target: {}, gives: mayGiveAnything }];

/** Whether a document is a replacement, or a list of them, in a file of its own (kustomize, "replacements"). */
export function isReplacements(root: YamlNode): boolean {
  if (root.kind === 'seq') return root.items.length > 0 && root.items.every(item => item && isReplacements(item));
  return root.kind === 'map' && root.get('targets') !== 'absent' && root.get('kind') === 'absent';
}

/** The pieces of a replacement or a list of them: each sets the fields of its targets that it names. */
export function replacementsGive(node: YamlNode): readonly ReplacementPiece[] {
  if (node.kind === 'map') return targetsOf(node);
  if (node.kind !== 'seq' || !node.complete) return anything;
  return node.items.flatMap(item => (item === undefined ? anything : replacementsGive(item)));
}

function targetsOf(replacement: MapNode): readonly ReplacementPiece[] {
  const targets = readSeq(replacement, 'targets');
  if (targets === 'absent') return [];
  if (targets === 'unknown' || !targets.complete) return anything;
  return targets.items.flatMap(target => (target?.kind === 'map' ? pieceOf(target) : anything));
}

function pieceOf(target: MapNode): ReplacementPiece {
  const select = readMap(target, 'select');
  return { target: typeof select === 'string' ? {} : targetOf(select), gives: fieldsGive(target) };
}

function fieldsGive(target: MapNode): Given {
  const paths = readSeq(target, 'fieldPaths');
  if (typeof paths === 'string' || !paths.complete) return mayGiveAnything;
  const texts = paths.items.map(literalOf).filter(path => path !== undefined);
  if (texts.length < paths.items.length) return mayGiveAnything;
  return wordsGive(texts.flatMap(path => path.split(/[.[\]=]/)));
}
