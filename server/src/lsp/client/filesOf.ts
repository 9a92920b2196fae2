import type { Connection } from 'vscode-languageserver';
import { type FindFilesResult, findFilesRequest, type ReadResult, readRequest } from '../../protocol/fileRequests.ts';
import type { FileReading } from '../../protocol/manifestFiles.ts';
import { errorText } from '../../text/errorText.ts';
import type { Disk, Listing } from '../../workspace/files/disk.ts';
import type { Files } from '../../workspace/files/files.ts';
import type { Client } from './client.ts';
import type { Host } from './host.ts';

/**
 * Files on this machine's disk are read from there, far faster than through the client; all others by the client. It
 * also finds the files if it can, since it knows what a user excludes.
 */
export function filesOf(connection: Connection, client: Client, { disk }: Host): Files {
  const ask = async <Answer>(method: string, params: unknown): Promise<Answer | undefined> => {
    try {
      return (await connection.sendRequest<Answer | null>(method, params)) ?? undefined;
    } catch (error) {
      connection.console.error(`${method} failed: ${errorText(error)}`);
      return undefined;
    }
  };
  const diskOf = (uri: string): Disk | undefined => (uri.startsWith('file:') ? disk : undefined);
  const readByClient = async (uris: readonly string[]): Promise<readonly FileReading[]> => {
    const read: FileReading[] = [];
    while (read.length < uris.length) {
      const answer = client.readsFiles
        ? await ask<ReadResult>(readRequest, { uris: uris.slice(read.length) })
        : undefined;
      // It may return fewer than requested, so that no message is too long, but not none.
      const files = answer?.files.slice(0, uris.length - read.length) ?? [];
      if (files.length === 0) return uris.map((_, at) => read[at] ?? unreadable);
      read.push(...files);
    }
    return read;
  };
  return {
    list: async folder => {
      if (!client.readsFiles) return (await diskOf(folder)?.list(folder)) ?? nothing;
      const found = await ask<FindFilesResult>(findFilesRequest, { folder });
      if (found === undefined) return nothing;
      const uris = (await diskOf(folder)?.withoutLinks(folder, found.uris)) ?? found.uris;
      return { ...found, uris };
    },
    read: async uris => {
      const byClient = uris.filter(uri => diskOf(uri) === undefined);
      const [own, others] = await Promise.all([
        Promise.all(uris.map(uri => diskOf(uri)?.read(uri))),
        readByClient(byClient),
      ]);
      const rest = others.values();
      return own.map(reading => reading ?? rest.next().value ?? unreadable);
    },
    isFolder: async uri => (await diskOf(uri)?.isFolder(uri)) ?? false,
  };
}

const nothing: Listing = { uris: [], isComplete: false };

const unreadable: FileReading = { missing: 'unreadable' };
