import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixesTime, timeOf, zonedScheduleOf } from '../../../server/src/kubernetes/clocks/schedule.ts';

describe('the zone in front of a schedule', () => {
  const cases: readonly (readonly [schedule: string, expected: unknown])[] = [
    ['TZ=UTC 0 2 * * *', { prefix: 'TZ=UTC', zone: 'UTC', rest: '0 2 * * *' }],
    ['CRON_TZ=Asia/Tokyo  @daily ', { prefix: 'CRON_TZ=Asia/Tokyo', zone: 'Asia/Tokyo', rest: '@daily' }],
    ['TZ=UTC', { prefix: 'TZ=UTC', zone: 'UTC', rest: '' }],
    ['TZ= 0 2 * * *', { prefix: 'TZ=', zone: '', rest: '0 2 * * *' }],
    ['TZ=UTC\n0 2\n* * *', { prefix: 'TZ=UTC', zone: 'UTC', rest: '0 2\n* * *' }],
    ['0 2 * * *', undefined],
    ['0 2 * * * TZ=UTC', undefined],
    ['', undefined],
  ];
  for (const [schedule, expected] of cases) {
    test(JSON.stringify(schedule), () => assert.deepEqual(zonedScheduleOf(schedule), expected));
  }
});

describe('whether a zone decides when a schedule runs, and the one time of the day at which it does', () => {
  const cases: readonly (readonly [schedule: string, fixes: boolean, time: string | undefined])[] = [
    ['0 2 * * *', true, '02:00'],
    ['  30   14   1 * *', true, '14:30'],
    ['5 8 * * 1-5', true, '08:05'],
    ['*/5 8 * * *', true, undefined],
    ['0 */5 * * *', true, undefined],
    ['25 */3 * * *', false, undefined],
    ['0 */2 * * *', false, undefined],
    ['0 2,3 * * *', true, undefined],
    ['0 * * * *', false, undefined],
    ['* * * * *', false, undefined],
    ['0 ? * ? *', false, undefined],
    ['0 */1 * * *', false, undefined],
    ['25 */3 * * *', false, undefined],
    ['0 0-23/2 * * *', false, undefined],
    ['0 1-23/2 * * *', false, undefined],
    ['0 5/6 * * *', false, undefined],
    ['0 6/6 * * *', true, undefined],
    ['0 1-22/2 * * *', true, undefined],
    ['0 */5 * * *', true, undefined],
    ['25 */24 * * *', true, '00:25'],
    ['25 */48 * * *', true, '00:25'],
    ['25 3/24 * * *', true, '03:25'],
    ['30 07-07 * * *', true, '07:30'],
    ['*/30 */24 * * *', true, undefined],
    ['25 8,9 * * *', true, undefined],
    ['0 0-23 * * *', false, undefined],
    ['0 ?/3 * * *', false, undefined],
    ['0 * 1-31 1-12 0-6', false, undefined],
    ['0 * 1-30 * *', true, undefined],
    ['0 * * JAN-NOV *', true, undefined],
    ['0 * * * SUN-FRI', true, undefined],
    ['0 */6 * * 1', true, undefined],
    ['0 * 1 * *', true, undefined],
    ['0 * * 1 *', true, undefined],
    ['0 * * * 1', true, undefined],
    ['0 2 * *', false, '02:00'],
    ['0 2 * * * *', false, '02:00'],
    ['@yearly', true, '00:00'],
    ['@annually', true, '00:00'],
    ['@monthly', true, '00:00'],
    ['@weekly', true, '00:00'],
    ['@daily', true, '00:00'],
    ['@midnight', true, '00:00'],
    ['@hourly', false, undefined],
    ['@every 24h', false, undefined],
  ];
  for (const [schedule, fixes, time] of cases) {
    test(JSON.stringify(schedule), () => assert.deepEqual([fixesTime(schedule), timeOf(schedule)], [fixes, time]));
  }
});
