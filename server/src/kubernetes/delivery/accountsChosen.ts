import { writtenName } from '../../yaml/edit/writtenName.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import { documentsInBlock } from '../../yaml/read/documentsInBlock.ts';
import type { PlacedDocument } from '../../yaml/read/file.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import { type AccountName, named } from '../accounts/accountNames.ts';
import { readItems, readLiteral, readMap, readMaps } from '../objects/read.ts';

/** The service accounts that a kustomization selects as targets of patches and as ends of replacements. */
export function accountsChosen(document: YamlDocument): readonly AccountName[] {
  const { root } = document;
  if (root?.kind !== 'map') return [];
  const patches = ['patches', 'patchesJson6902'].flatMap(key => readMaps(root, key));
  const replacements = readMaps(root, 'replacements');
  const selections = replacements.flatMap(replacement => readMaps(replacement, 'targets'));
  const choices = [
    ...patches.map(patch => readMap(patch, 'target')),
    ...replacements.map(replacement => readMap(replacement, 'source')),
    ...selections.map(target => readMap(target, 'select')),
    ...selections.flatMap(target => readMaps(target, 'reject')),
    ...readMaps(root, 'vars').map(variable => readMap(variable, 'objref')),
  ];
  return choices.flatMap(choice => (typeof choice === 'string' ? [] : accountChosen(document, choice)));
}

/** A selector without a kind selects all objects of that name, of which the account may be only one. */
function accountChosen(document: YamlDocument, choice: MapNode): readonly AccountName[] {
  const isAny = choice.get('kind') === 'absent';
  const isAccount = readLiteral(choice, 'kind') === 'ServiceAccount' && (readLiteral(choice, 'group') ?? '') === '';
  if (!isAny && !isAccount) return [];
  const name = readLiteral(choice, 'name');
  const found = named('patch', name, readLiteral(choice, 'namespace'), writtenName(document, choice, 'name'));
  return isAny ? found.map(account => ({ ...account, mayBeOther: 'place' as const })) : found;
}

/** The kustomize patches that a kustomization holds as texts, with their places in it, if they can be determined. */
export function inlinePatchesOf(document: YamlDocument): readonly PlacedDocument[] {
  const { root } = document;
  if (root?.kind !== 'map') return [];
  const uses = ['patches', 'patchesJson6902'].flatMap(key => readMaps(root, key));
  const texts = uses.map(use => use.get('patch')).map(found => (typeof found === 'string' ? undefined : found.value));
  return [...texts, ...readItems(root, 'patchesStrategicMerge')].flatMap(text => documentsInBlock(document, text));
}
