import { FileSystemError, FileType, RelativePattern, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  type FileReading,
  type FindFilesParams,
  type FindFilesResult,
  findFilesRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
  settingsFileName,
} from '../../server/src/lsp/protocol.ts';
import { decodeText } from '../../server/src/workspace/decodeText.ts';
import { manifestGlob, maximumBytes } from '../../server/src/workspace/manifestFiles.ts';
import { searchExcludes } from './searchExcludes.ts';

/** Finds and reads files for the server: what VS Code can read is more than a disk. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(findFilesRequest, ({ folder }: FindFilesParams) => findFiles(Uri.parse(folder)));
  client.onRequest(readRequest, ({ uris }: ReadParams) => readFiles(uris.map(uri => Uri.parse(uri))));
}

/** VS Code itself leaves out only what it does not show at all. */
async function findFiles(folder: Uri): Promise<FindFilesResult> {
  const find = async (glob: string, excludes: string | null) =>
    (await workspace.findFiles(new RelativePattern(folder, glob), excludes)).map(uri => uri.toString());
  const uris = await find(manifestGlob, searchExcludes(folder));
  // On a disk it costs less to look in each folder than to search those that are left out.
  return folder.scheme === 'file' ? { uris } : { uris, settingsFiles: await find(`**/${settingsFileName}`, null) };
}

/** The first files, as many as make a message of a size that passes well. */
async function readFiles(uris: readonly Uri[]): Promise<ReadResult> {
  const files: FileReading[] = [];
  for (let length = 0; files.length < uris.length && length < longestMessage; ) {
    const read = await Promise.all(uris.slice(files.length, files.length + atOnce).map(readFile));
    files.push(...read);
    for (const file of read) if ('text' in file) length += file.text.length;
  }
  return { files };
}

const longestMessage = 2 * 1024 * 1024;

const atOnce = 16;

async function readFile(uri: Uri): Promise<FileReading> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    // What a link leads to has a place of its own.
    if (type !== FileType.File) return { missing: 'gone' };
    if (size > maximumBytes) return { missing: 'unreadable' };
    return { text: decodeText(await workspace.fs.readFile(uri)) };
  } catch (error) {
    return { missing: error instanceof FileSystemError && error.code === 'FileNotFound' ? 'gone' : 'unreadable' };
  }
}
