import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { appliedFindings, differencesOf, workspaceOf } from '../../support/appliedFindings.ts';
import { treeOf } from '../../support/kustomizeTree.ts';

/** The files of a tree, and what kustomize builds of its overlays; tools/kustomizeTrees.mjs writes them. */
type Tree = {
  readonly seed: number;
  readonly files: Readonly<Record<string, string>>;
  readonly built: Readonly<Record<string, string>>;
};

const trees = fs
  .readFileSync(path.join(import.meta.dirname, 'kustomizeTrees.jsonl'), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => JSON.parse(line) as Tree);

test('findings in trees of overlays are those in what kustomize builds of them', () => {
  const differences = trees.flatMap(({ seed, files, built }) =>
    Object.entries(built).flatMap(([root, text]) => {
      const sources = appliedFindings(workspaceOf(treeOf(root, name => files[name])));
      const expected = appliedFindings(workspaceOf({ 'built.yaml': text }));
      return differencesOf(sources, expected).map(difference => `${seed} ${root}: ${difference}`);
    }),
  );
  assert.equal(trees.length, 200);
  assert.deepEqual(differences, []);
});
