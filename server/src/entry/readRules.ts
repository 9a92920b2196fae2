import fs from 'node:fs/promises';
import path from 'node:path';
import { type IgnoreRule, readIgnoreRules } from '../workspace/ignoreRules.ts';

/** What holds in a folder and below is in a file of that name. */
export const ignoreFile = '.gitignore';

/** The rules that are written in a folder. As git, this follows no link. */
export function rulesIn(folder: string): Promise<readonly IgnoreRule[]> {
  return readFrom(path.join(folder, ignoreFile), fs.lstat);
}

/** The rules in a file; none where it cannot be read. */
export function readRules(file: string): Promise<readonly IgnoreRule[]> {
  return readFrom(file, fs.stat);
}

async function readFrom(file: string, statOf: typeof fs.stat | typeof fs.lstat): Promise<readonly IgnoreRule[]> {
  try {
    const stat = await statOf(file);
    if (!stat.isFile() || stat.size > longest) return [];
    return readIgnoreRules(await fs.readFile(file, 'utf8'), { ignoresCase });
  } catch {
    return [];
  }
}

/** In bytes. A longer file is none that somebody wrote. */
const longest = 256 * 1024;

/** Where file systems take `A` for `a`, git does. */
const ignoresCase = process.platform === 'win32' || process.platform === 'darwin';
