import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  cleanPath,
  isNearLocaltime,
  isUnknownZone,
  isZoneFile,
  zonePathOf,
} from '../../../server/src/zones/zonePaths.ts';

describe('a clean path', () => {
  for (const [path, clean] of [
    ['/etc/localtime', '/etc/localtime'],
    ['/etc//localtime/', '/etc/localtime'],
    ['/etc/./x/../localtime', '/etc/localtime'],
    ['/../etc', '/etc'],
    ['etc/localtime/', 'etc/localtime'],
    ['/', '/'],
  ] as const) {
    test(path, () => assert.equal(cleanPath(path), clean));
  }
});

describe('what a path has to do with time zones', () => {
  for (const [path, what] of [
    ['/etc/localtime', 'localtime file'],
    ['/etc/timezone', 'timezone'],
    ['/usr/share/zoneinfo', 'zoneinfo'],
    ['/usr/share/zoneinfo/Asia', 'zoneinfo Asia'],
    ['/usr/share/zoneinfo/Asia/Shanghai', 'zoneinfo Asia/Shanghai file'],
    ['/etc/zoneinfo/UTC', 'zoneinfo UTC file'],
    ['/usr/share/zoneinfo/Asia/Shangai', 'zoneinfo Asia/Shangai unknown'],
    ['/usr/share/zoneinfo/asia', 'zoneinfo asia unknown'],
    ['/usr/share/zoneinfo/zone.tab', 'zoneinfo zone.tab'],
    ['/usr/share/zoneinfo/posix/UTC', 'zoneinfo posix/UTC unknown'],
    ['/usr/share/zoneinfo.old', ''],
    ['/etc', ''],
    ['/etc/localtime/x', ''],
    ['/data/zoneinfo/UTC', ''],
  ] as const) {
    test(path, () => {
      const found = zonePathOf(path);
      const words = [
        found?.kind,
        found?.kind === 'zoneinfo' ? found.name : '',
        isZoneFile(found) ? 'file' : '',
        isUnknownZone(found) ? 'unknown' : '',
      ];
      assert.equal(words.filter(Boolean).join(' '), what);
    });
  }
});

describe('a near miss of /etc/localtime', () => {
  for (const path of [
    '/ect/localtime',
    '/etc/localetime',
    '/etc/local-time',
    '/etc/locatlime',
    '/etc/LocalTime',
    '/ect/localetime',
    '/etclocaltime',
    '/et/localtime',
  ]) {
    test(path, () => assert.ok(isNearLocaltime(path)));
  }
  for (const path of [
    '/etc/localtime',
    '/etc/locale.conf',
    '/etc/locale',
    '/etc/timezone',
    '/src/localtime',
    '/opt/localtime',
    '/localtime',
    '/etc/local',
    '/etc/localtime/x',
    '/',
  ]) {
    test(`not ${path}`, () => assert.ok(!isNearLocaltime(path)));
  }
});
