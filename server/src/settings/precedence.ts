import { pathOf } from '../text/uri.ts';
import { defaultSettings, type SaidSettings, type Settings } from './settings.ts';

/** All settings: each key of the first place that says it, each rule of the first that names it, else the default. */
export function completeSettings(...places: readonly SaidSettings[]): Settings {
  const inOrder = places.toReversed();
  const rules = Object.assign({}, ...inOrder.map(place => place.rules));
  return Object.assign({}, defaultSettings, ...inOrder, { rules });
}

/**
 * What the client says for a folder: globs of `exclude` are relative to it, or to the root where
 * there is none.
 */
export function ofFolder(settings: SaidSettings, folder: string | undefined): SaidSettings {
  return { ...settings, ...resolved('exclude', settings, folder ?? '') };
}

/** What a settings file says: all its globs are relative to the folder that it lies in. */
export function ofSettingsFile(settings: SaidSettings, folder: string): SaidSettings {
  return { ...ofFolder(settings, folder), ...resolved('staticPods', settings, folder) };
}

function resolved(key: 'exclude' | 'staticPods', settings: SaidSettings, folder: string): SaidSettings {
  const globs = settings[key];
  return globs === undefined ? {} : { [key]: globs.map(glob => glob.in(pathOf(folder))) };
}
