import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { posixZoneOf } from '../../../server/src/zones/posixZone.ts';
import { ruledClockAt } from '../../../server/src/zones/ruledClock.ts';
import { zoneClockAt } from '../../../server/src/zones/zoneClock.ts';
import { zoneDatabase } from '../../../server/src/zones/zoneDatabase.ts';

describe('the clocks of the zones', () => {
  test('are those of the runtime, but for the few zones of which releases since then say otherwise', () => {
    const zones = new Set([...zoneDatabase.values()].map(({ zone }) => zone));
    const others = [...zones].filter(({ name, rule }) =>
      moments.some(moment => zoneClockAt(name, moment)?.offset !== ruledClockAt(rule, moment).offset),
    );
    assert.ok(others.length < 20, others.map(({ name }) => name).join(' '));
  });
});

/** Two a month of 2029, for which no release has other data than the rule. */
const moments = Array.from({ length: 24 }, (_, half) => Date.parse('2029-01-05') + half * 15.2 * 86_400_000);

describe('a clock by its rule', () => {
  const cases: readonly (readonly [rule: string, moment: string, offset: number, changes: boolean])[] = [
    ['CST-8', '2026-07-01T00:00Z', 480, false],
    // Its days are left to the system.
    ['CST6CDT', '2026-07-01T00:00Z', -360, false],
    ['CET-1CEST,M3.5.0,M10.5.0/3', '2026-03-29T00:59:59.999Z', 60, true],
    ['CET-1CEST,M3.5.0,M10.5.0/3', '2026-03-29T01:00Z', 120, true],
    ['CET-1CEST,M3.5.0,M10.5.0/3', '2026-10-25T00:59:59.999Z', 120, true],
    ['CET-1CEST,M3.5.0,M10.5.0/3', '2026-10-25T01:00Z', 60, true],
    ['CST6CDT,M3.2.0,M11.1.0', '2026-03-08T07:59:59.999Z', -360, true],
    ['CST6CDT,M3.2.0,M11.1.0', '2026-03-08T08:00Z', -300, true],
    ['CST6CDT,M3.2.0,M11.1.0', '2026-11-01T06:59:59.999Z', -300, true],
    ['CST6CDT,M3.2.0,M11.1.0', '2026-11-01T07:00Z', -360, true],
    // South of the equator summer is at the turn of the year.
    ['AEST-10AEDT,M10.1.0,M4.1.0/3', '2026-01-01T00:00Z', 660, true],
    ['AEST-10AEDT,M10.1.0,M4.1.0/3', '2025-12-31T23:59Z', 660, true],
    ['AEST-10AEDT,M10.1.0,M4.1.0/3', '2026-04-04T15:59:59.999Z', 660, true],
    ['AEST-10AEDT,M10.1.0,M4.1.0/3', '2026-04-04T16:00Z', 600, true],
    ['LHST-10:30LHDT-11,M10.1.0,M4.1.0', '2026-12-31T00:00Z', 660, true],
    // Times before the day, and days after it.
    ['<-02>2<-01>,M3.5.0/-1,M10.5.0/0', '2026-03-29T00:59:59.999Z', -120, true],
    ['<-02>2<-01>,M3.5.0/-1,M10.5.0/0', '2026-03-29T01:00Z', -60, true],
    ['EET-2EEST,M3.4.4/50,M10.4.4/50', '2026-03-27T23:59:59.999Z', 120, true],
    ['EET-2EEST,M3.4.4/50,M10.4.4/50', '2026-03-28T00:00Z', 180, true],
    // Standard time in summer.
    ['IST-1GMT0,M10.5.0,M3.5.0/1', '2026-07-01T00:00Z', 60, true],
    ['IST-1GMT0,M10.5.0,M3.5.0/1', '2026-01-01T00:00Z', 0, true],
    // March 1 in any year, and the sixtieth day.
    ['AAA0BBB,J60/0,J300/0', '2028-02-29T23:59:59.999Z', 0, true],
    ['AAA0BBB,J60/0,J300/0', '2028-03-01T00:00Z', 60, true],
    ['AAA0BBB,J60/0,J300/0', '2027-03-01T00:00Z', 60, true],
    ['AAA0BBB,59/0,300/0', '2028-02-28T23:59:59.999Z', 0, true],
    ['AAA0BBB,59/0,300/0', '2028-02-29T00:00Z', 60, true],
    ['AAA0BBB,59/0,300/0', '2027-03-01T00:00Z', 60, true],
    // The fifth Sunday of a month is the fourth if it has no more.
    ['AAA0BBB,M2.5.0/0,M10.5.0/0', '2026-02-21T23:59:59.999Z', 0, true],
    ['AAA0BBB,M2.5.0/0,M10.5.0/0', '2026-02-22T00:00Z', 60, true],
    ['AAA0BBB,M3.5.0/0,M10.5.0/0', '2026-03-29T00:00Z', 60, true],
    ['AAA0BBB,M5.5.0/0,M10.5.0/0', '2026-05-30T23:59:59.999Z', 0, true],
    ['AAA0BBB,M5.5.0/0,M10.5.0/0', '2026-05-31T00:00Z', 60, true],
    // All the year (RFC 9636, section 3.3.1).
    ['XXX3EDT4,0/0,J365/23', '2026-01-01T03:59:59.999Z', -240, false],
    ['XXX3EDT4,0/0,J365/23', '2026-01-01T04:00Z', -240, false],
    ['XXX3EDT4,0/0,J365/23', '2026-07-01T00:00Z', -240, false],
    ['AAA0BBB,J60/0,J60/1', '2026-07-01T00:00Z', 60, false],
    ['EST5EDT5,M3.2.0,M11.1.0', '2026-07-01T00:00Z', -300, false],
  ];
  for (const [rule, moment, offset, changes] of cases) {
    test(`${rule} at ${moment}`, () => {
      const zone = posixZoneOf(rule);
      assert.ok(zone !== undefined);
      assert.deepEqual(ruledClockAt(zone, Date.parse(moment)), { offset, changes });
    });
  }
});
