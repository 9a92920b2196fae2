import fs from 'node:fs';
import path from 'node:path';
import { bundles } from '../bundles.mjs';
import { inProject, root } from '../project.mjs';

/** What bundles are made of. */
const sources = ['client/src', 'server/src', 'esbuild.mjs', 'tools/bundles.mjs', 'package-lock.json'];

/** Why the bundles in dist/ are not those of the sources, in a sentence; undefined if they are. */
export function whyNotBuilt() {
  const absent = bundles.map(({ outfile }) => outfile).find(file => !fs.existsSync(path.join(root, file)));
  if (absent !== undefined) return `There is no ${absent}: npm run build makes it.`;
  const built = Math.min(...bundles.map(({ outfile }) => changedAt(path.join(root, outfile))));
  const newer = sources.flatMap(filesAt).find(file => changedAt(file) > built);
  return newer === undefined ? undefined : `${inProject(newer)} is newer than dist/: npm run build makes that anew.`;
}

function filesAt(source) {
  const place = path.join(root, source);
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
}

function changedAt(file) {
  return fs.statSync(file).mtimeMs;
}
