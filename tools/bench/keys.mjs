import path from 'node:path';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { cpuOf, grownBy, medianTime, memoryOf, timesOf } from './measure.mjs';
import { benchPeerKeys } from './peers.mjs';
import { kilobytes, milliseconds, printTable } from './table.mjs';
import { positionIn, texts } from './texts.mjs';

const bareServer = path.join(import.meta.dirname, 'bareServer.mjs');

/** Opens each text, cold and warm, and types keys into it; beside a server that does nothing but answer. */
export async function benchKeys({ peers }) {
  for (const { name, text, at, languageId, beside = {} } of texts()) {
    const rows = [];
    const cold = await openCold(text, languageId);
    const server = await LanguageServer.start();
    const before = memoryOf(server);
    const warm = await medianTime(5, () => open(server, 'file:///bench/opened.yaml', text, languageId));
    const own = await typeInto(server, { text, at, languageId, beside });
    const grown = grownBy(server, before);
    await server.stop();
    const bare = await typeIntoBare(text, at, own.findings);
    rows.push(row('open, the first of a server', { p50: cold }), row('open, once more', { p50: warm }));
    rows.push(row('a key', own.keys), row('a key, the bare wire', bare.keys), row('a line above all', own.above));
    if (peers) rows.push(...(await benchPeerKeys(text, at)).map(([what, keys]) => row(what, keys)));
    const title = `${name}: ${kilobytes(text.length)}, ${own.findings.length} findings, ${grown} of memory`;
    printTable(title, ['', 'median', 'p95', 'CPU'], rows);
  }
}

function row(what, { p50, p95, cpu }) {
  return [what, ...[p50, p95, cpu].map(value => (value === undefined ? '' : milliseconds(value)))];
}

async function openCold(text, languageId) {
  return medianTime(5, async () => {
    const server = await LanguageServer.start();
    const start = performance.now();
    await open(server, 'file:///bench/opened.yaml', text, languageId);
    const time = performance.now() - start;
    await server.stop();
    return time;
  });
}

async function open(server, uri, text, languageId) {
  server.open(uri, text, languageId);
  await server.diagnostics(uri);
  server.close(uri);
}

async function typeInto(server, { text, at, languageId, beside = {} }) {
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
  const server = await LanguageServer.start({ command: [bareServer, '--stdio'] });
  server.notify('bare/items', findings);
  const typed = await typeInto(server, { text, at, languageId: 'yaml' });
  await server.stop();
  return typed;
}

/** The times of an act, and the CPU of the server for one, in milliseconds. */
async function timed(server, act) {
  for (let warm = 0; warm < 10; warm++) await act();
  const before = cpuOf(server);
  const count = 50;
  const times = await timesOf(count, act);
  return { ...times, cpu: before === undefined ? undefined : (cpuOf(server) - before) / count };
}
