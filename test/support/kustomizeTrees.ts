import fs from 'node:fs';
import path from 'node:path';
import { treeOf } from './kustomizeTree.ts';

/** The files of a tree, and what kustomize builds of it; tools/kustomizeTrees.mjs writes them. */
type Tree<Built> = { readonly seed: number; readonly files: Readonly<Record<string, string>>; readonly built: Built };

/** Trees of overlays, with what kustomize builds of each of their roots. */
export function overlayTrees(): readonly Tree<Readonly<Record<string, string>>>[] {
  return treesIn('kustomizeTrees.jsonl');
}

/** Trees that Flux or Argo CD applies, with what kustomize builds with their changes. */
export function deliveredTrees(): readonly Tree<string>[] {
  return treesIn<string>('deliveredTrees.jsonl').map(tree => ({ ...tree, files: appliedBy(tree.files) }));
}

/** What is applied, and what applies it. */
function appliedBy(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const app = files['app.yaml'] ?? '';
  const read = (name: string) => files[name];
  const component = app.includes('../component') ? treeOf('component', read) : {};
  return { ...treeOf('overlay-a', read), ...component, 'app.yaml': app };
}

function treesIn<Built>(name: string): readonly Tree<Built>[] {
  const file = path.join(import.meta.dirname, '../unit/cases', name);
  const lines = fs.readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map(line => JSON.parse(line) as Tree<Built>);
}
