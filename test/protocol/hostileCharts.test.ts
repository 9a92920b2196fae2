import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hostileCharts } from '../support/hostileCharts.ts';
import { fc } from '../support/random.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { Workspace } from './workspace.ts';

const charts = fc.sample(hostileCharts, { numRuns: 25, seed: 2 });

test('a server goes on answering in charts that are hard to read', async () => {
  using folder = new TemporaryFolder();
  const open: Record<string, string> = {};
  for (const [at, files] of charts.entries()) {
    for (const [name, text] of Object.entries(files)) folder.write(`${at}/${name}`, text);
    open[`${at}/templates/web.yaml`] = files['templates/web.yaml'] ?? '';
    open[`${at}/values.yaml`] = files['values.yaml'] ?? '';
  }
  await using workspace = await Workspace.open(folder, open);
  await workspace.rests();
  let found = 0;
  for (const [name, text] of Object.entries(open)) {
    const uri = folder.uriOf(name);
    found += (await workspace.server.diagnostics(uri)).length;
    const lines = text.split('\n').length;
    for (const line of [0, lines >> 1, lines - 1]) {
      const at = { textDocument: { uri }, position: { line, character: 5 } };
      for (const method of ['textDocument/hover', 'textDocument/definition', 'textDocument/completion']) {
        await workspace.server.request(method, at);
      }
    }
    const whole = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
    await workspace.server.request('textDocument/inlayHint', { textDocument: { uri }, range: whole });
    await workspace.server.request('textDocument/codeAction', {
      textDocument: { uri },
      range: whole,
      context: { diagnostics: [] },
    });
  }
  assert.ok(found > charts.length, `${found}`);
  assert.deepEqual(workspace.server.messages('window/logMessage').filter(isError), []);
});

function isError(params: unknown): boolean {
  return typeof params === 'object' && params !== null && 'type' in params && params.type === 1;
}
