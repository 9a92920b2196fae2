/** A folder, and the files in it and below it. */
export type FilesOfFolder = {
  /** Its path below the folder that has all files; `.` for that one. */
  readonly name: string;
  readonly uris: readonly string[];
};

/** Files by the folders in the innermost folder that has all of them. Each file counts once. */
export function byFolder(uris: readonly string[]): readonly FilesOfFolder[] {
  const start = commonFolder(uris).length;
  const folders = new Map<string, Set<string>>();
  for (const uri of uris) {
    const [first = '', ...below] = uri.slice(start).split('/');
    const name = below.length === 0 ? '.' : decoded(first);
    folders.set(name, (folders.get(name) ?? new Set()).add(uri));
  }
  return [...folders].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([name, all]) => ({ name, uris: [...all] }));
}

/** With the slash at its end. */
function commonFolder([first = '', ...others]: readonly string[]): string {
  let folder = first.slice(0, first.lastIndexOf('/') + 1);
  while (!others.every(uri => uri.startsWith(folder)))
    folder = folder.slice(0, folder.lastIndexOf('/', folder.length - 2) + 1);
  return folder;
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}
