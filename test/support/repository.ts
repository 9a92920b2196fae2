import { execFileSync, spawnSync } from 'node:child_process';
import type { TemporaryFolder } from './temporaryFolder.ts';

/** Why tests that need git are skipped; false if there is git. */
export const withoutGit: string | false = spawnSync('git', ['--version']).status === 0 ? false : 'there is no git';

/** Runs git in a folder as a neutral user, with no settings but those of the repository. Returns its output. */
export function git(folder: TemporaryFolder, place: string, ...args: readonly string[]): string {
  const person = ['-c', 'user.name=test', '-c', 'user.email=test@example.com', '-c', 'protocol.file.allow=always'];
  const env = { PATH: process.env.PATH, HOME: folder.path, GIT_CONFIG_NOSYSTEM: '1', GIT_CONFIG_GLOBAL: '' };
  return execFileSync('git', [...person, ...args], { cwd: folder.pathOf(place), env, encoding: 'utf8', stdio: 'pipe' });
}
