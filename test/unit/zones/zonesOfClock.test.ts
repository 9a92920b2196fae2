import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { posixZoneOf } from '../../../server/src/zones/posixZone.ts';
import { zonesOfClock } from '../../../server/src/zones/zonesOfClock.ts';

describe('the zones of a clock', () => {
  const cases: readonly (readonly [text: string, zones: string])[] = [
    // By its abbreviations: Lisbon's clock shows the same.
    ['GMT0BST,M3.5.0/1,M10.5.0', 'Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London'],
    ['GMT0BST,M3.5.0/1:00,M10.5.0/2', 'Europe/Guernsey Europe/Isle_of_Man Europe/Jersey Europe/London'],
    ['WET0WEST,M3.5.0/1,M10.5.0', 'Atlantic/Canary Atlantic/Faroe Atlantic/Madeira Europe/Lisbon'],
    ['IST-1GMT0,M10.5.0,M3.5.0/1', 'Europe/Dublin'],
    // Abbreviations that no zone has.
    ['<+1245>-12:45<+1345>,M9.5.0/2:45,M4.1.0/3:45', 'Pacific/Chatham'],
    ['AAA-12:45BBB,M9.5.0/2:45,M4.1.0/3:45', 'Pacific/Chatham'],
    ['AAA-8:45', 'Australia/Eucla'],
    // No zone has such a clock, or its days are left to the system.
    ['GMT0BST,M3.5.0/2,M10.5.0', ''],
    ['GMT0BST', ''],
    ['AAA-8:44', ''],
  ];
  for (const [text, zones] of cases) test(text, () => assert.equal(zonesOf(text), zones));

  test('of summer time are those of its standard time with winter time, by another name', () => {
    assert.ok(zonesOf('AAA0BBB,M3.5.0/1,M10.5.0').split(' ').includes('Europe/Dublin'));
    // Britain shares the word Greenwich, but not the summer's abbreviation.
    assert.ok(zonesOf('GMT0IST,M3.5.0/1,M10.5.0').split(' ').includes('Europe/Dublin'));
    assert.equal(zonesOf('AAA-1BBB0,M10.5.0,M3.5.0/1'), zonesOf('AAA0BBB,M3.5.0/1,M10.5.0'));
  });
});

function zonesOf(text: string): string {
  const clock = posixZoneOf(text);
  return clock === undefined ? 'no clock' : zonesOfClock(clock).join(' ');
}
