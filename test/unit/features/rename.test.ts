import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { prepareRename, renameAt } from '../../../server/src/features/rename/rename.ts';
import { say } from '../../../server/src/messages/message.ts';
import { shop, volumes } from './accountManifests.ts';
import { able, unable } from './checked.ts';
import { after, checkedIn, described, positionIn, type Texts, uriOf } from './workspace.ts';

const context = { abilities: able, versionOf: () => null, lacksFiles: false };

/** The texts after a rename, or why there is none. */
function renamed(
  texts: Texts,
  name: string,
  at: string,
  newName: string,
  abilities = able,
): Texts | string | undefined {
  const position = positionIn(texts[name] ?? '', at);
  const answer = renameAt(position, newName, checkedIn(texts, name), { ...context, abilities });
  if (answer === undefined) return undefined;
  return 'refusal' in answer ? say(answer.refusal, 'en') : after(answer.edit, texts);
}

/** The text offered for a rename, or why there is none. */
function prepared(texts: Texts, name: string, at: string): string | undefined {
  const answer = prepareRename(positionIn(texts[name] ?? '', at), checkedIn(texts, name));
  if (answer === undefined) return undefined;
  if ('refusal' in answer) return say(answer.refusal, 'en');
  return `${described([{ uri: uriOf(name), range: answer.range }], texts)} -> ${answer.placeholder}`;
}

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

describe('renaming an account in any kind', () => {
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: cart, namespace: shop}\n';
  const object = (group: string, kind: string, spec: string) =>
    `apiVersion: ${group}/v1\nkind: ${kind}\nmetadata: {name: a, namespace: shop}\nspec:\n${spec}`;
  const texts = {
    'account.yaml': account,
    'known.yaml': [
      object('tekton.dev', 'PipelineRun', '  taskRunTemplate: {serviceAccountName: cart}\n'),
      object('argoproj.io', 'CronWorkflow', '  workflowSpec: {templates: [{serviceAccountName: cart}]}\n'),
      object(
        'external-secrets.io',
        'SecretStore',
        '  provider: {vault: {auth: {kubernetes: {serviceAccountRef: {name: cart}}}}}\n',
      ),
    ].join('---\n'),
    'core.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {csv: "g, system:serviceaccount:shop:cart, role:x"}\n',
    'unknown.yaml': object(
      'example.com',
      'Widget',
      '  a: {serviceAccountName: cart}\n  b: [spiffe://x/ns/shop/sa/cart]\n',
    ),
    'other.yaml': object('example.com', 'Widget', '  a: system:serviceaccount:till:cart\n'),
  };
  const answered = (of: Texts, abilities = able) => {
    const checked = checkedIn(of, 'account.yaml');
    const answer = renameAt(positionIn(account, 'name: ca|rt'), 'basket', checked, { ...context, abilities });
    assert.ok(answer !== undefined && 'edit' in answer);
    return answer;
  };

  const textsAfter = (of: Texts, abilities = able) => after(answered(of, abilities).edit, of);

  test('changes each place, and none of another namespace', () => {
    const { 'other.yaml': other, ...changed } = texts;
    const expected = Object.entries(changed).map(([name, text]) => [name, text.replaceAll('cart', 'basket')]);
    assert.deepEqual(textsAfter(texts), { ...Object.fromEntries(expected), 'other.yaml': other });
  });

  test('has each of an unknown kind confirmed', () => {
    const edits = (answered(texts).edit.documentChanges ?? []).flatMap(change => {
      assert.ok('textDocument' in change);
      const name = change.textDocument.uri.slice(uriOf('').length);
      return change.edits.map(edit => `${name} ${'annotationId' in edit ? 'confirmed' : 'certain'}`);
    });
    assert.deepEqual([...new Set(edits)].sort(), [
      'account.yaml certain',
      'core.yaml certain',
      'known.yaml certain',
      'unknown.yaml confirmed',
    ]);
  });

  test('begins at such a place too', () => {
    const renames = renamed(texts, 'unknown.yaml', 'sa/ca|rt', 'basket');
    assert.deepEqual(renames, textsAfter(texts));
  });

  test('leaves what sops has signed, and says so', () => {
    const sealed = `${object('example.com', 'Widget', '  a: {serviceAccountName: cart}\n')}sops:\n  mac: ENC[x]\n`;
    const all = { 'account.yaml': account, 'b/secret.yaml': sealed };
    for (const abilities of [able, unable]) {
      const { warning } = answered(all, abilities);
      assert.deepEqual(textsAfter(all, abilities), { ...all, 'account.yaml': account.replace('cart', 'basket') });
      const text = 'sops has signed secret.yaml, so Podsense leaves "cart" there: change it with sops.';
      assert.equal(warning && say(warning, 'en'), text);
    }
    assert.match(prepared(all, 'b/secret.yaml', 'Name: ca|rt') ?? '', /sops has signed this file/);
    const signed = { 'a.yaml': `${volumes}sops: {mac: x}\n` };
    assert.match(prepared(signed, 'a.yaml', '{name: "da|ta"') ?? '', /sops has signed this file/);
  });
});

