import { matchesGlob } from '../text/glob.ts';
import { pathOf } from '../text/uri.ts';
import type { Settings } from './settings.ts';

/** Whether the settings leave a file out: a glob matches its path, or that of a folder around it. */
export function isExcluded(uri: string, { exclude }: Settings): boolean {
  if (exclude.length === 0) return false;
  const parts = pathOf(uri)
    .split('/')
    .filter(part => part !== '');
  return parts.some((_, last) => {
    const path = `/${parts.slice(0, last + 1).join('/')}`;
    return exclude.some(glob => matchesGlob(path, glob));
  });
}
