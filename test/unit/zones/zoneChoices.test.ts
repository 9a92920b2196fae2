import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { zoneChoices } from '../../../server/src/zones/zoneChoices.ts';
import { zoneNames } from '../../../server/src/zones/zoneNames.ts';

describe('the zones to choose from', () => {
  const [winter, summer] = ['2026-01-01', '2026-07-01'].map(day => zoneChoices(Date.parse(day)));

  test('are all of today', () => {
    assert.deepEqual(
      winter?.map(({ name }) => name),
      zoneNames(),
    );
  });

  for (const [name, inWinter, inSummer] of [
    ['UTC', 'UTC', 'UTC'],
    ['Asia/Shanghai', 'UTC+08:00', 'UTC+08:00'],
    ['Europe/Oslo', 'UTC+01:00', 'UTC+02:00'],
    ['America/St_Johns', 'UTC-03:30', 'UTC-02:30'],
    ['America/Coyhaique', 'UTC-03:00', 'UTC-03:00'],
  ] as const) {
    test(`${name} has its offset of that moment`, () => {
      const offsets = [winter, summer].map(choices => choices?.find(choice => choice.name === name)?.offset);
      assert.deepEqual(offsets, [inWinter, inSummer]);
    });
  }
});
