import assert from 'node:assert/strict';
import { once } from 'node:events';
import { test } from 'node:test';
import { Worker } from 'node:worker_threads';
import { zoneClockAt } from '../../../server/src/zones/zoneClock.ts';
import { readRulePages } from '../../support/pages.ts';
import { everyResult } from './everyResult.ts';

const worker = new Worker(new URL('./withoutIntl.ts', import.meta.url));
const [there] = await once(worker, 'message');

test('findings, their words and every fix are the same where the runtime knows no zones', () => {
  const here = everyResult([...readRulePages('page.md'), ...readRulePages('cases.md')]);
  assert.ok(here.length > 400, `${here.length} findings`);
  assert.deepEqual(there.results, here);
});

test('a hover shows a zone that the runtime does not know by its rule', () => {
  assert.match(there.hover.value, /`America\/Coyhaique` is `UTC-03:00` all year/);
});

test('completion shows a zone that the runtime does not know by its rule', () => {
  assert.equal(there.item, 'UTC+01:00 now, with summer time');
});

test('a clock by the rule is shown only where the runtime has none', () => {
  const now = Date.parse('2026-07-01');
  assert.throws(() => new Intl.DateTimeFormat('en', { timeZone: 'Factory' }), RangeError);
  assert.deepEqual(zoneClockAt('Factory', now), { offset: 0, changes: false });
  assert.deepEqual(zoneClockAt('Europe/Oslo', now), { offset: 120, changes: true });
  // By the clock of that time, not by today's rule.
  assert.deepEqual(zoneClockAt('Europe/Istanbul', Date.parse('2010-01-01')), { offset: 120, changes: true });
});

test('what is no zone has no clock, whatever the runtime takes for one', () => {
  for (const name of ['', 'CST', 'asia/shanghai', '+08:00', 'Nowhere']) assert.equal(zoneClockAt(name, 0), undefined);
});
