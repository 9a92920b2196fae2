import fs from 'node:fs/promises';
import path from 'node:path';
import { type IgnoreRule, readIgnoreRules } from '../workspace/files/ignoreRules.ts';

/** The file with the rules of a folder and all below it. */
export const ignoreFile = '.gitignore';

/** The rules of a folder. Like git, this follows no link. */
export function rulesIn(folder: string): Promise<readonly IgnoreRule[]> {
  return readFrom(path.join(folder, ignoreFile), fs.lstat);
}

/** The rules in a file; none if it cannot be read. */
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

/** In bytes. Nobody writes longer files. */
const longest = 256 * 1024;

/** Like git, case is ignored if the file system does. */
const ignoresCase = process.platform === 'win32' || process.platform === 'darwin';
