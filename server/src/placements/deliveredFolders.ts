import type { Facts, KustomizationFact } from '../facts/facts.ts';
import { withParameters } from '../kubernetes/delivery/argoApplication.ts';
import { type Delivery, parametersOfFolder } from '../kubernetes/delivery/delivery.ts';
import { Glob } from '../text/patterns/glob.ts';
import { folderOf, plainUri } from '../text/uri.ts';
import { type FolderTree, folderTree } from './folderTree.ts';

/** What is known of files by their plain uris, which are sorted. */
type Known = { readonly files: readonly string[]; readonly kustomized: ReadonlyMap<string, KustomizationFact> };

/**
 * The number of paths that may be compared and taken in for all deliveries together. A workspace of a stranger could
 * have thousands of each, of which every one is about all others; deliveries beyond are not followed.
 */
const mostPaths = 20_000;

class Budget {
  #left = mostPaths;

  /** Whether a number of further paths may be looked at; if not, nothing is taken. */
  take(count: number): boolean {
    if (count > this.#left) return false;
    this.#left -= count;
    return true;
  }
}

/**
 * The folders that Flux and Argo CD apply, each as a kustomization that takes in what is there: nothing is told apart
 * from an overlay but that no other kustomization can take it in. A folder that is not in the workspace gives none.
 */
export function deliveredFolders(
  facts: readonly Facts[],
  kustomized: ReadonlyMap<string, KustomizationFact>,
): readonly KustomizationFact[] {
  const all = facts.flatMap(({ uri, declares }) => declares.deliveries.map(delivery => ({ from: uri, delivery })));
  if (all.length === 0) return [];
  const files = facts
    .map(({ uri }) => plainUri(uri))
    .filter(uri => uri !== '')
    .sort();
  const tree = folderTree(files);
  const known = { files, kustomized };
  const budget = new Budget();
  const taken: KustomizationFact[] = [];
  for (const { from, delivery } of all) {
    for (const one of foldersOf(delivery, plainUri(from), tree, budget)) {
      const [own, uri] = [known.kustomized.get(one.folder), `${one.folder}/.${taken.length}`];
      const resources = own === undefined ? resourcesIn(one.folder, one.delivery, known, budget) : [];
      if (own !== undefined) taken.push(delivering(own, uri, { ...one.delivery, from, of: own.uri }));
      else if (resources.length > 0) taken.push(taking(resources, uri, { ...one.delivery, from }));
    }
  }
  return taken;
}

type Delivered = NonNullable<KustomizationFact['delivery']>;

/** A folder without a kustomization is one that lists its files. */
function taking(resources: readonly string[], uri: string, delivery: Delivered): KustomizationFact {
  const plain = {
    isComponent: false,
    resources,
    components: [],
    patches: [],
    configMaps: [],
    addsUnknown: false,
    changesUnknown: false,
  };
  return delivering({ ...plain, uri }, uri, delivery);
}

/**
 * A kustomization with the changes of what applies it: the namespace and the parts of names replace its own, patches and
 * components are added to them (Flux, kustomize-controller, `generator`; Argo CD, `kustomize edit`).
 */
function delivering(own: KustomizationFact, uri: string, delivery: Delivered): KustomizationFact {
  const { namespace, namePrefix, nameSuffix, isNamespaceUnknown, components, patches, changesUnknown } = delivery;
  const { namespace: ownNamespace, isNamespaceUnknown: _, ...rest } = own;
  const written = isNamespaceUnknown || namespace !== undefined ? undefined : ownNamespace;
  const given = namespace ?? written;
  const isUnknown = isNamespaceUnknown ?? (given === undefined ? own.isNamespaceUnknown : undefined);
  return {
    ...rest,
    uri,
    delivery,
    ...(given === undefined ? {} : { namespace: given }),
    ...(isUnknown === undefined ? {} : { isNamespaceUnknown: isUnknown }),
    ...(namePrefix === undefined ? {} : { namePrefix }),
    ...(nameSuffix === undefined ? {} : { nameSuffix }),
    components: [...own.components, ...components],
    patches: [...own.patches, ...patches],
    changesUnknown: own.changesUnknown || changesUnknown,
  };
}

/** The folders of the workspace that a delivery means; for that of a generator, with its parameters filled in. */
function foldersOf(
  delivery: Delivery,
  from: string,
  tree: FolderTree,
  budget: Budget,
): readonly { readonly folder: string; readonly delivery: Delivery }[] {
  if (delivery.each === undefined) {
    const folder = tree.at(delivery.path, from);
    return folder === undefined ? [] : [{ folder, delivery }];
  }
  const each = delivery.each.map(({ glob, isExcluded }) => ({ glob: Glob.read(glob), isExcluded }));
  const paths = tree.paths;
  if (!budget.take(paths.length * each.length)) return [];
  return paths.flatMap(path => {
    const matching = each.filter(({ glob }) => typeof glob !== 'string' && glob.matches(`/${path}`));
    if (matching.length === 0 || matching.some(({ isExcluded }) => isExcluded)) return [];
    return withParameters(delivery, parametersOfFolder(path)).flatMap(one => foldersOf(one, from, tree, budget));
  });
}

/** In paths from a folder without a kustomization: the files that count. */
function resourcesIn(folder: string, { by, files }: Delivery, known: Known, budget: Budget): readonly string[] {
  // The character behind `/` is `0`.
  const [start, end] = [firstFrom(`${folder}/`, known.files), firstFrom(`${folder}0`, known.files)];
  if (!budget.take(end - start)) return [];
  const below = known.files.slice(start, end);
  if (below.includes(`${folder}/Chart.yaml`)) return [];
  if (by === 'argo') {
    const [include, exclude] = [namesOf(files.include), namesOf(files.exclude)];
    return below
      .filter(uri => files.isRecursive || folderOf(uri) === folder)
      .map(uri => uri.slice(folder.length + 1))
      .filter(path => include?.(path) !== false && exclude?.(path) !== true);
  }
  // Flux makes a kustomization of what is there, in which those below stand for their folders.
  const taken = below.map(uri => outermostKustomized(uri, folder, known.kustomized) ?? uri);
  return [...new Set(taken)].map(uri => uri.slice(folder.length + 1));
}

function outermostKustomized(uri: string, folder: string, kustomized: Known['kustomized']): string | undefined {
  let found: string | undefined;
  for (let at = folderOf(uri); at.length > folder.length; at = folderOf(at)) if (kustomized.has(at)) found = at;
  return found;
}

/** The index of the first text of a sorted list that is not before another one; its length if there is none. */
function firstFrom(text: string, sorted: readonly string[]): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') < text) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** By a glob in which `*` stands for slashes as well (Argo CD, "Directory"); undefined if there is none. */
function namesOf(glob: string | undefined): ((path: string) => boolean) | undefined {
  if (glob === undefined) return undefined;
  const read = Glob.read(glob.replaceAll('/', ':').replaceAll('**', '*'));
  return path => typeof read !== 'string' && read.matches(`/${path.replaceAll('/', ':')}`);
}
