import type { Dirent } from 'node:fs';
import path from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { repositoryOf } from '../cli/files/repositoryOf.ts';
import { isManifestName, isSettingsFile, isSkippedFolder } from '../protocol/manifestFiles.ts';
import { Ignores } from '../workspace/files/ignores.ts';
import { isAbsence } from '../workspace/files/isAbsence.ts';
import type { FileSystem } from './fileSystem.ts';
import { ignoreFile, rulesIn } from './readRules.ts';
import { openRepository, type Repository, type Tracked } from './repository.ts';

/** The files in a folder and its subfolders, by absolute paths. */
export type FoundFiles = {
  readonly manifests: readonly string[];
  /** Also those that git ignores: they apply to files that it does not. */
  readonly settingsFiles: readonly string[];
  /** False if a folder could not be read. */
  readonly isComplete: boolean;
};

/**
 * Lists the files of a folder that may be manifests, but for those that git ignores, or would if the folder is in no
 * repository. If the folder itself is ignored, it was named, and only the rules inside it count. Links are not
 * followed. Never rejects.
 */
export async function listFiles(root: string, files: FileSystem): Promise<FoundFiles> {
  const manifests: string[] = [];
  const settingsFiles: string[] = [];
  let isComplete = true;
  const places = [await placeOf(root)];
  const rest = resting();
  while (places.length > 0) {
    const next = places.splice(-mostAtOnce);
    const visits = await Promise.all(next.map(place => visit(place, files, place.folder === root, rest)));
    for (const visited of visits) {
      manifests.push(...visited.manifests);
      settingsFiles.push(...visited.settingsFiles);
      places.push(...visited.places);
      isComplete &&= visited.isComplete;
    }
  }
  return { manifests, settingsFiles, isComplete };
}

/** The number of folders read at a time. */
const mostAtOnce = 32;

/** A folder to list. */
type Place = {
  readonly folder: string;
  readonly ignores: Ignores;
  readonly repository?: Repository;
  /** Set in an ignored folder: only tracked files in it count. */
  readonly only?: Tracked;
};

/** The folder to begin with, and the rules of those around it. */
async function placeOf(folder: string): Promise<Place> {
  const repositoryFolder = repositoryOf(folder);
  const top = repositoryFolder ?? path.parse(folder).root;
  const repository = repositoryFolder === undefined ? undefined : await openRepository(repositoryFolder);
  let ignores = repository?.ignores ?? Ignores.none;
  let isIgnored = false;
  let around = top;
  for (const name of path.relative(top, folder).split(path.sep).filter(Boolean)) {
    ignores = ignores.with(await rulesIn(around));
    isIgnored ||= ignores.ignores(name, true);
    ignores = ignores.inside(name);
    around = path.join(around, name);
  }
  const own = await rulesIn(folder);
  const place = { folder, ...(repository && { repository }) };
  const all = ignores.with(own);
  // The root of a repository is never ignored.
  if (folder === repositoryFolder || !(isIgnored || all.ignoresAll)) return { ...place, ignores: all };
  const inside = Ignores.none.with(own);
  return { ...place, ignores: inside.ignoresAll ? Ignores.none : inside };
}

type Visit = FoundFiles & { readonly places: readonly Place[] };

async function visit(
  place: Place,
  files: FileSystem,
  isFirst: boolean,
  rest: () => Promise<void> | undefined,
): Promise<Visit> {
  const entries = await readFolder(place.folder, files);
  // A subfolder that vanished meanwhile is no loss.
  if (entries === 'gone') return { ...nothing, isComplete: !isFirst };
  if (entries === 'unreadable') return { ...nothing, isComplete: false };
  const here = isFirst ? place : await withOwnRules(place, entries);
  const manifests: string[] = [];
  const settingsFiles: string[] = [];
  const places: Place[] = [];
  const take = (entry: Dirent, only?: Tracked) => {
    const name = path.join(here.folder, entry.name);
    if (entry.isFile()) manifests.push(name);
    else places.push({ ...here, folder: name, ignores: here.ignores.inside(entry.name), ...(only && { only }) });
  };
  const ignored: Dirent[] = [];
  for (const entry of entries.filter(mayCount)) {
    // Each promise costs more than the rest of an entry.
    const resting = rest();
    if (resting !== undefined) await resting;
    if (entry.isFile() && isSettingsFile(`/${entry.name}`)) settingsFiles.push(path.join(here.folder, entry.name));
    if (here.only !== undefined || here.ignores.ignores(entry.name, entry.isDirectory())) ignored.push(entry);
    else take(entry);
  }
  const tracked = here.only ?? (ignored.length > 0 ? await here.repository?.tracked() : undefined);
  for (const entry of tracked === undefined ? [] : ignored) {
    const names = entry.isFile() ? tracked?.files : tracked?.folders;
    if (names?.has(nameIn(here, entry))) take(entry, tracked);
  }
  return { manifests, settingsFiles, places, isComplete: true };
}

/** Yields to other work now and then: a folder may have many files, and many rules. */
function resting(): () => Promise<void> | undefined {
  let rested = performance.now();
  const rest = async () => {
    await setImmediate();
    rested = performance.now();
  };
  return () => (performance.now() - rested < restAfter ? undefined : rest());
}

/** In milliseconds. */
const restAfter = 8;

const nothing = { manifests: [], settingsFiles: [], places: [] };

/** The place with the folder's own rules; a repository inside another one has rules of its own. */
async function withOwnRules(place: Place, entries: readonly Dirent[]): Promise<Place> {
  const isRepository = place.only === undefined && entries.some(({ name }) => name === '.git');
  const repository = isRepository ? await openRepository(place.folder) : place.repository;
  const outer = isRepository ? (repository?.ignores ?? Ignores.none) : place.ignores;
  const own = entries.some(({ name }) => name === ignoreFile) ? await rulesIn(place.folder) : [];
  return { ...place, ...(repository && { repository }), ignores: outer.with(own) };
}

function mayCount(entry: Dirent): boolean {
  if (entry.isDirectory()) return !isSkippedFolder(entry.name);
  return entry.isFile() && isManifestName(entry.name);
}

/** Relative to the root of the repository. */
function nameIn({ repository, folder }: Place, { name }: Dirent): string {
  return path
    .relative(repository?.root ?? folder, path.join(folder, name))
    .split(path.sep)
    .join('/');
}

async function readFolder(folder: string, files: FileSystem): Promise<readonly Dirent[] | 'gone' | 'unreadable'> {
  try {
    return await files.readFolder(folder);
  } catch (error) {
    return isAbsence(error) ? 'gone' : 'unreadable';
  }
}
