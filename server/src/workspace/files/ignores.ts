import type { IgnoreRule } from './ignoreRules.ts';

/** The files that git ignores in one folder, by the rules of this and of all around it. */
export class Ignores {
  /** The levels from the weakest to the strongest. */
  readonly #levels: readonly Level[];

  private constructor(levels: readonly Level[]) {
    this.#levels = levels;
  }

  static readonly none = new Ignores([]);

  /** The same with rules of this folder, which are stronger than all others. */
  with(rules: readonly IgnoreRule[]): Ignores {
    return rules.length === 0 ? this : new Ignores([...this.#levels, { rules, below: [] }]);
  }

  /** The same for a subfolder. */
  inside(name: string): Ignores {
    return new Ignores(this.#levels.map(({ rules, below }) => ({ rules, below: [...below, name] })));
  }

  /** Whether a file or folder of the folder is ignored. */
  ignores(name: string, isFolder: boolean): boolean {
    for (const { rules, below } of this.#levels.toReversed()) {
      const names = [...below, name];
      const last = rules.findLast(rule => rule.isAbout(names, isFolder));
      if (last !== undefined) return !last.restores;
    }
    return false;
  }

  /**
   * Whether everything in the folder is ignored, whatever its name. A rule with `!` may apply to any of it, but for
   * files such as `.gitignore`.
   */
  get ignoresAll(): boolean {
    const restores = this.#levels.some(({ rules }) =>
      rules.some(rule => rule.restores && !/^\/?\.[\w-]+$/.test(rule.pattern)),
    );
    return !restores && this.ignores(noName, false) && this.ignores(noName, true);
  }
}

type Level = {
  readonly rules: readonly IgnoreRule[];
  /** The names on the way from the folder of the rules. */
  readonly below: readonly string[];
};

/** A name that no file can have. */
const noName = '\0';
