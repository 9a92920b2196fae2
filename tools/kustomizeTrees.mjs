// node tools/kustomizeTrees.mjs KUSTOMIZE: writes test/unit/cases/kustomizeTrees.jsonl anew, by the kustomize at that path
// (v5.7.1): 200 trees of overlays, made of a seed, each with what kustomize builds of its roots.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { treeOf } from './kustomizeTrees/tree.mjs';
import { root } from './project.mjs';

const count = 200;

const [kustomize] = process.argv.slice(2);
if (kustomize === undefined) {
  console.error('node tools/kustomizeTrees.mjs KUSTOMIZE');
  process.exit(2);
}
const lines = [];
let refused = 0;
for (let seed = 0; lines.length < count; seed++) {
  const files = treeOf(seed);
  const built = build(files);
  if (built === undefined) refused++;
  else lines.push(JSON.stringify({ seed, files, built }));
}
fs.writeFileSync(path.join(root, 'test/unit/cases/kustomizeTrees.jsonl'), `${lines.join('\n')}\n`);
console.log(`${count} trees; kustomize refused ${refused}`);

/** The results by the folders of the overlays; undefined if kustomize refuses one. */
function build(files) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kustomize-trees-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const roots = 'both/kustomization.yaml' in files ? ['both'] : ['overlay-a', 'overlay-b'];
    const results = roots
      .filter(name => `${name}/kustomization.yaml` in files)
      .map(name => [name, execFileSync(kustomize, ['build', path.join(folder, name)], { stdio: 'pipe' })]);
    return Object.fromEntries(results.map(([name, result]) => [name, result.toString()]));
  } catch {
    return undefined;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
