import type { PatchUse } from './kustomization.ts';

/** The application of one folder of a repository: by a Kustomization of Flux, or by a source of Argo CD. */
export type Delivery = {
  readonly by: 'flux' | 'argo';
  /** The path from the repository's root; `''` for the root itself. */
  readonly path: string;
  /** The name of its object, if it is known. */
  readonly name?: string;
  /** Each replaces that of the kustomization at its path. */
  readonly namespace?: string;
  readonly namePrefix?: string;
  readonly nameSuffix?: string;
  /** It gives objects a namespace that is not known. */
  readonly isNamespaceUnknown?: true;
  /** Filled into what has no namespace after all else. */
  readonly fillsNamespace?: string;
  readonly components: readonly string[];
  readonly patches: readonly PatchUse[];
  readonly changesUnknown: boolean;
  /** Which files of a folder without a kustomization count. */
  readonly files: { readonly isRecursive: boolean; readonly include?: string; readonly exclude?: string };
  /** The folders for each of which there is one; its path, name and namespaces are templates. Absent for one alone. */
  readonly each?: readonly { readonly glob: string; readonly isExcluded: boolean }[];
};

/** A template of an ApplicationSet with its parameters filled in; undefined if one of them is not known. */
export function filledIn(template: string, parameters: Readonly<Record<string, string>>): string | undefined {
  const parts = template.split(/\{\{|\}\}/);
  const filled = parts.map((part, at) => (at % 2 === 0 ? part : parameters[part.trim().replace(/^\./, '')]));
  return filled.includes(undefined) ? undefined : filled.join('');
}

/** The parameters that a folder gives to the templates of a generator (Argo CD, "Git Generator"). */
export function parametersOfFolder(path: string): Readonly<Record<string, string>> {
  const parts = path.split('/');
  const basename = parts.at(-1) ?? '';
  const ofParts = parts.map((part, at) => [`path[${at}]`, part] as const);
  return { path, 'path.path': path, 'path.basename': basename, ...Object.fromEntries(ofParts) };
}
