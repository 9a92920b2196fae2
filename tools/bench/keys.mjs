import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { nodeOptions } from '../../server/src/protocol/nodeOptions.ts';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { cpuOf, grownBy, memoryOf, timesOf } from './measure.mjs';
import { benchPeerKeys } from './peers.mjs';
import { openOnce } from './start.mjs';
import { kilobytes, milliseconds, printTable } from './table.mjs';
import { positionIn, texts } from './texts.mjs';

const bareServer = path.join(import.meta.dirname, 'bareServer.mjs');

/** Opens each text, cold and warm, and types keys into it; beside a server that does nothing but answer. */
export async function benchKeys({ peers }) {
  for (const { name, text, at, languageId, beside = {} } of texts()) {
    const rows = [];
    const cold = await openCold(text, languageId, 0);
    const later = await openCold(text, languageId, 500);
    const server = await LanguageServer.start();
    const before = memoryOf(server);
    const warm = await timed(server, () => openOnce(server, { text, languageId }), 5);
    const own = await typeInto(server, { text, at, languageId, beside });
    const grown = grownBy(server, before);
    await server.stop();
    const bare = await typeIntoBare(text, at, own.findings);
    rows.push(row('open, as soon as a server has started', cold));
    rows.push(row('open, the first, half a second later', later), row('open, once more', warm));
    rows.push(row('a key', own.keys), row('a key, the bare wire', bare.keys), row('a line above all', own.above));
    if (peers) rows.push(...(await benchPeerKeys(text, at)).map(([what, keys]) => row(what, keys)));
    const title = `${name}: ${kilobytes(text.length)}, ${own.findings.length} findings, ${grown} of memory`;
    printTable(title, ['', 'median', 'p95', 'CPU'], rows);
  }
}

function row(what, { p50, p95, cpu }) {
  return [what, ...[p50, p95, cpu].map(value => (value === undefined ? '' : milliseconds(value)))];
}

/** The first text of a server, so long after its start (in milliseconds). */
async function openCold(text, languageId, after) {
  const times = [];
  let cpu = 0;
  const count = 7;
  for (let run = 0; run < count; run++) {
    const server = await LanguageServer.start();
    if (after > 0) await setTimeout(after);
    const before = cpuOf(server) ?? Number.NaN;
    const start = performance.now();
    await openOnce(server, { text, languageId });
    times.push(performance.now() - start);
    cpu += cpuOf(server) - before;
    await server.stop();
  }
  return { p50: times.sort((a, b) => a - b)[count >> 1], cpu: Number.isNaN(cpu) ? undefined : cpu / count };
}

export async function typeInto(server, { text, at, languageId, beside = {} }) {
  for (const [name, other] of Object.entries(beside)) server.open(`file:///bench/${name}`, other);
  const uri = 'file:///bench/templates/edited.yaml';
  server.open(uri, text, languageId);
  const findings = await server.diagnostics(uri);
  let version = 1;
  const typer = (position, key) => async () => {
    server.edit(uri, ++version, { range: { start: position, end: position }, text: key });
    await server.diagnostics(uri);
  };
  const keys = await timed(server, typer(positionIn(text, at), 'x'));
  return { findings, keys, above: await timed(server, typer({ line: 0, character: 0 }, '\n')) };
}

async function typeIntoBare(text, at, findings) {
  const server = await startBare(findings);
  const typed = await typeInto(server, { text, at, languageId: 'yaml' });
  await server.stop();
  return typed;
}

/** A server that answers with findings that it is given, and does nothing else. */
export async function startBare(findings) {
  const server = await LanguageServer.start({ command: [...nodeOptions, bareServer, '--stdio'] });
  // A list would be taken for several parameters.
  server.notify('bare/items', { items: findings });
  return server;
}

/** The times of an act, and the CPU of the server for one, in milliseconds, after it was done `warm` times. */
export async function timed(server, act, count = 50, warm = Math.min(10, count)) {
  for (let run = 0; run < warm; run++) await act();
  const before = cpuOf(server);
  const times = await timesOf(count, act);
  return { ...times, cpu: before === undefined ? undefined : (cpuOf(server) - before) / count };
}
