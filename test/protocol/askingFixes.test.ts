import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { WorkspaceEdit } from 'vscode-languageserver-protocol';
import { actionsFor, diagnosticOf, uri } from './actions.ts';
import { capableClient } from './clients.ts';
import { LanguageServer } from './languageServer.ts';
import { deployment, edited } from './manifests.ts';

test('a fix that wants a time zone asks for it, and makes its edit of the answer', async () => {
  using server = await LanguageServer.start();
  server.open(uri, deployment);
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const actions = await actionsFor(server, range);
  const choice = actions.find(action => action.command?.command === 'podsense.chooseTimeZone');
  assert.ok(choice !== undefined && choice.edit === undefined);
  const [reference] = choice.command?.arguments ?? [];
  const fix = (params: object) => server.request<WorkspaceEdit | null>('podsense/fix', { ...reference, ...params });
  const edit = await fix({ answers: { timeZone: 'Asia/Shanghai' } });
  const text = edited(deployment, edit);
  assert.match(text, /Asia\/Shanghai/);
  for (const wrong of [
    { answers: { timeZone: 'Asia/Shangai' } },
    { answers: {} },
    {},
    { answers: { timeZone: 'Asia/Shanghai' }, fixId: 'x' },
    { answers: { timeZone: 'Asia/Shanghai' }, version: 7 },
    { answers: { timeZone: 'Asia/Shanghai' }, uri: 'file:///w/b.yaml' },
  ]) {
    assert.equal(await fix(wrong), null, JSON.stringify(wrong));
  }
  server.edit(uri, 2, { text });
  assert.equal((await server.diagnostics(uri)).length, 1);
});

test('a fix that wants a namespace asks for it, and makes its edit of the answer', async () => {
  using server = await LanguageServer.start();
  server.open(uri, bindingWithoutNamespace);
  const { range } = await diagnosticOf(server, 'service-account-subject-namespace');
  const [choice] = await actionsFor(server, range);
  assert.ok(choice?.edit === undefined && choice?.isPreferred === undefined);
  assert.equal(choice?.command?.command, 'podsense.nameNamespace');
  const [reference] = choice.command.arguments ?? [];
  const fix = (answers: unknown) => server.request<WorkspaceEdit | null>('podsense/fix', { ...reference, answers });
  for (const [namespace, written] of [
    ['shop', 'shop'],
    ['a', 'a'],
    ['7', '"7"'],
    ['x'.repeat(63), 'x'.repeat(63)],
  ]) {
    const edit = await fix({ namespace });
    const text = edited(bindingWithoutNamespace, edit);
    assert.equal(text, `${bindingWithoutNamespace}    namespace: ${written}\n`);
  }
  for (const wrong of ['', 'Shop', 'a.b', 'a b', '-a', 'a-', 'x'.repeat(64), 'a\nb: c', 7, null]) {
    assert.equal(await fix({ namespace: wrong }), null, JSON.stringify(wrong));
  }
  assert.equal(await fix({ timeZone: 'Asia/Shanghai' }), null, 'the answer to another question');
  server.edit(uri, 2, { text: edited(bindingWithoutNamespace, await fix({ namespace: 'shop' })) });
  assert.deepEqual(await server.diagnostics(uri), []);
});

test('offers the namespace that is certain before the one that is typed, and to clients that cannot ask it alone', async () => {
  const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: agent, namespace: monitoring}\n---\n';
  for (const [commands, titles] of [
    [['podsense.nameNamespace'], ['Set the account\'s namespace to "monitoring"', "Type the account's namespace…"]],
    [['podsense.chooseTimeZone'], ['Set the account\'s namespace to "monitoring"']],
  ] as const) {
    const capabilities = { ...capableClient, experimental: { podsense: { commands } } };
    using server = await LanguageServer.start({ capabilities });
    server.open(uri, account + bindingWithoutNamespace);
    const { range } = await diagnosticOf(server, 'service-account-subject-namespace');
    const fixes = (await actionsFor(server, range)).filter(({ title }) => /namespace/.test(title)).slice(0, 2);
    const found = fixes.map(({ title }) => title).filter(title => !title.startsWith('Ignore'));
    assert.deepEqual(found, titles);
    assert.equal(fixes[0]?.isPreferred, true);
  }
});

const bindingWithoutNamespace = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: read-nodes
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: read-nodes
subjects:
  - kind: ServiceAccount
    name: agent
`;

test('asks nothing of a client that has not said that it can', async () => {
  using server = await LanguageServer.start({ capabilities: { ...capableClient, experimental: {} } });
  server.open(uri, deployment);
  const { range } = await diagnosticOf(server, 'missing-timezone-mount');
  const actions = await actionsFor(server, range);
  assert.ok(actions.length > 0 && actions.every(action => action.command === undefined));
});
