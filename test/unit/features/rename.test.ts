import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renameAt } from '../../../server/src/features/rename/rename.ts';
import { say } from '../../../server/src/messages/message.ts';
import { shop } from './accountManifests.ts';
import { able, unable } from './checked.ts';
import { context, prepared, renamed } from './renames.ts';
import { after, checkedIn, positionIn, type Texts, uriOf } from './workspace.ts';

const { 'token.json': token, ...known } = shop;
const afterwards = {
  ...known,
  'account.yaml': known['account.yaml'].replace('cart', 'basket.v2'),
  'workload.yaml': known['workload.yaml']
    .replace('Name: "cart" #', 'Name: "basket.v2" #')
    .replace('serviceAccount: cart', 'serviceAccount: basket.v2'),
  'bindings.yaml': known['bindings.yaml'].replace("'cart'", "'basket.v2'").replace('shop:cart', 'shop:basket.v2'),
};

describe('renaming an account', () => {
  for (const [name, at] of [
    ['account.yaml', 'name: ca|rt'],
    ['workload.yaml', 'serviceAccountName: "cart|"'],
    ['workload.yaml', 'serviceAccount: |cart'],
    ['bindings.yaml', "name: 'c|art'"],
    ['bindings.yaml', 'shop:c|art'],
  ] as const) {
    test(`from ${name}, ${JSON.stringify(at)}, changes its names and nothing else`, () => {
      assert.deepEqual(renamed(known, name, at, 'basket.v2'), afterwards);
      assert.deepEqual(renamed(known, name, at, 'basket.v2', unable), afterwards);
    });
  }

  test('takes what may mean it', () => {
    const all = renamed({ ...known, 'token.json': token }, 'account.yaml', 'name: ca|rt', 'basket.v2');
    assert.deepEqual(all, { ...afterwards, 'token.json': token.replace('name": "cart"}', 'name": "basket.v2"}') });
  });

  test('wants what may mean another account to be confirmed', () => {
    const confirmed = (texts: Texts, abilities = able) => {
      const position = positionIn(texts['a/account.yaml'] ?? '', 'name: ca|rt');
      const answer = renameAt(position, 'basket', checkedIn(texts, 'a/account.yaml'), { ...context, abilities });
      assert.ok(answer !== undefined && !('refusal' in answer));
      const { edit } = answer;
      const annotated = (edit.documentChanges ?? []).filter(
        change => 'edits' in change && change.edits.some(part => 'annotationId' in part),
      );
      const label = Object.values(edit.changeAnnotations ?? {}).map(annotation => annotation.needsConfirmation);
      return [...annotated.map(change => 'textDocument' in change && change.textDocument.uri.slice(10)), ...label];
    };
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: cart}\n';
    const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: x}\nspec: {serviceAccountName: cart}\n';
    const one = { 'a/account.yaml': account, 'a/pod.yaml': pod, 'b/pod.yaml': pod };
    assert.deepEqual(confirmed(one), []);
    const two = { ...one, 'b/account.yaml': account };
    assert.deepEqual(confirmed(two), ['b/account.yaml', 'b/pod.yaml', true]);
    assert.deepEqual(confirmed(two, { ...able, changeAnnotations: false }), []);
    assert.deepEqual(confirmed(two, unable), []);
    const inShop = Object.fromEntries(Object.entries(shop).map(([name, text]) => [`a/${name}`, text]));
    assert.deepEqual(confirmed(inShop), ['a/token.json', true]);
  });

  test('says where not all files are known', () => {
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: cart}\n';
    const texts = { 'a/account.yaml': account };
    const answered = (abilities: typeof able, all: Texts = texts) => {
      const position = positionIn(account, 'name: ca|rt');
      const checked = checkedIn(all, 'a/account.yaml');
      const answer = renameAt(position, 'basket', checked, { ...context, abilities, lacksFiles: true });
      assert.ok(answer !== undefined && 'edit' in answer);
      const labels = Object.values(answer.edit.changeAnnotations ?? {}).map(({ label }) => label);
      return { after: after(answer.edit, all), labels, warning: answer.warning && say(answer.warning, 'en') };
    };
    const renamed = { 'a/account.yaml': account.replace('cart', 'basket') };
    const warning =
      'Not all files of the workspace have been read: others may name the account "cart", and keep that name.';
    assert.deepEqual(answered(able), { after: renamed, labels: [warning], warning: undefined });
    assert.deepEqual(answered(unable), { after: renamed, labels: [], warning });
    const { labels } = answered(able, { ...texts, 'b/account.yaml': account });
    assert.deepEqual(labels, [warning, 'These may mean another account called "cart".']);
  });

  test('leaves the account of another namespace alone', () => {
    const till = known['till.yaml'].replaceAll('name: cart, ', 'name: basket, ');
    const bindings = known['bindings.yaml'].replace('cart, namespace: till', 'basket, namespace: till');
    const expected = {
      ...known,
      'till.yaml': till
        .replace('serviceAccountName: cart', 'serviceAccountName: basket')
        .replace('metadata: {name: basket, namespace: till}\nspec', 'metadata: {name: cart, namespace: till}\nspec'),
      'bindings.yaml': bindings,
    };
    assert.deepEqual(renamed(known, 'till.yaml', 'serviceAccountName: ca|rt', 'basket'), expected);
  });

  test('quotes a name that plain text would make a number', () => {
    const texts = { 'account.yaml': shop['account.yaml'] };
    const expected = { 'account.yaml': shop['account.yaml'].replace('cart', '"0123"') };
    assert.deepEqual(renamed(texts, 'account.yaml', 'name: ca|rt', '0123'), expected);
  });

  test('keeps line ends and what is beside it', () => {
    const text = 'kind: ServiceAccount\r\napiVersion: v1\r\nmetadata:\r\n  name:   cart   # the cart\r\n';
    assert.deepEqual(renamed({ 'a.yaml': text }, 'a.yaml', 'ca|rt ', 'b'), { 'a.yaml': text.replace('cart ', 'b ') });
  });

  test('is for the versions of open files', () => {
    const checked = checkedIn(known, 'account.yaml');
    const versionOf = (uri: string) => (uri === checked.uri ? checked.version : null);
    const position = positionIn(known['account.yaml'], 'name: ca|rt');
    const answer = renameAt(position, 'basket', checked, { ...context, versionOf });
    assert.ok(answer !== undefined && 'edit' in answer);
    const versions = answer.edit.documentChanges?.map(change => 'textDocument' in change && change.textDocument);
    assert.deepEqual(versions, [
      { uri: uriOf('account.yaml'), version: 3 },
      { uri: uriOf('workload.yaml'), version: null },
      { uri: uriOf('bindings.yaml'), version: null },
    ]);
  });

  test('does nothing where the name stays', () => {
    assert.equal(renamed(known, 'account.yaml', 'name: ca|rt', 'cart'), undefined);
    assert.equal(renamed(known, 'account.yaml', 'ki|nd', 'basket'), undefined);
  });
});

describe('what is offered to be renamed', () => {
  for (const [name, at, expected] of [
    ['workload.yaml', 'serviceAccountName: "ca|rt"', 'workload.yaml 9: cart -> cart'],
    ['bindings.yaml', 'shop:c|art', 'bindings.yaml 16: cart -> cart'],
    ['bindings.yaml', 'system:serv|ice', undefined],
    ['bindings.yaml', 'kind: ClusterRole, name: vi|ew', undefined],
    ['account.yaml', 'apiV|ersion', undefined],
  ] as const) {
    test(`${name}, ${at}`, () => assert.equal(prepared(shop, name, at), expected));
  }
});
