import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { zoneDatabase } from '../../../server/src/zones/zoneDatabase.ts';
import { tzdataSince } from '../../../server/src/zones/zoneLinks.ts';
import { standardOffset } from '../../../server/src/zones/zoneOffset.ts';
import { tzdataRelease } from '../../../server/src/zones/zones.gen.ts';
import { tzNames } from './tzNames.ts';

describe('the table of zones', () => {
  test('is of no older release than that of Node.js, whose zones a hover shows', () => {
    assert.match(tzdataRelease, /^20\d\d[a-z]$/);
    assert.ok(tzdataRelease >= (process.versions.tz ?? ''), `npm run zones: Node.js has ${process.versions.tz}`);
  });

  test('has the names of the database, each once', () => {
    assert.deepEqual(
      tzNames.filter(name => !zoneDatabase.has(name)),
      [],
    );
    assert.ok(zoneDatabase.size >= tzNames.length);
  });

  test('gives each name the clock of its zone', () => {
    for (const [name, zone, isLegacy] of [
      ['Asia/Shanghai', 'Asia/Shanghai', false],
      ['PRC', 'Asia/Shanghai', true],
      ['Asia/Harbin', 'Asia/Shanghai', false],
      ['America/Argentina/ComodRivadavia', 'America/Argentina/Catamarca', true],
      ['Atlantic/Jan_Mayen', 'Arctic/Longyearbyen', false],
      ['Etc/GMT-8', 'Etc/GMT-8', false],
      ['Zulu', 'UTC', true],
      ['Factory', 'Factory', false],
    ] as const) {
      const found = zoneDatabase.get(name);
      assert.deepEqual([found?.zone.name, found?.isLegacy], [zone, isLegacy], name);
    }
  });

  test('has each zone under its own name too', () => {
    const orphans = [...zoneDatabase.values()].filter(({ zone }) => zoneDatabase.get(zone.name)?.zone !== zone);
    assert.deepEqual(orphans, []);
  });

  test('tells by which release a name came', () => {
    assert.equal(tzdataSince('Europe/Kyiv'), '2022b');
    assert.equal(tzdataSince('Pacific/Kanton'), '2021b');
    assert.equal(tzdataSince('America/Coyhaique'), '2025b');
    assert.equal(tzdataSince('Asia/Shanghai'), undefined);
    assert.equal(tzdataSince('Asia/Nowhere'), undefined);
  });
});

describe('the offset without summer time', () => {
  for (const [zone, minutes] of [
    ['Asia/Shanghai', 480],
    ['PRC', 480],
    ['America/New_York', -300],
    ['Europe/Dublin', 0],
    ['Australia/Lord_Howe', 630],
    ['Asia/Kathmandu', 345],
    ['America/St_Johns', -210],
    ['America/Nuuk', -120],
    ['Etc/GMT-8', 480],
    ['UTC', 0],
    ['Asia/Nowhere', undefined],
    ['CST-8', undefined],
  ] as const) {
    test(zone, () => assert.equal(standardOffset(zone), minutes));
  }
});
