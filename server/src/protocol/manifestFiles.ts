/** The name of a folder's settings file. */
export const settingsFileName = '.podsense.yaml';

export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${settingsFileName}`);
}

/** VS Code's globs have no extended patterns to write this shorter. */
export const manifestGlob = '**/{*.yaml,*.yml,*.json,*.tpl,Kustomization}';

/** Longer files are not read. */
export const maximumBytes = 20 * 1024 * 1024;

/** Whether the file with a name or uri may hold manifests, or what templates of these include. */
export function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json|tpl)$/i.test(name) || /(?:^|\/)Kustomization$/.test(name);
}

/** Whether a folder holds only what nobody writes by hand. */
export function isSkippedFolder(name: string): boolean {
  return name === 'node_modules' || name === '.git';
}

/** The result of reading a file. */
export type FileReading = { readonly text: string } | { readonly missing: 'gone' | 'unreadable' };
