/** The decoded path of a uri, from its first `/`; parts that cannot be decoded stay as they are. */
export function pathOf(uri: string): string {
  const path = uri.replace(/^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i, '');
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}

/** The uri with a decoded path, and the drive of Windows in small: equal for all spellings of one uri. */
export function plainUri(uri: string): string {
  // Most uris are that already.
  if (!/%|:\/{3}[A-Z]:/.test(uri)) return uri;
  return startOf(uri) + plainPathOf(uri);
}

function startOf(uri: string): string {
  return /^[a-z][\w+.-]*:(?:\/\/[^/]*)?/i.exec(uri)?.[0] ?? '';
}

function plainPathOf(uri: string): string {
  return pathOf(uri).replace(/^\/[A-Z]:/, drive => drive.toLowerCase());
}

/** The plain uri of a path relative to the folder of a file; the folder itself for `.`. */
export function plainUriAt(uri: string, path: string): string {
  const parts = plainPathOf(uri).split('/').slice(0, -1);
  for (const part of path.split('/')) {
    if (part === '..') {
      if (parts.length > 1) parts.pop();
    } else if (part !== '' && part !== '.') parts.push(part);
  }
  return startOf(uri) + parts.join('/');
}

/** The plain uri of the folder of a file. */
export function plainFolderOf(uri: string): string {
  return plainUriAt(uri, '.');
}

/** The folder that a file lies in, without a slash at its end. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Whether a uri is in a folder, or is that folder. */
export function isWithin(uri: string, folder: string): boolean {
  return uri.startsWith(folder) && (folder.endsWith('/') || uri.length === folder.length || uri[folder.length] === '/');
}

/** The innermost folder that holds a uri; undefined if none does. */
export function innermostFolder(uri: string, folders: readonly string[]): string | undefined {
  return folders
    .filter(folder => isWithin(uri, folder))
    .reduce<string | undefined>((inner, folder) => (folder.length > (inner ?? '').length ? folder : inner), undefined);
}

/** A path without the slashes at its end. A regular expression would take quadratic time. */
export function withoutSlashesAtEnd(path: string): string {
  let end = path.length;
  while (path[end - 1] === '/') end--;
  return path.slice(0, end);
}
