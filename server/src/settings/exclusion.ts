import { matchesGlob } from '../text/glob.ts';
import { pathOf } from '../text/uri.ts';
import type { Settings } from './settings.ts';

/**
 * Whether the settings leave a file out: a glob matches its path, relative to the folder, or that of
 * a folder around it. Without a folder the whole path counts.
 */
export function isExcluded(uri: string, folder: string | undefined, settings: Settings): boolean {
  if (settings.exclude.length === 0) return false;
  const path = pathOf(folder === undefined ? uri : uri.slice(folder.length));
  const parts = path.split('/').filter(part => part !== '');
  return parts.some((_, last) => {
    const part = parts.slice(0, last + 1).join('/');
    return settings.exclude.some(glob => matchesGlob(part, glob.replace(/^\.?\/|\/$/g, '')));
  });
}
