import fs from 'node:fs/promises';
import path from 'node:path';

/** The root of the git repository around a folder; undefined if there is none. */
export async function repositoryOf(folder: string): Promise<string | undefined> {
  for (let around = folder; ; around = path.dirname(around)) {
    if (await isThere(path.join(around, '.git'))) return around;
    if (around === path.dirname(around)) return undefined;
  }
}

async function isThere(place: string): Promise<boolean> {
  return fs.access(place).then(
    () => true,
    () => false,
  );
}