describe('an account is not renamed', () => {
  const account = (name: string, more = '') =>
    `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}${more}}\n`;
  const pod = (spec: string) => `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec:\n${spec}`;

  for (const name of ['', 'Cart', 'cart_1', '-cart', 'cart-', 'a..b', 'a.', 'a b', 'é', '$A', 'a'.repeat(254)]) {
    test(`to ${JSON.stringify(name.slice(0, 9))}`, () => {
      assert.match(String(renamed(known, 'account.yaml', 'name: ca|rt', name)), /cannot be the name of a service acc/);
    });
  }

  test('where Kubernetes makes it', () => {
    const texts = { 'a.yaml': account('default') };
    assert.match(prepared(texts, 'a.yaml', 'name: def|ault') ?? '', /Kubernetes itself makes/);
    assert.match(String(renamed(texts, 'a.yaml', 'name: def|ault', 'b')), /Kubernetes itself makes/);
  });

  test('where a template fills it in', () => {
    const texts = { 'a.yaml': pod('  serviceAccountName: {{ .Values.account }}\n') };
    assert.match(prepared(texts, 'a.yaml', '.Values|.account') ?? '', /A template fills in/);
  });

  test('where it is an alias, or one repeats it', () => {
    const texts = { 'a.yaml': pod('  hostname: &name cart\n  serviceAccountName: *name\n'), 'b.yaml': account('cart') };
    assert.match(prepared(texts, 'a.yaml', '*na|me') ?? '', /alias.* in line 6\./);
    assert.match(prepared(texts, 'b.yaml', 'name: ca|rt') ?? '', /alias.* in line 6 of a\.yaml\./);
    assert.match(String(renamed(texts, 'b.yaml', 'name: ca|rt', 'b')), /alias/);
  });

  test('where it may be one of several', () => {
    const refusal = prepared(shop, 'token.json', 'name": "ca|rt"}}');
    assert.match(refusal ?? '', /The namespaces shop, till each have an account "cart"/);
  });

  test('to the name of another', () => {
    const texts = { ...known, 'other.yaml': account('basket', ', namespace: shop') };
    assert.match(String(renamed(texts, 'account.yaml', 'name: ca|rt', 'basket')), /already in namespace "shop"/);
    const inTill = { ...known, 'other.yaml': account('basket', ', namespace: till') };
    assert.equal(typeof renamed(inTill, 'account.yaml', 'name: ca|rt', 'basket'), 'object');
    const unknown = { 'a.yaml': `${account('cart')}---\n${account('basket')}` };
    assert.match(String(renamed(unknown, 'a.yaml', 'name: ca|rt', 'basket')), /already\.$/);
    const apart = { 'a.yaml': account('cart'), 'b.yaml': account('basket') };
    assert.equal(typeof renamed(apart, 'a.yaml', 'name: ca|rt', 'basket'), 'object');
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

describe('a volume', () => {
  const texts = { 'a.yaml': volumes };

  test('is renamed in its pod, and nowhere else', () => {
    const end = volumes.indexOf('---');
    const one = volumes.slice(0, end).replaceAll('name: data', 'name: files').replace('"data"', '"files"');
    const expected = { 'a.yaml': one + volumes.slice(end) };
    assert.deepEqual(renamed(texts, 'a.yaml', 'name: da|ta\n      emptyDir', 'files'), expected);
    assert.deepEqual(renamed(texts, 'a.yaml', '{name: "da|ta"', 'files'), expected);
  });

  for (const [at, newName, why] of [
    ['name: cac|he\n', 'Cache', /cannot be the name of a volume/],
    ['name: cac|he\n', 'a.b', /cannot be the name of a volume/],
    ['name: cac|he\n', 'a'.repeat(64), /cannot be the name of a volume/],
    ['name: cac|he\n', 'data', /has a volume "data" already/],
    ['{name: cl|aim', 'b', /PersistentVolumeClaims/],
    ['name: else|where', 'b', /declares no volume/],
  ] as const) {
    test(`is not renamed to ${newName.slice(0, 9)} at ${JSON.stringify(at)}`, () => {
      assert.match(String(renamed(texts, 'a.yaml', at, newName)), why);
    });
  }
});
