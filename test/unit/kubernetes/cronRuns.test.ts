import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { describe, test } from 'node:test';
import { cronRunsAfter } from '../../../server/src/kubernetes/clocks/cronRuns.ts';
import { cronScheduleOf } from '../../../server/src/kubernetes/clocks/cronSchedule.ts';
import { ruledClockAt } from '../../../server/src/zones/ruledClock.ts';
import { zoneDatabase } from '../../../server/src/zones/zoneDatabase.ts';

/**
 * The runs by robfig/cron, the library of the CronJob controller; tools/cronRuns records them. No runs: it refuses the
 * schedule.
 */
type Recorded = {
  readonly schedule: string;
  readonly zone: string;
  readonly after: string;
  readonly runs: readonly string[] | null;
};

const recorded: readonly Recorded[] = fs
  .readFileSync(path.join(import.meta.dirname, 'cronRuns.jsonl'), 'utf8')
  .trim()
  .split('\n')
  .map(line => JSON.parse(line));

for (const schedule of new Set(recorded.map(record => record.schedule))) {
  describe(`runs of ${schedule}`, () => {
    for (const { zone, after, runs } of recorded.filter(record => record.schedule === schedule)) {
      test(`after ${after} in ${zone}`, () => assert.deepEqual(runsOf(schedule, zone, after), runs));
    }
  });
}

function runsOf(text: string, zone: string, after: string): readonly string[] | null {
  const schedule = cronScheduleOf(text);
  const rule = zoneDatabase.get(zone)?.zone.rule;
  if (schedule === undefined || rule === undefined) return null;
  const runs = cronRunsAfter(Date.parse(after), schedule, moment => ruledClockAt(rule, moment).offset, 3);
  return runs.map(run => new Date(run).toISOString().replace('.000Z', 'Z'));
}
