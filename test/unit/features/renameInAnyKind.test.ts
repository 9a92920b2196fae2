import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { renameAt } from '../../../server/src/features/rename/rename.ts';
import { say } from '../../../server/src/messages/message.ts';
import { volumes } from './accountManifests.ts';
import { able, unable } from './checked.ts';
import { context, prepared, renamed } from './renames.ts';
import { after, checkedIn, positionIn, type Texts, uriOf } from './workspace.ts';

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
