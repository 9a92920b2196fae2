import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './pages.ts';
import type { TemporaryFolder } from './temporaryFolder.ts';

/**
 * Copies the project as it is into a folder, without what git ignores. Undefined if that is not known: there is no git,
 * or the project lies in no repository.
 */
export function copyProject(folder: TemporaryFolder): string | undefined {
  const names = ownFiles();
  for (const name of names ?? []) {
    const copy = folder.pathOf(`podsense/${name}`);
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.copyFileSync(path.join(root, name), copy);
  }
  return names && folder.pathOf('podsense');
}

function ownFiles(): readonly string[] | undefined {
  try {
    const args = ['ls-files', '--cached', '--others', '--exclude-standard', '-z'];
    const listed = execFileSync('git', args, { cwd: root, encoding: 'utf8', stdio: 'pipe' });
    return listed.split('\0').filter(name => name !== '' && fs.existsSync(path.join(root, name)));
  } catch {
    return undefined;
  }
}

/**
 * The environment of somebody who installs a package: without the variables that npm and Node.js set for their
 * children.
 */
export function ownEnvironment(more: NodeJS.ProcessEnv = {}): NodeJS.ProcessEnv {
  const rest = Object.entries(process.env).filter(
    ([name]) => !/^npm_|^NODE_OPTIONS$|^NODE_ENV$|^GIT_|^INIT_CWD$/i.test(name),
  );
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(place => !place.startsWith(root));
  return { ...Object.fromEntries(rest), PATH: folders.join(path.delimiter), ...more };
}
