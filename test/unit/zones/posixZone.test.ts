import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type PosixZone, posixZoneOf, type YearlyChange, type YearlyDay } from '../../../server/src/zones/posixZone.ts';
import { fc } from '../../support/random.ts';

describe('a POSIX TZ string', () => {
  const cases: readonly (readonly [text: string, clocks: string])[] = [
    ['CST-8', 'CST 480'],
    ['CST+6', 'CST -360'],
    ['GMT0', 'GMT 0'],
    ['GMT-0', 'GMT 0'],
    ['<+08>-8', '+08 480'],
    ['<-03>3', '-03 -180'],
    ['<AB-12>-08:15', 'AB-12 495'],
    ['LMT-0:53:28', 'LMT 53'],
    ['Abcdefgh24', 'Abcdefgh -1440'],
    ['CST-24:59:59', 'CST 1499'],
    ['CST6CDT', 'CST -360 CDT -300'],
    ['GMT0BST', 'GMT 0 BST 60'],
    ['NST3:30NDT', 'NST -210 NDT -150'],
    ['LHST-10:30LHDT-11', 'LHST 630 LHDT 660'],
    ['CST6CDT,M3.2.0,M11.1.0', 'CST -360 CDT -300 M3.2.0 7200 M11.1.0 7200'],
    ['CET-1CEST,M3.5.0,M10.5.0/3', 'CET 60 CEST 120 M3.5.0 7200 M10.5.0 10800'],
    ['<-02>2<-01>,M3.5.0/-1,M10.5.0/0', '-02 -120 -01 -60 M3.5.0 -3600 M10.5.0 0'],
    ['IST-1GMT0,M10.5.0,M3.5.0/1', 'IST 60 GMT 0 M10.5.0 7200 M3.5.0 3600'],
    ['EET-2EEST,M3.4.4/50,M10.4.4/50', 'EET 120 EEST 180 M3.4.4 180000 M10.4.4 180000'],
    ['EST5EDT4:30,J60/-167,300/167:59:59', 'EST -300 EDT -270 J60 -601200 300 604799'],
    ['EST5EDT,0/0,J365/25', 'EST -300 EDT -240 0 0 J365 90000'],
    ['EST5EDT,365/+1:30,M12.1.6/0:00:01', 'EST -300 EDT -240 365 5400 M12.1.6 1'],
  ];
  for (const [text, clocks] of cases) {
    test(text, () => {
      const zone = posixZoneOf(text);
      assert.ok(zone !== undefined);
      assert.equal(written(zone), clocks);
    });
  }

  const others: readonly string[] = [
    ...['', 'CST', 'CS-8', 'C1T-8', '<CST-8', '<+8>-8', '<+0_8>-8', 'CST-', 'CST--8', 'CST8:', 'CST-8:5', 'CST-8:60'],
    ...['CST-25', 'CST-100', 'CST-8:00:60', ' CST-8', 'CST-8 ', 'CST-8\n', ':CST-8', 'CST6C', 'CST6CDT25', 'CST6 CDT'],
    ...['CST-8,M3.2.0,M11.1.0', 'CST6CDT,', 'CST6CDT,M3.2.0', 'CST6CDT,M3.2.0,', 'CST6CDT,M3.2.0,M11.1.0,'],
    ...['CST6CDT,M3.2.0,M11.1.0,M12.1.0', 'CST6CDT,M0.2.0,M11.1.0', 'CST6CDT,M13.2.0,M11.1.0'],
    ...['CST6CDT,M3.0.0,M11.1.0', 'CST6CDT,M3.6.0,M11.1.0', 'CST6CDT,M3.2.7,M11.1.0', 'CST6CDT,M3.2,M11.1.0'],
    ...['CST6CDT,J0,J365', 'CST6CDT,J1,J366', 'CST6CDT,0,366', 'CST6CDT,-1,365', 'CST6CDT,J1.2,J300'],
    ...['CST6CDT,M3.2.0/168,M11.1.0', 'CST6CDT,M3.2.0/-168,M11.1.0', 'CST6CDT,M3.2.0/,M11.1.0'],
    ...['CST6CDT,M3.2.0/2/3,M11.1.0', 'CST6CDT,M3.2.0/2:60,M11.1.0', 'CST6CDT,m3.2.0,M11.1.0'],
  ];
  for (const text of others) test(`not ${JSON.stringify(text)}`, () => assert.equal(posixZoneOf(text), undefined));

  test('of any form is read as what it says', () => {
    const abbreviation = fc.stringMatching(/^(?:[A-Za-z]{3,6}|[A-Za-z0-9+-]{3,6})$/);
    const number = (min: number, max: number) => fc.integer({ min, max });
    const day: fc.Arbitrary<YearlyDay> = fc.oneof(
      plain({ by: fc.constant('weekday' as const), month: number(1, 12), week: number(1, 5), weekday: number(0, 6) }),
      plain({ by: fc.constant('date' as const), number: number(1, 365) }),
      plain({ by: fc.constant('count' as const), number: number(0, 365) }),
    );
    const change = plain({ day, time: number(-167 * 3600, 167 * 3600) });
    const east = number(-24 * 60, 24 * 60);
    const changes = plain({ begins: change, ends: change });
    const zone: fc.Arbitrary<PosixZone> = plain({
      abbreviation,
      daylight: abbreviation,
      east,
      daylightEast: east,
      changes,
    });
    fc.assert(fc.property(zone, clock => assert.deepEqual(posixZoneOf(posixText(clock)), clock)));
  });
});

function plain<T>(model: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record<T>(model, { noNullPrototype: true });
}

/** All its fields, in words. */
function written({ abbreviation, east, daylight, daylightEast, changes }: PosixZone): string {
  const words = [abbreviation, east, daylight, daylightEast];
  const days = changes && [changes.begins, changes.ends].flatMap(({ day, time }) => [dayText(day), time]);
  return [...words, ...(days ?? [])].filter(word => word !== undefined).join(' ');
}

function posixText({ abbreviation, east, daylight, daylightEast, changes }: PosixZone): string {
  const offset = (minutes: number | undefined) => timeText(-60 * (minutes ?? 0));
  const change = ({ day, time }: YearlyChange) => `,${dayText(day)}/${timeText(time)}`;
  const days = changes && change(changes.begins) + change(changes.ends);
  return `<${abbreviation}>${offset(east)}<${daylight}>${offset(daylightEast)}${days}`;
}

function dayText(day: YearlyDay): string {
  if (day.by === 'weekday') return `M${day.month}.${day.week}.${day.weekday}`;
  return `${day.by === 'date' ? 'J' : ''}${day.number}`;
}

function timeText(seconds: number): string {
  const all = Math.abs(seconds);
  const [minutes, rest] = [Math.floor(all / 60) % 60, all % 60].map(part => String(part).padStart(2, '0'));
  return `${seconds < 0 ? '-' : ''}${Math.floor(all / 3600)}:${minutes}:${rest}`;
}
