import assert from 'node:assert/strict';
import { test } from 'node:test';
import { cronScheduleOf } from '../../../server/src/kubernetes/clocks/cronSchedule.ts';
import { summerTimesOf } from '../../../server/src/kubernetes/clocks/cronSummerTime.ts';
import { zoneDatabase } from '../../../server/src/zones/zoneDatabase.ts';

for (const [schedule, zone, skipped, repeated] of [
  ['30 2 * * *', 'Europe/Berlin', '02:30', '02:30'],
  ['0 3 * * *', 'Europe/Berlin', undefined, undefined],
  ['0 2 * * *', 'America/New_York', '02:00', undefined],
  ['59 1 * * *', 'America/New_York', undefined, '01:59'],
  ['30 0 * * *', 'Asia/Beirut', '00:30', undefined],
  ['@daily', 'America/Santiago', '00:00', undefined],
  ['30 23 * * *', 'America/Santiago', undefined, '23:30'],
  ['15 2 * * *', 'Australia/Lord_Howe', '02:15', undefined],
  ['45 1 * * *', 'Australia/Lord_Howe', undefined, '01:45'],
  ['30 1 * * *', 'Europe/Dublin', '01:30', '01:30'],
  ['30 2 * 7 *', 'Europe/Berlin', undefined, undefined],
  ['30 2 * 3 *', 'Europe/Berlin', '02:30', undefined],
  ['30 2 * * 1-6', 'Europe/Berlin', undefined, undefined],
  ['30 2 1 * *', 'Europe/Berlin', undefined, undefined],
  ['30 2 25-31 10 *', 'Europe/Berlin', undefined, '02:30'],
  ['30 2 1 * 0', 'Europe/Berlin', '02:30', '02:30'],
  ['*/10 * * * *', 'Europe/Berlin', undefined, undefined],
  ['0 1-4 * * *', 'Europe/Berlin', undefined, undefined],
  ['30 2 * * *', 'Asia/Shanghai', undefined, undefined],
  ['30 2 * * *', 'UTC', undefined, undefined],
] as const) {
  test(`${schedule} in ${zone} skips ${skipped ?? 'nothing'} and repeats ${repeated ?? 'nothing'}`, () => {
    const fields = cronScheduleOf(schedule);
    const rule = zoneDatabase.get(zone)?.zone.rule;
    assert.ok(fields !== undefined && rule !== undefined);
    assert.deepEqual(summerTimesOf(fields, rule), { skipped, repeated });
  });
}
