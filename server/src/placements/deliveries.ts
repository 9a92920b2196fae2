import type { Facts, KustomizationFact } from '../facts/facts.ts';
import { withParameters } from '../kubernetes/delivery/argoApplication.ts';
import { type Delivery, parametersOfFolder } from '../kubernetes/delivery/delivery.ts';
import { Glob } from '../text/glob.ts';
import { folderOf, isWithin, plainUri } from '../text/uri.ts';
import { type FolderTree, folderTree } from './folderTree.ts';

/** What is known of files by their plain uris. */
type Known = { readonly files: readonly string[]; readonly kustomized: ReadonlySet<string> };

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
  const files = facts.map(({ uri }) => plainUri(uri)).filter(uri => uri !== '');
  const tree = folderTree(files);
  const known = { files, kustomized };
  return all
    .flatMap(({ from, delivery }) => foldersOf(delivery, plainUri(from), tree).map(found => ({ from, ...found })))
    .flatMap(({ from, folder, delivery }, at) => {
      const resources = resourcesIn(folder, delivery, known);
      return resources.length === 0 ? [] : [taking(resources, `${folder}/.${at}`, { ...delivery, from })];
    });
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
): readonly { readonly folder: string; readonly delivery: Delivery }[] {
  if (delivery.each === undefined) {
    const folder = tree.at(delivery.path, from);
    return folder === undefined ? [] : [{ folder, delivery }];
  }
  const { each } = delivery;
  return tree.pathsFor(from).flatMap(path => {
    const matching = each.filter(({ glob }) => covers(glob, path));
    if (matching.length === 0 || matching.some(({ isExcluded }) => isExcluded)) return [];
    return withParameters(delivery, parametersOfFolder(path)).flatMap(one => foldersOf(one, from, tree));
  });
}

function covers(glob: string, path: string): boolean {
  const read = Glob.read(glob);
  return typeof read !== 'string' && read.matches(`/${path}`);
}

/** In paths from the folder: its kustomization, or the files that count without one. */
function resourcesIn(folder: string, { by, files }: Delivery, known: Known): readonly string[] {
  if (known.kustomized.has(folder)) return ['.'];
  const below = known.files.filter(uri => isWithin(uri, folder));
  if (below.includes(`${folder}/Chart.yaml`)) return [];
  if (by === 'argo') {
    return below
      .filter(uri => files.isRecursive || folderOf(uri) === folder)
      .map(uri => uri.slice(folder.length + 1))
      .filter(path => (files.include === undefined || isNamed(files.include, path)) && !isNamed(files.exclude, path));
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

/** By a glob in which `*` stands for slashes as well (Argo CD, "Directory"). */
function isNamed(glob: string | undefined, path: string): boolean {
  if (glob === undefined) return false;
  const read = Glob.read(glob.replaceAll('/', ':').replaceAll('**', '*'));
  return typeof read !== 'string' && read.matches(`/${path.replaceAll('/', ':')}`);
}
