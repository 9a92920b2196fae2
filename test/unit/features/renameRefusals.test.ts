import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { shop } from './accountManifests.ts';
import { known, prepared, renamed } from './renames.ts';

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
