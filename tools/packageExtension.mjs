import fs from 'node:fs';
import path from 'node:path';
import { manifest, root } from './project.mjs';
import { runInstalled } from './run.mjs';

/** Packs dist/, as it is, into a .vsix and gives back its path. Throws with what vsce says where it cannot. */
export async function packageExtension(folder = root) {
  fs.mkdirSync(folder, { recursive: true });
  const vsix = path.join(folder, `${manifest.name}-${manifest.version}.vsix`);
  fs.rmSync(vsix, { force: true });
  const { code, output } = await runInstalled('vsce', [
    'package',
    '--no-dependencies', // they are inside the bundles
    '--no-rewrite-relative-links', // the picture in the README is inside, too
    '--allow-missing-repository',
    '--out',
    vsix,
  ]);
  if (code !== 0) throw new Error(output);
  return vsix;
}
