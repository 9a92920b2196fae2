import type { FixableFile } from '../../../server/src/protocol/requests.ts';

/** A folder, and the files in it and below it. */
export type FilesOfFolder = {
  /** Its path below the folder that has all files; `.` for that one. */
  readonly name: string;
  readonly uris: readonly string[];
  /** The number of fixes in them. */
  readonly count: number;
};

/** Files by the folders in the innermost folder that has all of them. */
export function byFolder(files: readonly FixableFile[]): readonly FilesOfFolder[] {
  const start = commonFolder(files.map(({ uri }) => uri)).length;
  const folders = new Map<string, FixableFile[]>();
  for (const file of files) {
    const [first = '', ...below] = file.uri.slice(start).split('/');
    const name = below.length === 0 ? '.' : decoded(first);
    folders.set(name, [...(folders.get(name) ?? []), file]);
  }
  return [...folders]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, all]) => ({
      name,
      uris: [...new Set(all.map(({ uri }) => uri))],
      count: all.reduce((sum, { count }) => sum + count, 0),
    }));
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
