import type { Facts, KustomizationFact } from '../facts/facts.ts';
import { withParameters } from '../kubernetes/delivery/argoApplication.ts';
import { type Delivery, parametersOfFolder } from '../kubernetes/delivery/delivery.ts';
import { Glob } from '../text/glob.ts';
import { folderOf, plainUri } from '../text/uri.ts';
import { type FolderTree, folderTree } from './folderTree.ts';

/** What is known of files by their plain uris, which are sorted. */
type Known = { readonly files: readonly string[]; readonly kustomized: ReadonlySet<string> };

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
  kustomized: ReadonlySet<string>,
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
      const resources = resourcesIn(one.folder, one.delivery, known, budget);
      if (resources.length === 0) continue;
      taken.push(taking(resources, `${one.folder}/.${taken.length}`, { ...one.delivery, from }));
    }
  }
  return taken;
}

function taking(
  resources: readonly string[],
  uri: string,
  delivery: NonNullable<KustomizationFact['delivery']>,
): KustomizationFact {
  const { namespace, namePrefix, nameSuffix, isNamespaceUnknown, components, patches, changesUnknown } = delivery;
  return {
    uri,
    delivery,
    isComponent: false,
    ...(namespace === undefined ? {} : { namespace }),
    ...(namePrefix === undefined ? {} : { namePrefix }),
    ...(nameSuffix === undefined ? {} : { nameSuffix }),
    ...(isNamespaceUnknown === undefined ? {} : { isNamespaceUnknown }),
    resources,
    components,
    patches,
    configMaps: [],
    addsUnknown: false,
    changesUnknown,
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

/** In paths from the folder: its kustomization, or the files that count without one. */
function resourcesIn(folder: string, { by, files }: Delivery, known: Known, budget: Budget): readonly string[] {
  if (known.kustomized.has(folder)) return ['.'];
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

function outermostKustomized(uri: string, folder: string, kustomized: ReadonlySet<string>): string | undefined {
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
