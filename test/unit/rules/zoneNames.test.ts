import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Fix } from '../../../server/src/lint/finding.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { findingsOf } from '../../support/laws.ts';

const rules: readonly string[] = ['unknown-timezone', 'posix-timezone', 'legacy-timezone'];

/** Every fix of the findings on names of zones, also those that ask. */
function fixesOf(text: string): readonly Fix[] {
  return findingsOf(text)
    .filter(({ rule }) => rules.includes(rule))
    .flatMap(finding => fixesFor(finding, {}));
}

function deployment(value: string, more = ''): string {
  const container = `{name: a, env: [{name: TZ, value: ${JSON.stringify(value)}}]${more}}`;
  return `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [${container}]}}}\n`;
}

describe('a fix of TZ is safe', () => {
  for (const [value, safe] of [
    ['asia/shanghai', 'Asia/Shanghai'],
    ['utc', 'UTC'],
    ['us/eastern', 'America/New_York'],
    ['PRC', 'today'],
    ['Asia/Calcutta', 'today'],
    ['Zulu', 'today'],
    [':PRC', 'today'],
    ['europe/kyiv', 'Europe/Kyiv'],
    ['europe/kiev', ''],
    ['Europe/Kiev', ''],
    ['Asia/Rangoon', ''],
    ['EST', ''],
    ['CET', ''],
    ['EST5EDT', ''],
    ['est5edt', ''],
    ['Asia/Shangai', ''],
    ['CST', ''],
    ['+08:00', ''],
    ['right/UTC', ''],
    ['CST-8', ''],
    ['GMT+8', ''],
    ['/usr/share/zoneinfo/PRC', ''],
    ['/usr/share/zoneinfo/asia/Shanghai', ''],
  ] as const) {
    test(`${safe === '' ? 'not for' : 'for'} ${value}`, () => {
      const fixes = fixesOf(deployment(value));
      assert.ok(fixes.length > 0);
      assert.equal(
        fixes
          .filter(fix => fix.safe)
          .map(({ id }) => id)
          .join(' '),
        safe,
      );
    });
  }

  test('not in a Pod or a Job, which has to be replaced', () => {
    const spec = '{containers: [{name: a, env: [{name: TZ, value: PRC}]}]}';
    for (const text of [
      `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: ${spec}\n`,
      `apiVersion: batch/v1\nkind: Job\nmetadata: {name: web}\nspec: {template: {spec: ${spec}}}\n`,
    ]) {
      const [fix, ...more] = fixesOf(text);
      assert.ok(fix !== undefined && !fix.safe && more.length === 0);
      assert.deepEqual(fix.title.args, { zone: 'Asia/Shanghai', since: undefined, clock: undefined });
    }
  });

  test('not where a mount moves with it', () => {
    const mount = ', volumeMounts: [{name: tz, mountPath: /usr/share/zoneinfo/PRC}]';
    assert.deepEqual(
      fixesOf(deployment('PRC', mount)).map(({ safe }) => safe),
      [false],
    );
  });
});

describe('no fix', () => {
  const pod = (container: string, volumes: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers: [${container}]\n  volumes: ${volumes}\n`;

  for (const [what, text] of [
    [
      'where half of the name stands elsewhere',
      pod(
        '{name: a, volumeMounts: [{name: tz, mountPath: /etc/localtime, subPath: East}]}',
        '[{name: tz, hostPath: {path: /usr/share/zoneinfo/Brazil}}]',
      ),
    ],
    ['through an alias', pod('{name: a, env: &e [{name: TZ, value: PRC}]}, {name: b, env: *e}', '[]')],
    ['where a key occurs twice', pod('{name: a, env: [{name: TZ, value: UTC, value: PRC}]}', '[]')],
    [
      'in a block scalar',
      pod('{name: a}', '[]').replace(
        '[{name: a}]',
        '\n  - name: a\n    env:\n    - name: TZ\n      value: |-\n        PRC',
      ),
    ],
  ] as const) {
    test(what, () => {
      assert.equal(findingsOf(text).filter(({ rule }) => rule === 'legacy-timezone').length, 1);
      assert.deepEqual(fixesOf(text), []);
    });
  }
});

test('only a person chooses among the zones of one abbreviation', () => {
  const choices = (value: string) => fixesOf(deployment(value)).map(({ id, isChoice }) => `${id} ${isChoice ?? false}`);
  assert.deepEqual(choices('CST'), ['Asia/Shanghai true', 'America/Chicago true', 'choose false']);
  assert.deepEqual(choices('JST'), ['Asia/Tokyo true', 'choose false']);
});

test('only a person knows whether the clock of EST is to move in summer', () => {
  const choices = (value: string) => fixesOf(deployment(value)).map(({ id, isChoice }) => `${id} ${isChoice ?? false}`);
  for (const name of ['EST', 'MST', 'HST']) assert.deepEqual(choices(name), ['today true', 'summer true']);
  assert.deepEqual(choices('EST5EDT'), ['today false']);
  assert.deepEqual(choices('est'), ['America/Panama true', 'America/New_York true', 'choose false']);
});

test('no zone is asked for where only the end of a name can be changed, even if the one that is chosen has the same start', () => {
  const mounts = 'volumeMounts: [{name: zones, mountPath: /etc/localtime, subPath: Shangai}]';
  const volumes = 'volumes: [{name: zones, hostPath: {path: /usr/share/zoneinfo/Asia}}]';
  const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec: {containers: [{name: a, ${mounts}}], ${volumes}}\n`;
  const finding = findingsOf(text).find(({ rule }) => rule === 'unknown-timezone');
  const ids = (finding && fixesFor(finding, { answers: { timeZone: 'Asia/Tokyo' } }))?.map(({ id }) => id);
  assert.deepEqual(ids, ['Asia/Shanghai']);
});
