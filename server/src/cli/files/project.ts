import { pathToFileURL } from 'node:url';
import type { WantedFacts } from '../../kubernetes/delivery/interest.ts';
import { isWithin } from '../../text/uri.ts';
import { Project } from '../../workspace/checking/project.ts';
import type { Disk } from '../../workspace/files/disk.ts';
import { keyOf } from '../../workspace/files/uriKey.ts';
import { repositoryOf } from './repositoryOf.ts';
import type { Targets } from './targets.ts';

/** The facts that findings need, and whether the texts of the named files are read again. */
export type ReadingOptions = { readonly wanted: WantedFacts; readonly keepsTexts: boolean };

/**
 * Reads all files around the named ones: those of their repositories, or, without any, of the named folders. Never
 * rejects.
 */
export async function projectAround(
  { files, folders, listings }: Targets,
  disk: Disk,
  { wanted, keepsTexts }: ReadingOptions,
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
  // A folder is read once, also if another one is around it, unless it is ignored in that.
  for (const root of [...roots].sort((a, b) => a.length - b.length)) {
    if (!project.keys.some(key => isWithin(key, keyOf(root)))) await project.readFolder(root);
  }
  // An ignored file counts if it is named, and so does one of another ending, such as a template.
  await project.readFiles([...named]);
  return project;
}
