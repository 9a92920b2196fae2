import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type ZoneKind, zoneKindOf } from '../../../server/src/zones/zoneKinds.ts';
import { fc } from '../../support/random.ts';
import { falseFriends, tzNames } from './tzNames.ts';

describe('zoneKindOf', () => {
  const posix = (abbreviation: string, east: number, daylight?: string, daylightEast?: number): ZoneKind => {
    return { kind: 'posix', abbreviation, daylight, east, daylightEast, changes: undefined };
  };
  const cases: readonly (readonly [text: string, kind: ZoneKind])[] = [
    ['Asia/Shanghai', { kind: 'zone' }],
    ['UTC', { kind: 'zone' }],
    ['Etc/GMT-8', { kind: 'zone' }],
    ['Asia/Chongqing', { kind: 'zone' }],
    ['PRC', { kind: 'legacy', today: 'Asia/Shanghai' }],
    ['EST5EDT', { kind: 'legacy', today: 'America/New_York' }],
    ['GMT+0', { kind: 'legacy', today: 'GMT' }],
    ['Europe/Kiev', { kind: 'legacy', today: 'Europe/Kyiv' }],
    ['asia/shanghai', { kind: 'case', zone: 'Asia/Shanghai' }],
    ['utc', { kind: 'case', zone: 'UTC' }],
    ['CST-8', posix('CST', 480)],
    ['<+08>-8', posix('+08', 480)],
    ['GMT+8', posix('GMT', -480)],
    ['UTC+08:00', posix('UTC', -480)],
    ['UTC8', posix('UTC', -480)],
    ['UTC0', posix('UTC', 0)],
    ['NST3:30NDT', posix('NST', -210, 'NDT', -150)],
    ['CST-25', { kind: 'unknown' }],
    ['CET-1CEST,M3.5.0', { kind: 'unknown' }],
    ['CST', { kind: 'abbreviation' }],
    ['cst', { kind: 'abbreviation' }],
    ['CEST', { kind: 'abbreviation' }],
    ['+08:00', { kind: 'offset', east: 480 }],
    ['-0330', { kind: 'offset', east: -210 }],
    ['8', { kind: 'offset', east: 480 }],
    ['right/Asia/Shanghai', { kind: 'tree', rest: 'Asia/Shanghai' }],
    ['posix/Foo', { kind: 'tree', rest: 'Foo' }],
    ['Asia', { kind: 'directory' }],
    ['America/Argentina', { kind: 'directory' }],
    ['', { kind: 'unknown' }],
    ['Local', { kind: 'unknown' }],
    ['Asia/Beijing', { kind: 'unknown' }],
    ['GMT+0800', { kind: 'unknown' }],
    ['XYZ+25', { kind: 'unknown' }],
    ['+15:00', { kind: 'unknown' }],
    ['US/Pacific-New', { kind: 'unknown' }],
  ];
  for (const [text, kind] of cases) test(JSON.stringify(text), () => assert.deepEqual(zoneKindOf(text), kind));

  test('calls a zone what is one, and nothing else', () => {
    const isZone = (text: string) => ['zone', 'legacy'].includes(zoneKindOf(text).kind);
    assert.deepEqual(
      tzNames.filter(name => !isZone(name)),
      [],
    );
    assert.deepEqual(falseFriends.filter(isZone), []);
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => assert.equal(isZone(text), tzNames.includes(text))));
  });
});
