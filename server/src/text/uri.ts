/** The path of a uri as a person writes it, from its first `/`; what cannot be decoded stays as it is. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** Whether a uri is in a folder, or is that folder. */
export function isWithin(uri: string, folder: string): boolean {
  return uri.startsWith(folder) && (folder.endsWith('/') || uri.length === folder.length || uri[folder.length] === '/');
}

/** The innermost of the folders that hold a uri; undefined where none does. */
export function innermostFolder(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter(folder => isWithin(uri, folder))
    .reduce<string | undefined>((inner, folder) => (folder.length > (inner ?? '').length ? folder : inner), undefined);
}
