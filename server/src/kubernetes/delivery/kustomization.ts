import { parseDocumentText } from '../../yaml/read/document.ts';
import { splitDocuments } from '../../yaml/read/file.ts';
import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import type { Kinds } from '../objects/kinds.ts';
import { bothChange, type LabelChanges, labelsSet } from '../objects/labelChanges.ts';
import { isPlaceholder, literalOf, readLiteral, readMap, readScalar, readSeq } from '../objects/read.ts';
import { type PatchPiece, patchPiecesOf } from '../patches/patchContent.ts';
import { type PatchTarget, targetOf } from '../patches/patchTarget.ts';
import { replacementsGive } from '../patches/replacements.ts';
import { mayGiveAnything } from '../pods/given.ts';

/** Whether a file is a kustomization, by its name alone (kustomize, "kustomization file"). */
export function isKustomization(uri: string): boolean {
  return /\/(?:kustomization\.ya?ml|Kustomization)$/.test(uri);
}

/** A patch that a kustomization applies: by a path from its folder, or inline. */
export type PatchUse = {
  readonly path?: string;
  /** Absent for a patch in another file. */
  readonly pieces?: readonly PatchPiece[];
  /** Absent if the patch names its object itself. */
  readonly target?: PatchTarget;
};

/** A kustomization or a component, in paths from its own folder. */
export type Kustomization = {
  readonly isComponent: boolean;
  /** Its changes of its objects, as they are written; absent if there are none. */
  readonly namespace?: string;
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  /** It gives objects a namespace that is not known. */
  readonly isNamespaceUnknown?: true;
  /** Files, folders and addresses of the objects that it lists. */
  readonly resources: readonly string[];
  readonly components: readonly string[];
  readonly patches: readonly PatchUse[];
  /** The names of the ConfigMaps that it generates. */
  readonly configMaps: readonly string[];
  /** The labels and annotations that it adds. */
  readonly addsLabels?: { readonly labels?: LabelChanges; readonly annotations?: LabelChanges };
  /** It adds objects that are declared nowhere, or at an unknown place. */
  readonly addsUnknown: boolean;
  /** It changes objects in an unknown way. */
  readonly changesUnknown: boolean;
};

/** Reads a kustomization (kustomize, api/types/kustomization.go). Total: unsupported parts count as unknown. */
export function kustomizationOf(map: MapNode, kinds: Kinds): Kustomization {
  const lists = {
    resources: textsOf(map, 'resources'),
    bases: textsOf(map, 'bases'),
  };
  const changes = changesOf(map, kinds);
  const generators = mapsOf(map, 'configMapGenerator');
  const names = generators?.map(generator => readLiteral(generator, 'name'));
  return {
    isComponent: readLiteral(map, 'kind') === 'Component',
    ...writtenChange(map, 'namespace'),
    ...writtenChange(map, 'namePrefix'),
    ...writtenChange(map, 'nameSuffix'),
    resources: [...(lists.resources ?? []), ...(lists.bases ?? [])],
    ...changes,
    configMaps: names?.filter(name => name !== undefined) ?? [],
    ...labelsIn(map),
    addsUnknown:
      lists.resources === undefined ||
      lists.bases === undefined ||
      names === undefined ||
      names.includes(undefined) ||
      isThere(map, 'generators', 'helmCharts', 'helmChartInflationGenerator'),
    changesUnknown: changes.changesUnknown || isThere(map, 'transformers') || map.hasHoles,
  };
}

function labelsIn(map: MapNode): Pick<Kustomization, 'addsLabels'> {
  const common = (key: string): LabelChanges | undefined => {
    const found = readMap(map, key);
    return found === 'absent' ? undefined : found === 'unknown' ? found : labelsSet(found);
  };
  const pairs = mapsOf(map, 'labels')?.map(item => readMap(item, 'pairs'));
  const all = pairs?.map(item => (typeof item === 'string' ? 'unknown' : labelsSet(item))) ?? ['unknown' as const];
  const labels = [common('commonLabels'), ...all].reduce(bothChange, undefined);
  const annotations = common('commonAnnotations');
  if (labels === undefined && annotations === undefined) return {};
  return {
    addsLabels: { ...(labels === undefined ? {} : { labels }), ...(annotations === undefined ? {} : { annotations }) },
  };
}

