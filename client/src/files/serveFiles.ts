import { FileSystemError, FileType, Uri, workspace } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { decodeText } from '../../../server/src/protocol/decodeText.ts';
import {
  type FindFilesParams,
  findFilesRequest,
  type ReadParams,
  type ReadResult,
  readRequest,
} from '../../../server/src/protocol/fileRequests.ts';
import { type FileReading, maximumBytes } from '../../../server/src/protocol/manifestFiles.ts';
import { findManifests } from './findManifests.ts';

/** Finds and reads files for the server: VS Code can read more than a disk. */
export function serveFiles(client: BaseLanguageClient): void {
  client.onRequest(findFilesRequest, ({ folder }: FindFilesParams) => findManifests(Uri.parse(folder)));
  client.onRequest(readRequest, ({ uris }: ReadParams) => readFiles(uris.map(uri => Uri.parse(uri))));
}

/** Reads the first files, as many as fit in a message of moderate size. */
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
    // The target of a symbolic link has a place of its own.
    if (type !== FileType.File) return { missing: 'gone' };
    if (size > maximumBytes) return { missing: 'unreadable' };
    return { text: decodeText(await workspace.fs.readFile(uri)) };
  } catch (error) {
    return { missing: error instanceof FileSystemError && error.code === 'FileNotFound' ? 'gone' : 'unreadable' };
  }
}
