import fs from 'node:fs';
import path from 'node:path';
import { bundles } from '../bundles.mjs';
import { root } from '../project.mjs';

/** The sources of bundles. */
const sources = ['client/src', 'server/src', 'esbuild.mjs', 'tools/bundles.mjs', 'package-lock.json'];

/** Why the bundles in dist/ are older than a project's sources, in a sentence; undefined if they are not. */
export function whyNotBuilt(project = root) {
  const absent = bundles.map(({ outfile }) => outfile).find(file => !fs.existsSync(path.join(project, file)));
  if (absent !== undefined) return `There is no ${absent}: npm run build makes it.`;
  const built = Math.min(...bundles.map(({ outfile }) => changedAt(path.join(project, outfile))));
  const newer = sources.flatMap(source => filesAt(path.join(project, source))).find(file => changedAt(file) > built);
  if (newer === undefined) return undefined;
  const name = path.relative(project, newer).split(path.sep).join('/');
  return `${name} is newer than dist/: npm run build makes that anew.`;
}

function filesAt(place) {
  if (fs.statSync(place).isFile()) return [place];
  return fs
    .readdirSync(place, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => path.join(entry.parentPath, entry.name));
}

function changedAt(file) {
  return fs.statSync(file).mtimeMs;
}
