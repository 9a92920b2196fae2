import { anyParts, matchesPath, type PathPattern, partPattern } from '../../text/patterns/pathPattern.ts';
import { ignorePatternParts } from './ignorePattern.ts';

/** A line of a file such as `.gitignore`. */
export type IgnoreRule = {
  /** It begins with `!`, and cancels earlier lines. */
  readonly restores: boolean;
  /** As it is written, but for `!` and a `/` at the end. */
  readonly pattern: string;
  /** Whether it applies to a file or folder, by the names on the way to it from the folder of the rules. */
  readonly isAbout: (names: readonly string[], isFolder: boolean) => boolean;
};

/** Whether the file at a uri has rules of what git ignores. */
export function isIgnoreFile(uri: string): boolean {
  return /\/(?:\.gitignore|\.git\/info\/exclude)$/.test(uri);
}

/** The rules of a text, in its order, as git reads them (dir.c). Total. */
export function readIgnoreRules(text: string, { ignoresCase = false } = {}): readonly IgnoreRule[] {
  const lines = text.replace(/^\ufeff/, '').split('\n');
  return lines.flatMap(line => readRule(withoutSpaces(line.endsWith('\r') ? line.slice(0, -1) : line), ignoresCase));
}

/** Spaces at the end do not count, unless there is a `\` before them. */
function withoutSpaces(line: string): string {
  let end = line.length;
  while (line[end - 1] === ' ') end--;
  let escapes = 0;
  while (line[end - 1 - escapes] === '\\') escapes++;
  return line.slice(0, end + (end < line.length ? escapes % 2 : 0));
}

function readRule(line: string, ignoresCase: boolean): readonly IgnoreRule[] {
  const restores = line.startsWith('!');
  const rest = restores ? line.slice(1) : line;
  const isFolders = rest.endsWith('/');
  const pattern = isFolders ? rest.slice(0, -1) : rest;
  const parts = line.startsWith('#') || pattern === '' ? undefined : ignorePatternParts(pattern);
  if (parts === undefined) return [];
  const isAbout = isAboutName(parts, pattern, ignoresCase) ?? isAboutPath(parts, pattern, ignoresCase);
  return [{ restores, pattern, isAbout: (names, isFolder) => (isFolder || !isFolders) && isAbout(names) }];
}

/** A pattern without `/` matches names in any folder. */
function isAboutName([only]: readonly string[], pattern: string, ignoresCase: boolean) {
  if (only === undefined || pattern.includes('/')) return undefined;
  const name = partPattern(only, { ignoresCase });
  return (names: readonly string[]) => name(names.at(-1) ?? '');
}

function isAboutPath(parts: readonly string[], pattern: string, ignoresCase: boolean) {
  const path: PathPattern = (pattern.startsWith('/') ? parts.slice(1) : parts).map(part =>
    /^\*\*+$/.test(part) ? anyParts : partPattern(part, { ignoresCase }),
  );
  const literal = literalBefore(pattern);
  if (literal !== undefined) return isAboutRest(literal, path.slice(literal.length), ignoresCase);
  // At the end, `**` matches what is in a folder, and not the folder.
  const whole = path.at(-1) === anyParts ? [...path, partPattern('*')] : path;
  return (names: readonly string[]) => matchesPath(names, whole);
}

/**
 * The names that a pattern begins with, if `**` follows within the last of them, as in `a/b**` and `b**` before `/c`.
 * Git takes them off first (dir.c, match_pathname), so that it finds `**` at the start of what is left.
 */
function literalBefore(pattern: string): readonly string[] | undefined {
  const [, literal] = /^\/?([^*?[\\]*[^*?[\\/])\*\*+(?:\/|$)/.exec(pattern) ?? [];
  return literal?.split('/');
}

function isAboutRest(literal: readonly string[], path: PathPattern, ignoresCase: boolean) {
  const own = (name: string) => (ignoresCase ? name.toLowerCase() : name);
  const begin = own(literal.at(-1) ?? '');
  const folders = literal.slice(0, -1).map(own);
  return (names: readonly string[]) => {
    const name = names[folders.length];
    if (name === undefined || !own(name).startsWith(begin)) return false;
    if (folders.some((folder, at) => folder !== own(names[at] ?? ''))) return false;
    const rest = [name.slice(begin.length), ...names.slice(folders.length + 1)];
    return path.length === 0 || matchesPath(rest, [anyParts, ...path]);
  };
}
