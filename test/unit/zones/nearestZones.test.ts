import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { nearestZones } from '../../../server/src/zones/nearestZones.ts';
import { canonicalZone, todaysName } from '../../../server/src/zones/zoneLinks.ts';
import { isZoneName, zoneNames } from '../../../server/src/zones/zoneNames.ts';
import { fc } from '../../support/random.ts';
import { tzNames } from './tzNames.ts';

describe('nearestZones', () => {
  const cases: readonly (readonly [zones: string, ...texts: string[]])[] = [
    ['Asia/Shanghai', 'Asia/Beijing', 'Beijing', 'Asia/Shenzhen', 'Guangzhou', 'Asia/Hangzhou', 'China', 'Asia/China'],
    [
      'Asia/Shanghai',
      'PRC',
      'asia/shanghai',
      'ASIA/SHANGHAI',
      'Shanghai',
      'Asia Shanghai',
      ':Asia/Shanghai',
      '上海 Asia/Shanghai',
    ],
    ['Asia/Shanghai', 'Asia/Shangai', 'Asia/Shanghia', 'Aisa/Shanghai', 'Europe/Shanghai', 'China Standard Time'],
    ['Asia/Shanghai', 'right/Asia/Shanghai', 'posix/PRC', 'posix/asia/beijing'],
    [
      'Asia/Shanghai Etc/GMT-8',
      'CST-8',
      '<+08>-8',
      'GMT+8',
      'UTC+8',
      '+08:00',
      'UTC+08:00',
      'GMT+0800',
      'Etc/UTC+8',
      '8',
    ],
    ['Asia/Shanghai America/Chicago', 'CST'],
    ['America/Chicago Etc/GMT+6', 'CST6'],
    ['America/Chicago', 'CST6CDT', 'US/Central', 'CST6CDT,M3.2.0,M11.1.0', 'SystemV/CST6CDT'],
    ['Asia/Kolkata Asia/Jerusalem Europe/Dublin', 'IST'],
    ['Asia/Kolkata', 'Mumbai', 'Asia/Calcutta', 'Asia/Calcuta', 'UTC+5:30', 'IST-5:30', 'India'],
    ['Asia/Tokyo', 'JST', 'Asia/Tokio', 'Japan', 'Osaka', 'Tokyo Standard Time'],
    ['Asia/Seoul', 'KST', 'ROK', 'Asia/Seul'],
    ['Asia/Seoul Asia/Tokyo Etc/GMT-9', 'KST-9'],
    ['Europe/Kyiv', 'Europe/Kiev', 'Europe/Kyev', 'Ukraine'],
    ['Europe/Berlin', 'CEST', 'Germany', 'CET-1CEST,M3.5.0,M10.5.0/3'],
    [
      'America/New_York',
      'New York',
      'America/NewYork',
      'EDT',
      'US/Easterm',
      'Eastern Standard Time',
      'America/Washington',
    ],
    ['America/Los_Angeles', 'US/Pacific-New', 'PST', 'San Francisco'],
    ['America/Halifax Asia/Riyadh America/Anchorage', 'AST'],
    ['America/Argentina/Buenos_Aires Africa/Cairo', 'ART'],
    ['America/St_Johns Pacific/Auckland', 'NST'],
    ['Pacific/Pago_Pago Pacific/Guadalcanal', 'SST'],
    ['Asia/Kuala_Lumpur', 'MYT'],
    ['America/Bogota', 'COT'],
    ['America/Argentina/Buenos_Aires', 'America/Argentina', 'America/Buenos_Aires', 'Buenos Aires'],
    ['America/Lima', 'Limq', 'America/Limq'],
    ['Pacific/Guam', 'Guan'],
    ['Etc/GMT+5', 'UTC-5', 'EST5'],
    ['Etc/GMT-8', 'Etc/MT-8', 'Etc/GNT-8'],
    ['Etc/GMT+8 Etc/GMT-8', 'Etc/GNT8'],
    ['Asia/Omsk Asia/Tomsk', 'Asia/Tmsk'],
    ['Europe/London', 'GMT0BST,M3.5.0/1,M10.5.0', 'GMT0BST'],
    ['Europe/Dublin', 'IST-1GMT0,M10.5.0,M3.5.0/1'],
    ['Africa/Cairo', 'EET-2EEST,M4.5.5/0,M10.5.4/24'],
    ['Australia/Lord_Howe', '<+1030>-10:30<+11>-11,M10.1.0,M4.1.0', 'LHST-10:30LHDT-11,M10.1.0,M4.1.0'],
    ['America/New_York', 'EST5EDT,M4.1.0,M10.5.0'],
    ['Australia/Eucla', '<+0845>-8:45'],
    ['Asia/Shanghai', '/usr/share/zoneinfo/Asia/Shanghai', ':/usr/share/zoneinfo/Asia/Shangai'],
    ['America/Panama America/New_York', 'est', 'Est'],
    ['America/Phoenix America/Denver', 'mst'],
    ['UTC', 'UTC ', 'utc', 'UTC+0', 'GMT-00:00', '0'],
    ['', '', 'Asia', 'Local', 'localtime', 'foo', 'Z', 'Etc/GMT+15', 'XYZ-20', 'America/'],
  ];
  for (const [zones, ...texts] of cases) {
    for (const text of texts) test(JSON.stringify(text), () => assert.equal(nearestZones(text).join(' '), zones));
  }

  test('are today’s name of a name', () => {
    for (const name of tzNames) assert.deepEqual(nearestZones(name), [todaysName(name) ?? name]);
  });

  test('undo a slip of one letter in a name of some length', () => {
    const names = zoneNames().filter(name => /^\w+\/[A-Za-z]{7,}$/.test(name));
    fc.assert(
      fc.property(fc.constantFrom(...names), fc.nat(), fc.constantFrom('', 'x', 'q_'), (name, place, letter) => {
        const at = place % name.length;
        const slipped = name.slice(0, at) + letter + name.slice(at + 1);
        assert.equal(canonicalZone(nearestZones(slipped)[0] ?? ''), canonicalZone(name), slipped);
      }),
    );
  });

  test('are zones for any text, three at most', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          fc.constantFrom(...tzNames).map(name => `${name}+5`),
        ),
        text => {
          const found = nearestZones(text);
          assert.ok(found.length <= 3 && new Set(found).size === found.length);
          for (const zone of found) assert.ok(isZoneName(zone) && todaysName(zone) === undefined, zone);
        },
      ),
    );
  });
});
