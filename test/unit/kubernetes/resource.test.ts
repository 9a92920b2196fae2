import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isExport, isNameless, isOwned, resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';

const pod = '{metadata: {name: a, namespace: b}}';
const deep = (depth: number): string =>
  depth === 0 ? '{apiVersion: v1, kind: Pod}' : `{apiVersion: v1, kind: List, items: [${deep(depth - 1)}]}`;

describe('the objects of a document', () => {
  const cases: readonly (readonly [what: string, text: string, objects: readonly string[]])[] = [
    ['one', '{apiVersion: v1, kind: Pod, metadata: {name: a, namespace: b}}', ['/v1 Pod a b']],
    ['one of a group', '{apiVersion: apps/v1, kind: Deployment}', ['apps/v1 Deployment - -']],
    ['no version', '{kind: Pod}', []],
    ['no kind', '{apiVersion: v1}', []],
    [
      'a list',
      `{apiVersion: v1, kind: List, items: [{apiVersion: v1, kind: Pod}, {apiVersion: apps/v1, kind: Deployment}]}`,
      ['/v1 Pod - -', 'apps/v1 Deployment - -'],
    ],
    ['an item of a list without a kind', `{apiVersion: v1, kind: List, items: [${pod}]}`, []],
    ['an item of a typed list without a kind', `{apiVersion: v1, kind: PodList, items: [${pod}]}`, ['/v1 Pod a b']],
    ['an item that says what it is', '{apiVersion: v1, kind: PodList, items: [{kind: Secret}]}', ['/v1 Secret - -']],
    ['a kind that only ends like a list', '{apiVersion: x/v1, kind: AllowList, spec: {}}', ['x/v1 AllowList - -']],
    ['a list whose items are none', '{apiVersion: v1, kind: PodList, items: {}}', ['/v1 PodList - -']],
    ['an item that is no object', '{apiVersion: v1, kind: PodList, items: [a]}', []],
    ['lists in lists', deep(4), ['/v1 Pod - -']],
    ['lists in lists that nobody writes', deep(5), []],
    ['what is no map', '[{apiVersion: v1, kind: Pod}]', []],
  ];
  for (const [what, text, expected] of cases) {
    test(what, () => {
      const found = resourcesOf(parseDocumentText(`${text}\n`));
      const shown = found.map(
        ({ group, version, kind, name, namespace }) => `${group}/${version} ${kind} ${name ?? '-'} ${namespace ?? '-'}`,
      );
      assert.deepEqual(shown, expected);
    });
  }
});

describe('what the metadata of an object tell', () => {
  const cases: readonly (readonly [metadata: string, tells: string])[] = [
    ['{name: a}', ''],
    ['{name: a, ownerReferences: [{}]}', 'owned'],
    ['{name: a, uid: x}', 'export'],
    ['{name: a, resourceVersion: "1"}', 'export'],
    ['{generateName: a-}', ''],
    ['{namespace: b}', 'nameless'],
    ['{}', 'nameless'],
    ['null', 'nameless'],
    ['*x', ''],
  ];
  for (const [metadata, tells] of cases) {
    test(metadata, () => {
      const [found] = resourcesOf(parseDocumentText(`{apiVersion: v1, kind: Pod, metadata: ${metadata}}\n`));
      assert.ok(found !== undefined);
      const all = { owned: isOwned(found), export: isExport(found), nameless: isNameless(found) };
      assert.equal(
        Object.entries(all)
          .flatMap(([word, isSo]) => (isSo ? [word] : []))
          .join(),
        tells,
      );
    });
  }
});
