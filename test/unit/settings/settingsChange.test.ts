import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Kinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import type { SaidSettings } from '../../../server/src/settings/settings.ts';
import { changeBetween, greatestOf } from '../../../server/src/settings/settingsChange.ts';
import { globsOf } from '../../../server/src/text/patterns/glob.ts';

describe('out of date is', () => {
  const excluded = { exclude: globsOf(['charts/**']).map(glob => glob.in('/w')) };
  const kinds = { kinds: new Kinds([{ kind: 'App', group: 'example.com', path: ['spec', 'template'] }]) };
  const cases: readonly [what: string, old: SaidSettings | undefined, now: SaidSettings | undefined, change: string][] =
    [
      ['nothing where all is the same', { ...excluded, timeZone: 'UTC' }, { timeZone: 'UTC', ...excluded }, 'nothing'],
      ['nothing where there is no place before or after', undefined, undefined, 'nothing'],
      ['what was found, with a zone', excluded, { ...excluded, timeZone: 'UTC' }, 'findings'],
      ['what was found, with a severity', {}, { rules: { 'missing-timezone-mount': 'off' } }, 'findings'],
      ['what was read, with what is excluded', { timeZone: 'UTC' }, { timeZone: 'UTC', ...excluded }, 'files'],
      [
        'what was read, with the folder of what is excluded',
        excluded,
        { exclude: excluded.exclude.map(glob => glob.in('/v')) },
        'files',
      ],
      [
        'nothing, where the same globs are read again',
        excluded,
        { exclude: globsOf(['charts/**']).map(glob => glob.in('/w')) },
        'nothing',
      ],
      ['what was read, with the kinds that run pods', kinds, {}, 'files'],
      ['what was read, where a place comes that says nothing', undefined, {}, 'files'],
      ['what was read, where a place goes', { timeZone: 'UTC' }, undefined, 'files'],
    ];
  for (const [what, old, now, change] of cases) test(what, () => assert.equal(changeBetween(old, now), change));
});

test('the greatest of several changes counts', () => {
  assert.equal(greatestOf([]), 'nothing');
  assert.equal(greatestOf(['findings', 'nothing']), 'findings');
  assert.equal(greatestOf(['nothing', 'files', 'findings']), 'files');
});
