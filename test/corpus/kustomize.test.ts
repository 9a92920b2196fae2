import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { test } from 'node:test';
import { appliedFindings, differencesOf, workspaceOf } from '../support/appliedFindings.ts';
import { treeOf } from '../support/kustomizeTree.ts';
import { corpus } from './corpusFacts.ts';

const skip = fs.existsSync(corpus) ? false : `there are no public manifests at ${corpus}`;

test('findings in a kustomization are those in what kustomize builds of it', { skip }, () => {
  const built = path.join(corpus, 'rendered/kustomize');
  const differences = fs.readdirSync(built).flatMap(name => {
    const folder = path.basename(name, '.yaml').replaceAll('~', '/');
    const sources = appliedFindings(workspaceOf(treeOf(folder, read)));
    const expected = appliedFindings(workspaceOf({ 'built.yaml': fs.readFileSync(path.join(built, name), 'utf8') }));
    return differencesOf(sources, expected).map(difference => `${folder}: ${difference}`);
  });
  assert.deepEqual(differences, []);
});

function read(name: string): string | undefined {
  const file = path.join(corpus, name);
  return fs.existsSync(file) && fs.statSync(file).isFile() ? fs.readFileSync(file, 'utf8') : undefined;
}
