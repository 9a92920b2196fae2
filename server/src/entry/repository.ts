import { execFile } from 'node:child_process';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import type { IgnoreRule } from '../workspace/files/ignoreRules.ts';
import { Ignores } from '../workspace/files/ignores.ts';
import { readRules } from './readRules.ts';

/** A git repository, as far as it determines which of its files count. */
export type Repository = {
  readonly root: string;
  /** The ignores by the rules that are in none of its folders. */
  readonly ignores: Ignores;
  /** Files that git tracks, which no rule ignores. Lazy. */
  readonly tracked: () => Promise<Tracked>;
};

/** The tracked files and folders, by paths relative to the root of the repository, with `/`. */
export type Tracked = { readonly files: ReadonlySet<string>; readonly folders: ReadonlySet<string> };

/** The repository with that root. Never rejects: what cannot be read has no rules. */
export async function openRepository(root: string): Promise<Repository> {
  const [personal, own] = await Promise.all([personalRules(root), ownRules(root)]);
  let tracked: Promise<Tracked> | undefined;
  return {
    root,
    ignores: Ignores.none.with(personal).with(own),
    tracked: () => {
      tracked ??= trackedThoughIgnored(root);
      return tracked;
    },
  };
}

/** The user's rules, for every repository. */
async function personalRules(root: string): Promise<readonly IgnoreRule[]> {
  const told = await git(root, ['config', '--type=path', '--get', 'core.excludesFile']);
  const usual = path.join(process.env.XDG_CONFIG_HOME || path.join(os.homedir(), '.config'), 'git/ignore');
  return readRules(told === undefined ? usual : path.resolve(root, told.replace(/\r?\n$/, '')));
}

/** The repository's rules that it does not share. A work tree of another one, and a submodule, name their place. */
async function ownRules(root: string): Promise<readonly IgnoreRule[]> {
  const place = path.join(root, '.git');
  const link = /^gitdir: (.*)$/m.exec(await readLine(place))?.[1];
  const folder = link === undefined ? place : path.resolve(root, link);
  const common = path.resolve(folder, await readLine(path.join(folder, 'commondir')));
  return readRules(path.join(common, 'info/exclude'));
}

async function trackedThoughIgnored(root: string): Promise<Tracked> {
  const listed = await git(root, ['ls-files', '--cached', '--ignored', '--exclude-standard', '-z']);
  const files = new Set(listed?.split('\0').filter(name => name !== ''));
  const folders = new Set<string>();
  for (const file of files) {
    for (let end = file.indexOf('/'); end !== -1; end = file.indexOf('/', end + 1)) folders.add(file.slice(0, end));
  }
  return { files, folders };
}

/**
 * The output of git; undefined if it fails, or is missing. The repository may be a stranger's: nothing that its
 * settings name is run, and nothing is fetched.
 */
function git(root: string, args: readonly string[]): Promise<string | undefined> {
  const place = [`-C`, root, `--git-dir=${path.join(root, '.git')}`, `--work-tree=${root}`];
  const safely = ['-c', 'core.fsmonitor=false', '-c', `core.hooksPath=${os.devNull}`];
  const own = Object.entries(process.env).filter(([name]) => !/^GIT_(?!CONFIG_)/i.test(name));
  const env = {
    ...Object.fromEntries(own),
    GIT_OPTIONAL_LOCKS: '0',
    GIT_NO_LAZY_FETCH: '1',
    GIT_ALLOW_PROTOCOL: '',
  };
  // Windows would look for a command in the current folder first.
  const cwd = path.dirname(process.execPath);
  const options = { cwd, env, maxBuffer: 1024 ** 3, timeout: patience, windowsHide: true };
  return new Promise(resolve => {
    execFile('git', [...place, ...safely, ...args], options, (error, output) => resolve(error ? undefined : output));
  });
}

/** In milliseconds. */
const patience = 20_000;

/** The text of a file of one line; empty if there is none. */
async function readLine(file: string): Promise<string> {
  try {
    const stat = await fs.stat(file);
    return stat.isFile() && stat.size < longestLine ? (await fs.readFile(file, 'utf8')).trim() : '';
  } catch {
    return '';
  }
}

/** In bytes. No path is longer. */
const longestLine = 8192;
