import fs from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { URI } from 'vscode-uri';
import type { Disk, Listing } from '../../workspace/files/disk.ts';
import { isAbsence } from '../../workspace/files/isAbsence.ts';
import type { Paths } from '../shared/command.ts';
import type { Terminal } from '../shared/terminal.ts';
import { decoded, type Missing, readFileText, type TextRead } from './read.ts';

/** A file to check or to fix. */
export type Target = {
  readonly uri: string;
  /** As a person in the current folder writes it, with `/`; standard input is `-`. */
  readonly name: string;
  /** The absolute path. */
  readonly path: string;
  readonly read: () => Promise<TextRead>;
};

/** The targets of paths. */
export type Targets = {
  /** The files, each once, in the order of their names. */
  readonly files: readonly Target[];
  /** Absolute paths of the named folders, and of those of the named files. */
  readonly folders: readonly string[];
  /** The listings of the named folders alone, by their uris. */
  readonly listings: ReadonlyMap<string, Listing>;
  /** Paths that do not exist, or cannot be read. */
  readonly missing: readonly { readonly name: string; readonly why: Missing }[];
};

/** Finds the files that paths name: files of any name, and the manifests in folders. */
export async function findTargets({ paths, stdinFilename }: Paths, terminal: Terminal, disk: Disk): Promise<Targets> {
  const files = new Map<string, Target>();
  const folders = new Set<string>();
  const listings = new Map<string, Listing>();
  const missing: { name: string; why: Missing }[] = [];
  const add = (file: string, target: Partial<Target> = {}) => {
    const name = shownPath(file, terminal.folder);
    const uri = pathToFileURL(file).href;
    if (!files.has(uri)) files.set(uri, { uri, name, path: file, read: async () => readFileText(file), ...target });
  };
  for (const written of paths) {
    if (written === '-') {
      const file = path.resolve(terminal.folder, stdinFilename);
      folders.add(path.dirname(file));
      add(file, { name: '-', read: async () => decoded(await terminal.readInput()) });
      continue;
    }
    const place = path.resolve(terminal.folder, written);
    const kind = kindOf(place);
    if (kind === 'file') {
      folders.add(path.dirname(place));
      add(place);
    } else if (kind === 'folder') {
      const uri = pathToFileURL(place).href;
      const listing = listings.get(uri) ?? (await disk.list(uri));
      folders.add(place);
      listings.set(uri, listing);
      for (const uri of listing.uris) add(URI.parse(uri).fsPath);
    } else missing.push({ name: written, why: kind });
  }
  const inOrder = [...files.values()].sort((a, b) => (a.name < b.name ? -1 : 1));
  return { files: inOrder, folders: [...folders], listings, missing };
}

/** The path relative to a folder; an absolute one if it lies elsewhere. */
export function shownPath(file: string, folder: string): string {
  const relative = path.relative(folder, file);
  const isElsewhere = relative.startsWith('..') || path.isAbsolute(relative);
  return (isElsewhere ? file : relative).split(path.sep).join('/');
}

function kindOf(place: string): 'file' | 'folder' | Missing {
  try {
    return fs.statSync(place).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return isAbsence(error) ? 'gone' : 'unreadable';
  }
}
