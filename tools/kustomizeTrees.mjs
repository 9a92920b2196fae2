// node tools/kustomizeTrees.mjs KUSTOMIZE: writes the trees of test/unit/cases anew, by the kustomize at that path (v5.7.1):
// 200 trees of overlays, made of a seed, each with what kustomize builds of its roots, and 100 of which Flux or Argo CD
// applies an overlay, with what kustomize builds of it with the changes of these.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { deliveredTree, filledIn } from './kustomizeTrees/delivered.mjs';
import { treeOf } from './kustomizeTrees/tree.mjs';
import { root } from './project.mjs';

const [kustomize] = process.argv.slice(2);
if (kustomize === undefined) {
  console.error('node tools/kustomizeTrees.mjs KUSTOMIZE');
  process.exit(2);
}

write('kustomizeTrees', 200, seed => {
  const files = treeOf(seed);
  const roots = 'both/kustomization.yaml' in files ? ['both'] : ['overlay-a', 'overlay-b'];
  const built = build(
    files,
    roots.filter(name => `${name}/kustomization.yaml` in files),
  );
  return built && { files, built };
});

write('deliveredTrees', 100, seed => {
  const { files, built, fills } = deliveredTree(seed);
  const results = build(built, ['overlay-a']);
  return results && { files, built: filledIn(results['overlay-a'], fills) };
});

/** Writes what is made of the first seeds of which something can be made, a line each. */
function write(name, count, make) {
  const lines = [];
  let refused = 0;
  for (let seed = 0; lines.length < count; seed++) {
    const made = make(seed);
    if (made === undefined) refused++;
    else lines.push(JSON.stringify({ seed, ...made }));
  }
  fs.writeFileSync(path.join(root, `test/unit/cases/${name}.jsonl`), `${lines.join('\n')}\n`);
  console.log(`${name}: ${count} trees; kustomize refused ${refused}`);
}

/** The results by the folders of the roots; undefined if kustomize refuses one. */
function build(files, roots) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'kustomize-trees-'));
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const results = roots.map(name => [
      name,
      execFileSync(kustomize, ['build', path.join(folder, name)], { stdio: 'pipe' }),
    ]);
    return Object.fromEntries(results.map(([name, result]) => [name, result.toString()]));
  } catch {
    return undefined;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}
