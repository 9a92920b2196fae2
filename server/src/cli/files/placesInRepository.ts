import path from 'node:path';
import { repositoryOf } from './repositoryOf.ts';
import type { Target } from './targets.ts';

/**
 * By the name of each file in a git repository, its path there, with `/`: in that of the current folder, else in the
 * one around the file. Standard input has the path of its name.
 */
export function placesInRepository(
  targets: readonly Pick<Target, 'name' | 'path'>[],
  folder: string,
): ReadonlyMap<string, string> {
  const own = repositoryOf(folder);
  const roots = new Map<string, string | undefined>();
  const places = new Map<string, string>();
  for (const { name, path: file } of targets) {
    const parent = path.dirname(file);
    if (!roots.has(parent)) roots.set(parent, isIn(own, parent) ? own : repositoryOf(parent));
    const root = roots.get(parent);
    if (root !== undefined) places.set(name, path.relative(root, file).split(path.sep).join('/'));
  }
  return places;
}

function isIn(root: string | undefined, folder: string): boolean {
  if (root === undefined) return false;
  const relative = path.relative(root, folder);
  return relative !== '..' && !relative.startsWith(`..${path.sep}`) && !path.isAbsolute(relative);
}
