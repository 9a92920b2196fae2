import path from 'node:path';
import { URI } from 'vscode-uri';
import { decodeText } from '../protocol/decodeText.ts';
import { maximumBytes } from '../protocol/manifestFiles.ts';
import type { Disk } from '../workspace/files/disk.ts';
import { isAbsence } from '../workspace/files/isAbsence.ts';
import type { FileSystem } from './fileSystem.ts';
import { listFiles } from './listFiles.ts';

/** The disk as Node.js reads it. Links are not followed. */
export function diskOf(files: FileSystem): Disk {
  return {
    async list(folder) {
      const root = URI.parse(folder).fsPath;
      const { manifests, settingsFiles, isComplete } = await listFiles(root, files);
      // The folder keeps the client's spelling, so that it begins each uri.
      const base = folder.replace(/\/$/, '');
      const uriOf = (file: string) => base + URI.file(file.slice(root.length)).toString().slice('file://'.length);
      return { uris: manifests.map(uriOf), settingsFiles: settingsFiles.map(uriOf), isComplete };
    },

    async read(uri) {
      try {
        const file = URI.parse(uri).fsPath;
        const stat = await files.lstat(file);
        // Only reading plain files surely ends.
        if (!stat.isFile()) return { missing: 'gone' };
        if (stat.size > maximumBytes) return { missing: 'unreadable' };
        return { text: decodeText(await files.readFile(file)) };
      } catch (error) {
        return { missing: isAbsence(error) ? 'gone' : 'unreadable' };
      }
    },

    async isFolder(uri) {
      try {
        return (await files.lstat(URI.parse(uri).fsPath)).isDirectory();
      } catch {
        return false;
      }
    },

    async withoutLinks(folder, uris) {
      const root = URI.parse(folder).fsPath;
      const realPath = async (place: string) => {
        try {
          return await files.realpath(place);
        } catch {
          return place;
        }
      };
      const realRoot = await realPath(root);
      const known = new Map<string, boolean>();
      const own: string[] = [];
      for (const uri of uris) {
        const parent = path.dirname(URI.parse(uri).fsPath);
        const isReal =
          known.get(parent) ?? (await realPath(parent)) === path.join(realRoot, path.relative(root, parent));
        known.set(parent, isReal);
        if (isReal) own.push(uri);
      }
      return own;
    },
  };
}