type Changes = Pick<Kustomization, 'components' | 'patches' | 'changesUnknown'>;

/** The components and patches under the keys of a kustomization, which Flux and Argo CD have too. */
export function changesOf(map: MapNode, kinds: Kinds): Changes {
  const components = textsOf(map, 'components');
  const patches = [
    usesOf(map, 'patches', use => patchUse(use, kinds)),
    strategicMerges(map, kinds),
    usesOf(map, 'patchesJson6902', use => patchUse(use, kinds)),
    usesOf(map, 'replacements', replacementUse),
  ];
  return {
    components: components ?? [],
    patches: patches.flatMap(uses => uses ?? []),
    changesUnknown: components === undefined || patches.includes(undefined),
  };
}

type Written = Pick<Kustomization, 'namespace' | 'namePrefix' | 'nameSuffix' | 'isNamespaceUnknown'>;

/** A change of each object, under its own key or that of another format; nothing if there is none. */
export function writtenChange(
  map: MapNode,
  change: 'namespace' | 'namePrefix' | 'nameSuffix',
  key = change as string,
): Written {
  const value = readScalar(map, key);
  if (value === 'absent' || (value !== 'unknown' && (value.isNull || value.value === ''))) return {};
  const isUnknown = value === 'unknown' || isPlaceholder(value.value);
  if (change === 'namespace' && isUnknown) return { isNamespaceUnknown: true };
  return value === 'unknown' ? {} : { [change]: value.value };
}

function isThere(map: MapNode, ...keys: readonly string[]): boolean {
  return keys.some(key => map.get(key) !== 'absent');
}

/** The texts of a list; undefined if there may be more. */
function textsOf(map: MapNode, key: string): readonly string[] | undefined {
  const items = itemsOf(map, key)?.map(literalOf);
  return items?.every(item => item !== undefined) ? items : undefined;
}

function mapsOf(map: MapNode, key: string): readonly MapNode[] | undefined {
  const items = itemsOf(map, key);
  const maps = items?.filter(item => item?.kind === 'map');
  return maps?.length === items?.length ? maps : undefined;
}

function itemsOf(map: MapNode, key: string): readonly (YamlNode | undefined)[] | undefined {
  const seq = readSeq(map, key);
  if (seq === 'absent') return [];
  return seq === 'unknown' || !seq.complete ? undefined : seq.items;
}

function usesOf(
  map: MapNode,
  key: string,
  read: (use: MapNode) => readonly PatchUse[],
): readonly PatchUse[] | undefined {
  return mapsOf(map, key)?.flatMap(read);
}

/** An entry of `patches` or `patchesJson6902`. */
function patchUse(use: MapNode, kinds: Kinds): readonly PatchUse[] {
  const target = readMap(use, 'target');
  const meant = target === 'absent' ? {} : { target: target === 'unknown' ? {} : targetOf(target) };
  const path = readLiteral(use, 'path');
  if (path !== undefined) return [{ path, ...meant }];
  // Placeholders count in its values, not in the whole of it.
  const patch = readScalar(use, 'patch');
  return [
    { pieces: typeof patch === 'string' ? [{ gives: mayGiveAnything }] : piecesIn(patch.value, kinds), ...meant },
  ];
}

/** The strategic merges, each of which is a path or the patch itself. */
function strategicMerges(map: MapNode, kinds: Kinds): readonly PatchUse[] | undefined {
  const entries = itemsOf(map, 'patchesStrategicMerge')?.map(item =>
    item?.kind === 'scalar' ? item.value : undefined,
  );
  if (entries?.every(entry => entry !== undefined) !== true) return undefined;
  return entries.map(entry => (/[\n{]/.test(entry) ? { pieces: piecesIn(entry, kinds) } : { path: entry }));
}

/** One in a file of its own, or the replacement itself. */
function replacementUse(use: MapNode): readonly PatchUse[] {
  const path = readLiteral(use, 'path');
  return [path === undefined ? { pieces: replacementsGive(use) } : { path }];
}

function piecesIn(text: string, kinds: Kinds): readonly PatchPiece[] {
  const documents = splitDocuments(text).map(({ start, end }) => parseDocumentText(text.slice(start, end)));
  return documents.flatMap(document => patchPiecesOf(document, kinds));
}
