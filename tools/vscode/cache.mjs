import { existsSync } from 'node:fs';
import fs from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';

const cache = path.join(process.env.XDG_CACHE_HOME || path.join(os.homedir(), '.cache'), 'podsense-vscode');
const oneDay = 24 * 60 * 60 * 1000;

/**
 * The folder `name` of the user's cache, filled by `fill(folder)` the first time. It appears by one rename, so it is
 * complete if it exists. Two processes may fill it at once: the first to finish wins, and the other uses its folder.
 */
export async function cached(name, fill) {
  const folder = path.join(cache, name);
  if (existsSync(folder)) return folder;
  await fs.mkdir(cache, { recursive: true });
  await removeLeftovers(name);
  const scratch = await fs.mkdtemp(`${folder}.`);
  try {
    await fill(scratch);
    await fs.rename(scratch, folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
  } finally {
    await fs.rm(scratch, { recursive: true, force: true });
  }
  return folder;
}

/** A process that was killed leaves its scratch folder behind. A day later nobody uses it. */
async function removeLeftovers(name) {
  for (const entry of await fs.readdir(cache)) {
    if (!entry.startsWith(`${name}.`)) continue;
    const leftover = path.join(cache, entry);
    const age = Date.now() - (await fs.stat(leftover).catch(() => ({ mtimeMs: Date.now() }))).mtimeMs;
    if (age > oneDay) await fs.rm(leftover, { recursive: true, force: true });
  }
}
