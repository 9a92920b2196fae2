import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { finish } from '../../../server/src/text/steps.ts';
import { factsIn } from '../../../server/src/workspace/reading/manifest.ts';

test('a manifest declares an account, a settings file does not', () => {
  const text = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: web}\n';
  const declaredIn = (name: string) => finish(factsIn(`file:///w/${name}`, text, knownKinds))?.declares.accounts.length;
  assert.equal(declaredIn('web.yaml'), 1);
  assert.equal(declaredIn('.podsense.yaml'), 0);
});

describe('of a file that is not open, the same is known as of an open document:', () => {
  const schema = 'kind: CustomResourceDefinition\nmetadata: { name: a }\n';
  const dashboard = `kind: ConfigMap\nmetadata: { name: a }\ndata: { a: ${'x'.repeat(16 * 1024)} }\n`;
  const zone = 'apiVersion: v1\nkind: ConfigMap\nmetadata: { name: b }\ndata: { TZ: UTC }\n';
  const mesh = 'apiVersion: example.com/v1\nkind: Policy\nmetadata: { name: b }\nspec: [x/ns/shop/sa/web]\n';
  for (const [what, documents] of [
    ['a ConfigMap beside a long one', [zone, dashboard]],
    ['an account that is named beside a schema', [schema, mesh]],
    ['all of these', [mesh, dashboard, schema, zone]],
  ] as const) {
    test(what, () => {
      const [uri, text] = ['file:///w/a.yaml', documents.join('---\n')];
      const open = factsOf(uri, parseManifest(uri, text, knownKinds));
      assert.notEqual(open.declares.configMaps.length + open.refers.accounts.length, 0);
      assert.deepEqual(finish(factsIn(uri, text, knownKinds)), open);
    });
  }
});
