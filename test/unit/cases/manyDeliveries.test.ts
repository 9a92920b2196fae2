import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { deliveredFolders } from '../../../server/src/placements/deliveredFolders.ts';
import { uriOf } from '../features/workspace.ts';
import { argo, directories, flux, pod } from './deliveries.ts';

describe('a stranger cannot have every folder taken in by thousands', () => {
  const factsIn = (name: string, text: string) =>
    factsOf(uriOf(name), parseManifest(uriOf(name), text, knownKinds), knownKinds);
  const pods = Array.from({ length: 300 }, (_, at) => factsIn(`apps/d${at}/web.yaml`, pod));
  for (const [what, text] of [
    ['Applications', argo('source: {path: apps, directory: {recurse: true}}')],
    ['ApplicationSets', directories.replace('apps/*', 'apps/**')],
    ['Kustomizations of Flux', flux('path: ./apps')],
  ] as const) {
    test(what, () => {
      const all = factsIn('all.yaml', Array.from({ length: 300 }, () => text).join('---\n'));
      const taken = deliveredFolders([all, ...pods], new Map()).reduce(
        (sum, { resources }) => sum + resources.length,
        0,
      );
      assert.ok(taken >= 300 && taken <= 20_000, `${taken} files are taken in`);
    });
  }
});
