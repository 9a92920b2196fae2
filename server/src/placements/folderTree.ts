import { folderOf, plainUriAt } from '../text/uri.ts';

/** The folders of the workspace, as paths from a repository's root see them. */
export type FolderTree = {
  /** The folder at a path from the root of the repository of a file; undefined if there is none. */
  at(path: string, from: string): string | undefined;
  /** The paths of all folders from the outermost root. */
  readonly paths: readonly string[];
};

/** The folders around some files, given by their plain uris. */
export function folderTree(files: readonly string[]): FolderTree {
  const folders = new Set(files.flatMap(file => around(file)));
  const root = commonFolder(files);
  const below = [...folders].filter(folder => folder.startsWith(`${root}/`));
  const paths = below.map(folder => folder.slice(root.length + 1)).sort();
  return {
    at: (path, from) => {
      const bare = path
        .split('/')
        .filter(part => part !== '' && part !== '.')
        .join('/');
      // A workspace may hold several repositories, or begin above one: its root is the outermost that has the path.
      const roots = around(from).filter(folder => folder.length >= root.length);
      return roots.map(folder => plainUriAt(`${folder}/.`, bare)).findLast(folder => folders.has(folder));
    },
    paths,
  };
}

/** The folders that a file is in, the innermost first. */
function around(file: string): readonly string[] {
  const folders: string[] = [];
  for (let at = folderOf(file); at !== '' && !at.endsWith('/'); at = folderOf(at)) folders.push(at);
  return folders;
}

function commonFolder(files: readonly string[]): string {
  const [first = '', ...others] = files.map(folderOf);
  return others.reduce((common, folder) => {
    let shared = common;
    while (shared !== '' && folder !== shared && !folder.startsWith(`${shared}/`)) shared = folderOf(shared);
    return shared;
  }, first);
}
