import fs from 'node:fs';
import path from 'node:path';

/** The root of the git repository around a folder; undefined if there is none. */
export function repositoryOf(folder: string): string | undefined {
  for (let around = folder; ; around = path.dirname(around)) {
    if (fs.existsSync(path.join(around, '.git'))) return around;
    if (around === path.dirname(around)) return undefined;
  }
}
