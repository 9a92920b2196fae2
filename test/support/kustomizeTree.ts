import path from 'node:path';
import { isKustomization, kustomizationOf } from '../../server/src/kubernetes/delivery/kustomization.ts';
import { knownKinds } from '../../server/src/kubernetes/objects/kinds.ts';
import { parseFile } from '../../server/src/yaml/read/file.ts';

/** Reads a file; undefined if there is none. */
export type Read = (name: string) => string | undefined;

/** The texts of a kustomization in a folder and of all that it takes in, by their paths. */
export function treeOf(folder: string, read: Read): Readonly<Record<string, string>> {
  const texts: Record<string, string> = {};
  const take = (name: string): void => {
    const kustomized = ['kustomization.yaml', 'kustomization.yml', 'Kustomization']
      .map(file => path.posix.join(name, file))
      .find(file => read(file) !== undefined);
    const file = kustomized ?? name;
    const text = file in texts ? undefined : read(file);
    if (text === undefined) return;
    texts[file] = text;
    if (!isKustomization(`/${file}`)) return;
    const root = parseFile(text, () => true).documents[0]?.document?.root;
    if (root?.kind !== 'map') return;
    const { resources, components, patches } = kustomizationOf(root, knownKinds);
    const paths = patches.map(patch => patch.path).filter(one => one !== undefined);
    for (const one of [...resources, ...components, ...paths]) take(path.posix.join(path.posix.dirname(file), one));
  };
  take(folder);
  return texts;
}
