import { type Uri, workspace } from 'vscode';

/** One glob for all that searches exclude in a folder, and for what nobody writes by hand. */
export function filesExcluded(folder: Uri): string {
  const settings = workspace.getConfiguration('search', folder).get<Readonly<Record<string, unknown>>>('exclude') ?? {};
  const globs = Object.entries(settings).flatMap(([glob, isOn]) => (isOn === true ? alternativesOf(glob) : []));
  // A comma would end one glob and begin another.
  return `{${['**/node_modules/**', '**/.git/**', ...globs.filter(glob => !glob.includes(','))].join(',')}}`;
}

/** Globs without braces, since some readers do not allow nested ones. */
function alternativesOf(glob: string): readonly string[] {
  const braces = /\{([^{}]*)\}/.exec(glob);
  if (braces === null) return [glob];
  const [all, alternatives = ''] = braces;
  const before = glob.slice(0, braces.index);
  const after = glob.slice(braces.index + all.length);
  return alternatives.split(',').flatMap(alternative => alternativesOf(before + alternative + after));
}
