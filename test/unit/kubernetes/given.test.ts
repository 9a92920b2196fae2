import assert from 'node:assert/strict';
import { test } from 'node:test';
import { givesNothing, givesZone, mayGiveAnything, settled } from '../../../server/src/kubernetes/pods/given.ts';
import { wordsGive } from '../../../server/src/kubernetes/pods/wordsGive.ts';

for (const [words, given] of [
  ['serviceAccountName', { account: 'unknown' }],
  ['serviceAccount', { oldAccount: 'unknown' }],
  ['myserviceAccount serviceAccountNames automountServiceAccountTokens', {}],
  ['automountServiceAccountToken', { token: 'unknown' }],
  ['TZ', { zones: 'all' }],
  ['TZX MYTZ envFrom2', {}],
  ['envFrom', { zones: 'all' }],
  ['/etc/localtime', { zones: 'all' }],
  ['k8tz.io/timezone', { zones: 'all' }],
  ['$(X)', mayGiveAnything],
] as const) {
  test(`the words ${words} give`, () => assert.deepEqual(wordsGive(words.split(' ')), { ...givesNothing, ...given }));
}

const zoned = (at: string) => ({ is: 'zoned', at }) as const;
const added = (at: string) => ({ is: 'added', at, name: 'new' }) as const;

for (const [what, effects, expected] of [
  ['a name', { zones: ['app'] }, 'app'],
  ['all', { zones: 'all' }, 'app side init'],
  ['the first place', { steps: [zoned('containers/0')] }, 'app'],
  ['the second place', { steps: [zoned('containers/1')] }, 'side'],
  ['a place among others', { steps: [zoned('initContainers/0')] }, 'init'],
  ['a place that no container has', { steps: [zoned('containers/2')] }, ''],
  ['a place after one was added', { steps: [added('containers/0'), zoned('containers/1')] }, 'app'],
  ['a place before one is added', { steps: [zoned('containers/0'), added('containers/0')] }, 'app'],
  ['a place before one at the end', { steps: [added('containers/-'), zoned('containers/1')] }, 'side'],
  ['a place of one that is added', { steps: [added('containers/1'), zoned('containers/1')] }, ''],
  [
    'a place after one was removed',
    { steps: [{ is: 'removed', at: 'containers/0' }, zoned('containers/0')] },
    'app side',
  ],
  ['being replaced', { steps: [{ is: 'replaced', at: 'containers/1', name: 'new' }] }, 'side'],
  ['being left out', { steps: [{ is: 'listed', section: 'containers', names: ['side'] }] }, 'app'],
  ['being deleted', { steps: [{ is: 'deleted', container: 'containers/side' }] }, 'side'],
  [
    'a place beside one that is there',
    { steps: [{ is: 'merged', containers: ['containers/side'] }, zoned('containers/0')] },
    'side',
  ],
  [
    'a place after one was merged in',
    { steps: [{ is: 'merged', containers: ['containers/new', 'containers/side'] }, zoned('containers/2')] },
    'app',
  ],
  ['a place in an unknown order', { steps: [{ is: 'unknown' }, zoned('containers/0')] }, 'app side init'],
  [
    'a place after one that may have been merged in',
    { steps: [{ is: 'unknown', unless: ['containers/new'] }, zoned('containers/0')] },
    'app side init',
  ],
  [
    'a place after one that is there may have been merged in',
    { steps: [{ is: 'unknown', unless: ['containers/app'] }, zoned('containers/0')] },
    'app',
  ],
] as const) {
  test(`the containers that get a zone, or are gone, by ${what}`, () => {
    const all = ['containers/app', 'containers/side', 'initContainers/init'];
    const given = settled({ ...givesNothing, ...effects }, all);
    const zoned = ['app', 'side', 'init'].filter(name => givesZone(given, name));
    assert.equal(zoned.join(' '), expected);
  });
}
