import assert from 'node:assert/strict';
import { test } from 'node:test';

/** Node.js as it is where it knows no zone at all, before anything of ours is loaded. */
class NoZones {
  constructor(_locale?: string, options?: { readonly timeZone?: string }) {
    throw new RangeError(`no zone ${options?.timeZone}`);
  }
}
Object.assign(Intl, {
  DateTimeFormat: NoZones,
  supportedValuesOf: () => {
    throw new RangeError('no zones');
  },
});

const { checkExample } = await import('../../support/examples.ts');
const { readPages } = await import('../../support/pages.ts');
const { zoneClockAt } = await import('../../../server/src/zones/zoneOffset.ts');

test('findings and fixes are the same where the runtime knows no zones', () => {
  const pages = [...readPages('server/src/rules'), ...readPages('test/unit/rules/cases')];
  const examples = pages.flatMap(page => page.examples.map(example => ({ page, example })));
  assert.ok(examples.length > 300, `${examples.length} examples`);
  for (const { page, example } of examples) checkExample(example, page.id);
});

test('of a zone that the runtime does not know a hover shows no clock', () => {
  assert.equal(zoneClockAt('America/Coyhaique', 0), undefined);
});
