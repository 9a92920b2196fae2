import { FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { FindFilesResult } from '../../../server/src/protocol/fileRequests.ts';
import {
  isManifestName,
  isSkippedFolder,
  manifestGlob,
  settingsFileName,
} from '../../../server/src/protocol/manifestFiles.ts';
import { filesExcluded } from './filesExcluded.ts';

/** The manifests of a folder of the workspace, without those that the user excludes from searches. */
export async function findManifests(folder: Uri): Promise<FindFilesResult> {
  // By itself, VS Code excludes only what it does not show at all.
  const manifests = find(folder, manifestGlob, filesExcluded(folder));
  // On a disk, looking in each folder costs less than searching the excluded ones.
  if (folder.scheme === 'file') return { uris: await manifests, isComplete: true };
  const found = Promise.all([manifests, find(folder, `**/${settingsFileName}`, null)]);
  // VS Code waits for a search provider of the file system, even if no extension has one.
  const [uris = [], settingsFiles = []] = (await Promise.race([found, after(patience)])) ?? [];
  return uris.length === 0 ? walk(folder) : { uris, settingsFiles, isComplete: true };
}

/** In milliseconds. */
const patience = 5_000;

function after(milliseconds: number): Promise<undefined> {
  return new Promise(resolve => setTimeout(() => resolve(undefined), milliseconds));
}

async function find(folder: Uri, glob: string, excludes: string | null): Promise<readonly string[]> {
  return (await workspace.findFiles(new RelativePattern(folder, glob), excludes)).map(uri => uri.toString());
}

/** Lists every folder, one after the other. */
async function walk(root: Uri): Promise<FindFilesResult> {
  const uris: string[] = [];
  let isComplete = true;
  const folders = [root];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    const folder = next;
    const entries = await workspace.fs.readDirectory(folder).then(undefined, () => undefined);
    if (entries === undefined) isComplete = false;
    for (const [name, type] of entries ?? []) {
      const uri = Uri.joinPath(folder, name);
      if (type === FileType.Directory && !isSkippedFolder(name)) folders.push(uri);
      else if (type === FileType.File && isManifestName(name)) uris.push(uri.toString());
    }
  }
  return { uris, settingsFiles: uris.filter(uri => uri.endsWith(`/${settingsFileName}`)), isComplete };
}
