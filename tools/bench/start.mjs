import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { cpuOf, measureRuns, timesOf } from './measure.mjs';
import { milliseconds, printTable } from './table.mjs';
import { texts } from './texts.mjs';

/** Times the start of a process to its answer and to the findings of a file; also with the code that an earlier one compiled. */
export async function benchStart() {
  const compiled = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-bench-'));
  try {
    const kept = { env: { NODE_COMPILE_CACHE: compiled } };
    const [small] = texts();
    const version = await measureRuns(9, '--version');
    const rows = [
      ['to the answer to initialize', await startOf({})],
      ['the same, with compiled code', await startOf(kept)],
      ['to the findings of 200 lines', await startOf({}, small)],
      ['the same, with compiled code', await startOf(kept, small)],
      ['podsense --version', version],
    ];
    const cells = rows.map(([what, { p50, cpu }]) => [what, milliseconds(p50), milliseconds(cpu)]);
    printTable('Start', ['', 'median', 'CPU'], cells);
  } finally {
    fs.rmSync(compiled, { recursive: true });
  }
}

/** The text is opened as soon as the server has answered. */
async function startOf(profile, text) {
  const count = 9;
  let cpu = 0;
  const once = async () => {
    const server = new LanguageServer(profile);
    await server.initialize();
    if (text !== undefined) await openOnce(server, text);
    return server;
  };
  await (await once()).stop();
  const started = [];
  const { p50 } = await timesOf(count, async () => started.push(await once()));
  for (const server of started) {
    cpu += cpuOf(server) ?? Number.NaN;
    await server.stop();
  }
  return { p50, cpu: Number.isNaN(cpu) ? undefined : cpu / count };
}

/** Waits for the findings of a text, and closes it. */
export async function openOnce(server, { text, languageId }) {
  const uri = 'file:///bench/opened.yaml';
  server.open(uri, text, languageId);
  await server.diagnostics(uri);
  server.close(uri);
}
