import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { appliedFindings, differencesOf, workspaceOf } from '../../support/appliedFindings.ts';
import { treeOf } from '../../support/kustomizeTree.ts';

/** The files of a tree, and what kustomize builds of it; tools/kustomizeTrees.mjs writes them. */
type Tree<Built> = { readonly seed: number; readonly files: Readonly<Record<string, string>>; readonly built: Built };

test('findings in trees of overlays are those in what kustomize builds of them', () => {
  const trees = treesIn<Readonly<Record<string, string>>>('kustomizeTrees.jsonl');
  const differences = trees.flatMap(({ seed, files, built }) =>
    Object.entries(built).flatMap(([root, text]) =>
      differing(
        treeOf(root, name => files[name]),
        text,
      ).map(difference => `${seed} ${root}: ${difference}`),
    ),
  );
  assert.equal(trees.length, 200);
  assert.deepEqual(differences, []);
});

test('findings in what Flux or Argo CD applies are those in what kustomize builds with their changes', () => {
  const trees = treesIn<string>('deliveredTrees.jsonl');
  const differences = trees.flatMap(({ seed, files, built }) => {
    const app = files['app.yaml'] ?? '';
    const read = (name: string) => files[name];
    const component = app.includes('../component') ? treeOf('component', read) : {};
    const sources = { ...treeOf('overlay-a', read), ...component, 'app.yaml': app };
    return differing(sources, built).map(difference => `${seed}: ${difference}`);
  });
  assert.equal(trees.length, 100);
  assert.deepEqual(differences, []);
});

function differing(sources: Readonly<Record<string, string>>, built: string): readonly string[] {
  return differencesOf(appliedFindings(workspaceOf(sources)), appliedFindings(workspaceOf({ 'built.yaml': built })));
}

function treesIn<Built>(name: string): readonly Tree<Built>[] {
  const lines = fs
    .readFileSync(path.join(import.meta.dirname, name), 'utf8')
    .trimEnd()
    .split('\n');
  return lines.map(line => JSON.parse(line) as Tree<Built>);
}
