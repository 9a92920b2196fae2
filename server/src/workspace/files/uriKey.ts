import { URI } from 'vscode-uri';

/** The same for all spellings of a uri: clients differ in what they encode, and so does this server. */
export function keyOf(uri: string): string {
  if (hasOneSpelling.test(uri)) return uri;
  try {
    return URI.parse(uri).toString();
  } catch {
    return uri;
  }
}

/** Most uris match, and this is far faster than parsing one. */
const hasOneSpelling = /^file:\/\/\/[\w./~-]*$/;

/** The uris of those in a folder, or in folders of it. */
export function filesBelow(folder: string, uris: readonly string[]): readonly string[] {
  const start = `${keyOf(folder).replace(/\/$/, '')}/`;
  return uris.filter(uri => keyOf(uri).startsWith(start));
}

/** The innermost of the folders, all of them keys, that is around a key. */
export function folderAround(key: string, folders: { has(folder: string): boolean }): string | undefined {
  for (let end = key.lastIndexOf('/'); end > 0; end = key.lastIndexOf('/', end - 1)) {
    const folder = key.slice(0, end);
    if (folders.has(folder)) return folder;
  }
  return undefined;
}
