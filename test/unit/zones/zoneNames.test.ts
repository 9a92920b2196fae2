import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { canonicalZone, todaysName } from '../../../server/src/zones/zoneLinks.ts';
import { inRightCase, isUtc, isZoneDirectory, isZoneName, zoneNames } from '../../../server/src/zones/zoneNames.ts';
import { fc } from '../../support/random.ts';
import { falseFriends, tzNames } from './tzNames.ts';

describe('zone names', () => {
  test('are all names of the tz database', () => {
    assert.equal(tzNames.length, 598);
    assert.deepEqual(
      tzNames.filter(name => !isZoneName(name)),
      [],
    );
  });

  test('are nothing else, whatever Intl takes for a zone', () => {
    assert.deepEqual(falseFriends.filter(isZoneName), []);
  });

  test('are none in another case', () => {
    fc.assert(
      fc.property(fc.constantFrom(...tzNames), fc.func(fc.boolean()), (name, isUpper) => {
        const other = [...name]
          .map((letter, at) => (isUpper(at) ? letter.toUpperCase() : letter.toLowerCase()))
          .join('');
        assert.equal(isZoneName(other), other === name);
        assert.equal(inRightCase(other), name);
      }),
    );
  });

  test('stand in directories', () => {
    for (const directory of ['Asia', 'America', 'America/Argentina', 'US', 'Etc'])
      assert.ok(isZoneDirectory(directory));
    for (const other of ['', 'asia', 'Asi', 'Asia/', 'Asia/Shanghai', 'UTC', 'America/New'])
      assert.ok(!isZoneDirectory(other));
  });
});

describe('the names to choose from', () => {
  const names = zoneNames();

  test('are those of today: none is in tzdata-legacy, and no zone is there twice', () => {
    assert.deepEqual(
      names.filter(name => canonicalZone(name) !== name),
      [],
    );
    assert.equal(new Set(names).size, names.length);
  });

  test('are UTC, then the others in order', () => {
    assert.equal(names[0], 'UTC');
    assert.deepEqual(names.slice(1), [...names.slice(1)].sort());
    for (const name of ['Asia/Shanghai', 'Asia/Kolkata', 'Europe/Kyiv', 'America/Argentina/Buenos_Aires'])
      assert.ok(names.includes(name));
    for (const name of ['Asia/Calcutta', 'Europe/Kiev', 'PRC', 'Etc/UTC', 'GMT']) assert.ok(!names.includes(name));
  });
});

describe('older names', () => {
  test('lead to a name of the database that is not itself older', () => {
    const legacy = tzNames.filter(name => todaysName(name) !== undefined);
    assert.equal(legacy.length, 113);
    for (const name of legacy) {
      const today = todaysName(name) ?? '';
      assert.ok(tzNames.includes(today) && todaysName(today) === undefined, `${name}: ${today}`);
    }
  });

  test('are the same zone, as Intl sees it', () => {
    for (const name of tzNames.filter(known => known !== 'Factory')) {
      const [here, there] = [name, canonicalZone(name)].map(timeZone => {
        return new Intl.DateTimeFormat('en', { timeZone, timeZoneName: 'longOffset', hour: 'numeric' }).format(0);
      });
      // The clocks of 1970, but for names that had rules of their own then.
      if (!/^(?:[CEMW]ET|[ECMPH]ST\d?[A-Z]*|Asia\/Choibalsan)$/.test(name)) assert.equal(there, here, name);
    }
  });

  const canonical: readonly (readonly [name: string, canonical: string])[] = [
    ['PRC', 'Asia/Shanghai'],
    ['Asia/Harbin', 'Asia/Shanghai'],
    ['Asia/Shanghai', 'Asia/Shanghai'],
    ['Greenwich', 'UTC'],
    ['Etc/UTC', 'UTC'],
    ['no zone', 'no zone'],
  ];
  for (const [name, zone] of canonical) test(`${name} is ${zone}`, () => assert.equal(canonicalZone(name), zone));

  test('UTC has many', () => {
    for (const name of ['UTC', 'Etc/UTC', 'GMT', 'Etc/GMT-0', 'Zulu', 'Greenwich']) assert.ok(isUtc(name));
    for (const name of ['Etc/GMT-1', 'Europe/London', 'Africa/Abidjan', 'Factory', '']) assert.ok(!isUtc(name));
  });
});
