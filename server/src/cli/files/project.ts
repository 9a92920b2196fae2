import { pathToFileURL } from 'node:url';
import type { WantedFacts } from '../../kubernetes/delivery/interest.ts';
import { isWithin } from '../../text/uri.ts';
import { Project } from '../../workspace/checking/project.ts';
import type { Disk } from '../../workspace/files/disk.ts';
import { keyOf } from '../../workspace/files/uriKey.ts';
import { repositoryOf } from './repositoryOf.ts';
import type { Targets } from './targets.ts';

export type ReadingOptions = {
  /** The facts that findings need. */
  readonly wanted: WantedFacts;
  /** Whether the texts of the named files are read again. */
  readonly keepsTexts: boolean;
  /** Whether charts are rendered: then all files of these count. */
  readonly renders: boolean;
};

/**
 * Reads all files around the named ones: those of their repositories, or, without any, of the named folders; only the
 * named ones if these hold no object on which anything could be found. Never rejects.
 */
export async function projectAround(
  { files, folders, listings }: Targets,
  disk: Disk,
  { wanted, keepsTexts, renders }: ReadingOptions,
): Promise<Project> {
  const named = new Set(files.filter(({ name }) => name !== '-').map(({ uri }) => uri));
  const project = new Project({
    files: {
      list: async folder => listings.get(folder) ?? disk.list(folder),
      read: uris => Promise.all(uris.map(uri => disk.read(uri))),
    },
    wanted,
    keeps: uri => keepsTexts && named.has(uri),
  });
  const roots = new Set<string>();
  for (const folder of folders) {
    const { href } = pathToFileURL(folder);
    const repository = repositoryOf(folder);
    if (repository !== undefined) roots.add(pathToFileURL(repository).href);
    else if (listings.get(href)?.isComplete) roots.add(href);
    else project.lackFiles();
  }
  const read = renders || (await someMayHoldObjects(files, project)) ? [...roots] : [];
  // A folder is read once, also if another one is around it, unless it is ignored in that.
  for (const root of read.sort((a, b) => a.length - b.length)) {
    if (!project.keys.some(key => isWithin(key, keyOf(root)))) await project.readFolder(root);
  }
  // An ignored file counts if it is named, and so does one of another ending, such as a template.
  await project.readFiles([...named]);
  return project;
}

/** Standard input, which can be read once, counts as one that does. */
async function someMayHoldObjects(files: Targets['files'], project: Project): Promise<boolean> {
  for (const { uri, name, read } of files) {
    if (name === '-') return true;
    const file = await read();
    if ('text' in file && (await project.mayHoldObjects(uri, file.text))) return true;
  }
  return false;
}
