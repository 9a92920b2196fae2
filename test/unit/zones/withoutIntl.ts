import { parentPort } from 'node:worker_threads';

/** Makes Node.js one without zones and languages, before any of our modules is loaded. */
Object.defineProperty(globalThis, 'Intl', {
  get() {
    throw new RangeError('no Intl');
  },
});

const { readRulePages } = await import('../../support/pages.ts');
const { everyResult } = await import('./everyResult.ts');
const { hoverAt } = await import('../../../server/src/features/hover/hover.ts');
const { resolveCompletion } = await import('../../../server/src/features/completion/completion.ts');
const { able, checkedFile } = await import('../features/checked.ts');

const text = 'apiVersion: batch/v1\nkind: CronJob\nspec:\n  timeZone: America/Coyhaique\n';
const now = Date.parse('2026-01-01');

parentPort?.postMessage({
  results: everyResult([...readRulePages('page.md'), ...readRulePages('cases.md')]),
  hover: hoverAt({ line: 3, character: 14 }, checkedFile(text, []), able, { now })?.contents,
  item: resolveCompletion({ label: 'x', data: { zone: 'Europe/Oslo' } }, now, able).detail,
});
