import type { Settings } from '../../settings/settings.ts';
import type { Glob } from '../../text/patterns/glob.ts';

/** Settings as a user writes them, in one line of JSON. */
export function settingsText({ kinds, staticPods, exclude, ...plain }: Settings): string {
  return JSON.stringify({
    ...plain,
    staticPods: patternsOf(staticPods),
    podTemplates: kinds.added,
    exclude: patternsOf(exclude),
  });
}

function patternsOf(globs: readonly Glob[]): readonly string[] {
  return globs.map(({ pattern }) => pattern);
}
