import assert from 'node:assert/strict';
import { test } from 'node:test';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { factsIn } from '../../../server/src/workspace/reading/manifest.ts';

test('a manifest declares an account, a settings file does not', () => {
  const text = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n';
  const declaredIn = (name: string) => finish(factsIn(`file:///w/${name}`, text, knownKinds))?.declares.accounts.length;
  assert.equal(declaredIn('web.yaml'), 1);
  assert.equal(declaredIn('.podsense.yaml'), 0);
});
