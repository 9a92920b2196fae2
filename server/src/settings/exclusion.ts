import { pathOf } from '../text/uri.ts';
import { defaultSettings, type Settings } from './settings.ts';

/** Whether the settings exclude a file: a glob matches its path, or that of a folder around it. */
export function isExcluded(uri: string, { exclude }: Settings): boolean {
  if (exclude.length === 0) return false;
  const path = pathOf(uri);
  return exclude.some(glob => glob.covers(path));
}

/** Whether the settings declare a file to be a static pod's. */
export function isStaticPodFile(uri: string, { staticPods }: Settings): boolean {
  const path = pathOf(uri);
  return staticPods.some(glob => glob.matches(path));
}

/** Whether that is beyond doubt: by the kubelet's own folder, or by a glob that somebody set. */
export function isCertainlyStaticPodFile(uri: string, settings: Settings): boolean {
  if (/\/etc\/kubernetes\/manifests\/[^/]+$/.test(pathOf(uri))) return true;
  const patterns = defaultSettings.staticPods.map(({ pattern }) => pattern);
  const isDefault = settings.staticPods.every(({ pattern }) => patterns.includes(pattern));
  return !isDefault && isStaticPodFile(uri, settings);
}
