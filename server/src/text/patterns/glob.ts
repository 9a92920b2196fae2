import { withoutSlashesAtEnd } from '../uri.ts';
import { type GlobProblem, globAlternatives } from './globAlternatives.ts';
import { anyParts, matchesPath, type PathPattern, partPattern } from './pathPattern.ts';

/**
 * A pattern for paths, like VS Code's, relative to a folder: `*`, `?` and `[a-z]` stand for characters of a name, `**`
 * as a whole name for any number of folders, `{a,b}` for either. Two are the same if their public fields are.
 */
export class Glob {
  readonly pattern: string;
  /** The folder's path, which begins with `/`; empty for the root. */
  readonly base: string;
  readonly #alternatives: readonly Alternative[];

  private constructor(pattern: string, base: string, alternatives: readonly Alternative[]) {
    this.pattern = pattern;
    this.base = base;
    this.#alternatives = alternatives;
  }

  /** The number of globs without braces that it stands for. */
  get size(): number {
    return this.#alternatives.length;
  }

  /** Reads a glob relative to the root; the problem if it is none. Total. */
  static read(pattern: string): Glob | GlobProblem {
    if (pattern.includes('\\')) return 'backslash';
    const globs = globAlternatives(pattern);
    if (typeof globs === 'string') return globs;
    const alternatives = globs.map(alternativeOf).filter(({ names }) => names.length > 0);
    if (alternatives.length === 0) return 'empty';
    if (alternatives.some(({ names }) => names.includes('..'))) return 'outside';
    return new Glob(pattern, '', alternatives);
  }

  /** The same glob, relative to a folder. */
  in(folder: string): Glob {
    return new Glob(this.pattern, withoutSlashesAtEnd(folder), this.#alternatives);
  }

  /** Whether it matches a file's path. */
  matches(path: string): boolean {
    const parts = this.#below(path);
    return this.#alternatives.some(({ file }) => file !== undefined && matchesPath(parts, file));
  }

  /** Whether it matches a file's path, or that of a folder around it. */
  covers(path: string): boolean {
    const parts = this.#below(path);
    return parts.length > 0 && this.#alternatives.some(({ tree }) => matchesPath(parts, tree));
  }

  /** The names on the way from the folder to a path; none if the path lies elsewhere. */
  #below(path: string): readonly string[] {
    return path.startsWith(`${this.base}/`) ? namesIn(path.slice(this.base.length)) : [];
  }
}

/** The globs of patterns, without those that are none. */
export function globsOf(patterns: readonly string[]): readonly Glob[] {
  return patterns.map(pattern => Glob.read(pattern)).filter(glob => typeof glob !== 'string');
}

/** A glob without braces. */
type Alternative = {
  readonly names: readonly string[];
  /** Undefined if it ends with `/`, and so matches folders alone. */
  readonly file: PathPattern | undefined;
  /** Matches the file, or what is in the folder. */
  readonly tree: PathPattern;
};

function alternativeOf(glob: string): Alternative {
  const names = namesIn(glob);
  const own = names.map(name => (name === '**' ? anyParts : partPattern(name)));
  if (glob.endsWith('/')) return { names, file: undefined, tree: [...own, anyName, anyParts] };
  return { names, file: own, tree: [...own, anyParts] };
}

const anyName = partPattern('*');

function namesIn(path: string): readonly string[] {
  return path.split('/').filter(name => name !== '' && name !== '.');
}
