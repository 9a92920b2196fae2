import { setTimeout } from 'node:timers/promises';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { cpuOf, timesOf } from './measure.mjs';
import { startPeer } from './peers.mjs';
import { milliseconds, printTable } from './table.mjs';
import { positionIn, texts } from './texts.mjs';

/** Times the last of twenty keys that come 30 ms apart, and the CPU of all of them, beside keys that come alone. */
export async function benchBursts({ peers }) {
  const rows = [];
  for (const { name, text, at, languageId } of texts().filter(({ name }) => names.includes(name))) {
    const own = await LanguageServer.start();
    own.open(uri, text, languageId);
    await own.diagnostics(uri);
    rows.push(await rowOf(name, own, requesting(own, positionIn(text, at))));
    if (!peers) continue;
    const peer = await startPeer();
    const published = peer.next('textDocument/publishDiagnostics');
    peer.open(uri, text, languageId);
    await published;
    rows.push(await rowOf(`${name}, yaml-language-server`, peer, receiving(peer, positionIn(text, at))));
  }
  printTable('Twenty keys, 30 ms apart', ['', 'the last', 'one alone', 'CPU', 'CPU of one alone'], rows);
}

const names = ['200 lines', "argo-cd's install.yaml"];

const uri = 'file:///bench/typed.yaml';

/** `key` sends a key, and returns a promise for the response to it. */
async function rowOf(what, server, key) {
  const burst = () => typeInBurst(key);
  await burst();
  const many = await measured(server, 5, burst);
  const alone = await measured(server, 20, key);
  await server.stop();
  return [what, ...[many.wait, alone.wait, many.cpu, alone.cpu].map(milliseconds)];
}

async function measured(server, count, act) {
  const before = cpuOf(server);
  const waits = [];
  const { p50 } = await timesOf(count, async () => waits.push(await act()));
  const known = waits.filter(wait => wait !== undefined).sort((a, b) => a - b);
  const cpu = before === undefined ? undefined : (cpuOf(server) - before) / count;
  return { wait: known[known.length >> 1] ?? p50, cpu };
}

/** Returns the time that the last key takes. */
async function typeInBurst(key) {
  for (let count = 1; count < 20; count++) {
    key().catch(() => {});
    await setTimeout(30);
  }
  const start = performance.now();
  await key();
  return performance.now() - start;
}

/** VS Code requests the diagnostics of each version, and cancels the request for the one before. */
function requesting(server, start) {
  let version = 1;
  let pending;
  return async () => {
    server.edit(uri, ++version, { range: { start, end: start }, text: 'x' });
    if (pending !== undefined) server.cancel(pending);
    const { id, answer } = server.begin('textDocument/diagnostic', { textDocument: { uri } });
    pending = id;
    await answer;
    if (pending === id) pending = undefined;
  };
}

/** A server that publishes diagnostics does so after its own delay. */
function receiving(server, start) {
  let version = 1;
  return async () => {
    const next = server.next('textDocument/publishDiagnostics');
    server.edit(uri, ++version, { range: { start, end: start }, text: 'x' });
    await next;
  };
}
