import assert from 'node:assert/strict';
import { test } from 'node:test';
import { appliedFindings, differencesOf, workspaceOf } from '../../support/appliedFindings.ts';
import { treeOf } from '../../support/kustomizeTree.ts';
import { deliveredTrees, overlayTrees } from '../../support/kustomizeTrees.ts';

test('findings in trees of overlays are those in what kustomize builds of them', () => {
  const trees = overlayTrees();
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
  const trees = deliveredTrees();
  const differences = trees.flatMap(({ seed, files, built }) =>
    differing(files, built).map(difference => `${seed}: ${difference}`),
  );
  assert.equal(trees.length, 100);
  assert.deepEqual(differences, []);
});

function differing(sources: Readonly<Record<string, string>>, built: string): readonly string[] {
  return differencesOf(appliedFindings(workspaceOf(sources)), appliedFindings(workspaceOf({ 'built.yaml': built })));
}
