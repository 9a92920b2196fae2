import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileCharts } from '../support/hostileCharts.ts';
import { fc } from '../support/random.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { podsense } from './commandLine.ts';

const charts = fc.sample(hostileCharts, { numRuns: 80, seed: 1 });

test('charts that are hard to read are checked, and what can be fixed in them is', async () => {
  using folder = new TemporaryFolder();
  for (const [at, files] of charts.entries()) {
    for (const [name, text] of Object.entries(files)) folder.write(`${at}/${name}`, text);
  }
  const checked = await podsense(folder, ['check', '--format', 'json', '.']);
  assert.equal(checked.errors, '');
  assert.equal(checked.code, 1);
  assert.ok(JSON.parse(checked.output).findings.length > charts.length);
  const fixed = await podsense(folder, ['fix', '.']);
  assert.equal(fixed.errors, '');
  const again = await podsense(folder, ['fix', '--dry-run', '.']);
  assert.equal(again.output, 'Nothing to fix.\n');
});
