import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { manifest as projectManifest, root } from './project.mjs';
import { publicManifest } from './release/publicManifest.mjs';
import { withoutDeadLinks } from './release/withoutDeadLinks.mjs';
import { runInstalled } from './run.mjs';

/**
 * Packs dist/, as it is, into a .vsix in a folder and returns its path. Throws with vsce's message if it fails. Links
 * to files lead to the repository; as long as there is none, they become plain text.
 */
export async function packageExtension(folder = root, own = projectManifest) {
  fs.mkdirSync(folder, { recursive: true });
  const manifest = publicManifest(own);
  const vsix = path.resolve(folder, `${manifest.name}-${manifest.version}.vsix`);
  fs.rmSync(vsix, { force: true });
  const staged = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-vsix-'));
  try {
    const files = copyPacked(staged);
    fs.writeFileSync(path.join(staged, 'package.json'), JSON.stringify(manifest, undefined, 2));
    const hasRepository = manifest.repository !== undefined;
    if (!hasRepository) {
      for (const page of files.filter(file => file.endsWith('.md'))) {
        const text = fs.readFileSync(path.join(staged, page), 'utf8');
        fs.writeFileSync(path.join(staged, page), withoutDeadLinks(text));
      }
    }
    const { code, output } = await runInstalled(
      'vsce',
      [
        'package',
        '--no-dependencies', // they are inside the bundles
        ...(hasRepository ? [] : ['--allow-missing-repository', '--no-rewrite-relative-links']),
        ...['--out', vsix],
      ],
      { cwd: staged },
    );
    if (code !== 0) throw new Error(output);
    return vsix;
  } finally {
    fs.rmSync(staged, { recursive: true, force: true });
  }
}

/** Copies the files that .vscodeignore names into a folder, with itself; returns their paths. */
function copyPacked(folder) {
  const rules = fs.readFileSync(path.join(root, '.vscodeignore'), 'utf8').split('\n');
  const named = rules.filter(rule => rule.startsWith('!')).map(rule => rule.slice(1));
  const files = named.flatMap(glob => fs.globSync(glob, { cwd: root }));
  for (const file of [...files, '.vscodeignore']) {
    fs.mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  }
  return files.map(file => file.split(path.sep).join('/'));
}
