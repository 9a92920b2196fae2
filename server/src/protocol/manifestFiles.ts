/** The name of the file in which a folder has its settings. */
export const settingsFileName = '.podsense.yaml';

export function isSettingsFile(uri: string): boolean {
  return uri.endsWith(`/${settingsFileName}`);
}

/** VS Code knows no other way to say this: its globs have no extended patterns. */
export const manifestGlob = '**/{*.yaml,*.yml,*.json,Kustomization}';

/** A longer file is not read. */
export const maximumBytes = 5 * 1024 * 1024;

/** Whether a file with that name, or at that uri, may hold manifests. */
export function isManifestName(name: string): boolean {
  return /\.(?:ya?ml|json)$/i.test(name) || /(?:^|\/)Kustomization$/.test(name);
}

/** Whether a folder holds what nobody writes by hand. */
export function isSkippedFolder(name: string): boolean {
  return name === 'node_modules' || name === '.git';
}

/** The result of reading a file. */
export type FileReading = { readonly text: string } | { readonly missing: 'gone' | 'unreadable' };
