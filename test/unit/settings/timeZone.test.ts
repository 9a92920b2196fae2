import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { readSettings } from '../../../server/src/settings/readSettings.ts';

describe('the setting timeZone', () => {
  for (const [raw, timeZone] of [
    ['node', 'node'],
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['UTC', 'UTC'],
    ['PRC', 'Asia/Shanghai'],
    ['Asia/Calcutta', 'Asia/Kolkata'],
  ] as const) {
    test(`${raw} is ${timeZone}`, () => {
      const { settings, problems } = readSettings({ timeZone: raw });
      assert.equal(settings.timeZone, timeZone);
      assert.deepEqual(problems, []);
    });
  }

  for (const [raw, nearest] of [
    ['asia/shanghai', 'Asia/Shanghai'],
    ['Beijing', 'Asia/Shanghai'],
    ['UTC+8', 'Asia/Shanghai'],
    ['+08:00', 'Asia/Shanghai'],
    ['prc', 'Asia/Shanghai'],
    ['Asia/Shangai', 'Asia/Shanghai'],
    ['IST', 'Asia/Kolkata'],
  ] as const) {
    test(`${raw} is none, and ${nearest} is suggested`, () => {
      const { settings, problems } = readSettings({ timeZone: raw });
      assert.equal(settings.timeZone, undefined);
      assert.deepEqual(
        problems.map(problem => problem.nearest),
        [nearest],
      );
    });
  }

  test('nothing is suggested for what is near to no zone', () => {
    const { problems } = readSettings({ timeZone: 'nowhere' });
    assert.ok(problems.length === 1 && problems[0]?.nearest === undefined);
  });
});
