import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { literalLabels, surelySelects, textSelects } from '../../../server/src/kubernetes/objects/labelSelector.ts';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';
import { mapIn } from '../yaml/nodes.ts';

const labels = { app: 'web', tier: 'front' };

describe('a selector surely selects app: web, tier: front', () => {
  const cases: readonly (readonly [selector: string, selects: boolean])[] = [
    ['{matchLabels: {app: web}}', true],
    ['{matchLabels: {app: web, tier: front}}', true],
    ['{matchLabels: {app: db}}', false],
    ['{matchLabels: {app: web, tier: back}}', false],
    ['{matchLabels: {zone: a}}', false],
    ['{matchLabels: {}}', false],
    ['{}', false],
    ['{matchLabels: a}', false],
    ['{matchLabels: {app: *x}}', false],
    ['{matchExpressions: a}', false],
    ['{matchExpressions: [a]}', false],
    ['{matchExpressions: []}', false],
    ['{matchExpressions: [{key: app, operator: Exists}]}', true],
    ['{matchExpressions: [{key: zone, operator: Exists}]}', false],
    ['{matchExpressions: [{key: toString, operator: Exists}]}', false],
    ['{matchExpressions: [{key: app, operator: DoesNotExist}]}', false],
    ['{matchExpressions: [{key: zone, operator: DoesNotExist}]}', true],
    ['{matchExpressions: [{key: app, operator: In, values: [db, web]}]}', true],
    ['{matchExpressions: [{key: app, operator: In, values: [db]}]}', false],
    ['{matchExpressions: [{key: zone, operator: In, values: [a]}]}', false],
    ['{matchExpressions: [{key: app, operator: In, values: [web, *x]}]}', false],
    ['{matchExpressions: [{key: app, operator: In}]}', false],
    ['{matchExpressions: [{key: app, operator: NotIn, values: [db]}]}', true],
    ['{matchExpressions: [{key: app, operator: NotIn, values: [web]}]}', false],
    ['{matchExpressions: [{key: app, operator: Like, values: [db]}]}', false],
    ['{matchExpressions: [{operator: Exists}]}', false],
    ['{matchLabels: {app: web}, matchExpressions: [{key: tier, operator: Exists}]}', true],
    ['{matchLabels: {app: web}, matchExpressions: [{key: zone, operator: Exists}]}', false],
    ['{matchLabels: {app: db}, matchExpressions: [{key: tier, operator: Exists}]}', false],
  ];
  for (const [selector, selects] of cases) {
    test(`${selector}: ${selects}`, () => {
      assert.equal(surelySelects(mapIn(parseDocumentText(`${selector}\n`)), labels), selects);
    });
  }
});

for (const [text, expected] of [
  ['{a: b, c: "1"}', { a: 'b', c: '1' }],
  ['{}', {}],
  ['{a: *x}', undefined],
  ['{a: {b: c}}', undefined],
  ['{a: b, {{ more }}}', undefined],
] as const) {
  test(`labels ${text}`, () => assert.deepEqual(literalLabels(mapIn(parseDocumentText(`${text}\n`))), expected));
}

for (const [selector, expected] of [
  ['app=web', true],
  ['app==web', true],
  ['app = web', true],
  ['app!=web', false],
  ['app!=shop,tier', true],
  ['tier', true],
  ['!tier', false],
  ['!other', true],
  ['other', false],
  ['app=web,tier=back', false],
  ['app in (web)', true],
  ['app in (shop, web),tier', true],
  ['app in(web)', true],
  ['app in (shop)', false],
  ['app notin (shop)', true],
  ['app notin (shop,web)', false],
  ['other in (web)', false],
  ['other notin (web)', true],
  ['tier,app in (shop,web)', true],
  ['app like web', undefined],
  ['toString', false],
] as const) {
  test(`the selector ${selector} selects ${expected}`, () => {
    assert.equal(textSelects(selector, labels), expected);
  });
}
