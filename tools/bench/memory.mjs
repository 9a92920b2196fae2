import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { startBare } from './keys.mjs';
import { measureRuns, memoryOf } from './measure.mjs';
import { megabytes, printTable } from './table.mjs';
import { mixedDocuments, positionIn, texts } from './texts.mjs';

/** Measures the whole memory of the server and of the command line, as the system reports it. */
export async function benchMemory() {
  const own = await typeLong(await LanguageServer.start());
  const bare = await typeLong(await startBare(own.findings));
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-bench-'));
  try {
    for (let at = 0; at < 1_700; at++) fs.writeFileSync(path.join(folder, `${at}.yaml`), mixedDocuments(14));
    const { memory } = await measureRuns(1, 'check', folder);
    const rows = [
      ['the server, idle', megabytes(own.idle)],
      ['the bare wire, idle', megabytes(bare.idle)],
      ['after 200 keys in 1,828 documents', megabytes(own.typed)],
      ['the same, the bare wire', megabytes(bare.typed)],
      ['check 1,700 files of 10 KB', megabytes(memory)],
    ];
    printTable('Memory', ['', 'of the process'], rows);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The memory of a server before and after many keys in a long text. */
async function typeLong(server) {
  const idle = memoryOf(server);
  const { text, at } = texts().find(({ name }) => name === '1,828 documents');
  const uri = 'file:///bench/edited.yaml';
  server.open(uri, text);
  const findings = await server.diagnostics(uri);
  const start = positionIn(text, at);
  for (let version = 2; version < 200; version++) {
    server.edit(uri, version, { range: { start, end: start }, text: 'x' });
    await server.diagnostics(uri);
  }
  const typed = memoryOf(server);
  await server.stop();
  return { findings, idle, typed };
}
