import { pathOf } from '../text/uri.ts';
import { defaultSettings, type SaidSettings, type Settings } from './settings.ts';

/**
 * Complete settings: each key from the first place that sets it, each rule from the first that names it, else the
 * default.
 */
export function completeSettings(...places: readonly SaidSettings[]): Settings {
  const inOrder = places.toReversed();
  const rules = Object.assign({}, ...inOrder.map(place => place.rules));
  return Object.assign({}, defaultSettings, ...inOrder, { rules });
}

/** The client's settings for a folder: globs of `exclude` are relative to it, or to the root if there is none. */
export function ofFolder(settings: SaidSettings, folder: string | undefined): SaidSettings {
  return { ...settings, ...resolved('exclude', settings, folder ?? '') };
}

/** The settings of a settings file: all its globs are relative to the folder that it lies in. */
export function ofSettingsFile(settings: SaidSettings, folder: string): SaidSettings {
  return { ...ofFolder(settings, folder), ...resolved('staticPods', settings, folder) };
}

function resolved(key: 'exclude' | 'staticPods', settings: SaidSettings, folder: string): SaidSettings {
  const globs = settings[key];
  return globs === undefined ? {} : { [key]: globs.map(glob => glob.in(pathOf(folder))) };
}
