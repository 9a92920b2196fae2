import assert from 'node:assert/strict';
import { test } from 'node:test';
import { groupsOf, type PodFilter, wordsOf } from '../../../client/src/overview/podRows.ts';
import type { PodOverview } from '../../../server/src/protocol/podsRequest.ts';

const range = { start: { line: 0, character: 0 }, end: { line: 0, character: 4 } };

function pod(name: string, own: Partial<PodOverview> = {}): PodOverview {
  return { uri: 'file:///w/a.yaml', range, kind: 'Pod', name, roots: ['file:///w'], clocks: [], schedules: [], ...own };
}

const clock = (text: string, showsUtc: boolean) => ({ container: 'a', text, showsUtc, range });
const shown = (pods: readonly PodOverview[], ...filters: readonly PodFilter[]) =>
  groupsOf(pods, new Set(filters)).map(({ root, pods }) => [root, ...pods.map(({ name }) => name)]);

test('pods stand in each place where they are applied, by their names', () => {
  assert.deepEqual(shown([pod('b'), pod('a', { roots: ['file:///w/z', 'file:///w'] }), pod('c', { roots: [] })]), [
    ['file:///w', 'a', 'b'],
    ['file:///w/z', 'a'],
  ]);
});

test('a filter leaves the pods that have all it asks for', () => {
  const utc = { clocks: [clock('Asia/Tokyo', false), clock('UTC', true)] };
  const pods = [
    pod('a', utc),
    pod('b', { ...utc, account: { name: 'default', holdsToken: true } }),
    pod('c', { account: { name: 'default', holdsToken: false } }),
    pod('d', { account: { name: 'web' } }),
  ];
  assert.deepEqual(shown(pods, 'UTC'), [['file:///w', 'a', 'b']]);
  assert.deepEqual(shown(pods, 'default'), [['file:///w', 'b', 'c']]);
  assert.deepEqual(shown(pods, 'token'), [['file:///w', 'b']]);
  assert.deepEqual(shown(pods, 'UTC', 'token'), [['file:///w', 'b']]);
});

test('the words of a pod are its different clocks, its account, and its token', () => {
  const clocks = [clock('UTC', true), clock('UTC', true), clock('Asia/Tokyo', false)];
  assert.equal(
    wordsOf(pod('a', { clocks, account: { name: 'web', holdsToken: true } }), 'token'),
    'UTC · Asia/Tokyo · web · token',
  );
  assert.equal(wordsOf(pod('a', { account: { name: 'web', holdsToken: false } }), 'token'), 'web');
  assert.equal(wordsOf(pod('a'), 'token'), '');
});
