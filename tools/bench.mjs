// npm run bench: how long the built server takes for what a person waits for, and how large everything is. Times are of
// whole messages, from the editor's side: sent, processed, answered.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { LanguageServer } from '../test/protocol/languageServer.ts';
import { benchCommandLine } from './bench/commandLine.mjs';
import { benchGrowth } from './bench/growth.mjs';
import { grownBy, medianTime, memoryOf, scan } from './bench/measure.mjs';
import { benchOverlays } from './bench/overlays.mjs';
import { kilobytes, milliseconds, printTable } from './bench/table.mjs';
import { texts } from './bench/texts.mjs';
import { benchWorkspaces } from './bench/workspace.mjs';
import { build } from './build.mjs';
import { root } from './project.mjs';

const complaints = await build();
if (complaints !== undefined) {
  console.error(complaints);
  process.exit(1);
}
await benchStart();
for (const text of texts()) await benchText(text);
await benchGrowth();
await benchWorkspaces();
await benchOverlays();
await benchCommandLine();
benchBundles();

async function benchStart() {
  const time = await medianTime(9, async () => {
    const server = await LanguageServer.start();
    await server.stop();
  });
  printTable('Start', ['', 'time'], [['the server answers, and ends', milliseconds(time)]]);
}

/** Opens the text anew, types keys into it, and moves all of it by a line above. */
async function benchText({ name, text, at }) {
  const plain = await medianTime(25, () => scan(text));
  const server = await LanguageServer.start();
  const before = memoryOf(server);
  const opened = await medianTime(9, async () => {
    const uri = 'file:///bench/opened.yaml';
    server.open(uri, text);
    await server.diagnostics(uri);
    server.close(uri);
  });
  const uri = 'file:///bench/edited.yaml';
  server.open(uri, text);
  const findings = await server.diagnostics(uri);
  const lines = text.slice(0, at).split('\n');
  const inside = { line: lines.length - 1, character: lines.at(-1).length };
  let version = 1;
  const typed = position => async () => {
    version++;
    const change = { range: { start: position, end: position }, text: position === inside ? 'x' : '\n' };
    server.edit(uri, version, change);
    await server.diagnostics(uri);
  };
  const key = await medianTime(50, typed(inside));
  const above = await medianTime(25, typed({ line: 0, character: 0 }));
  const grown = grownBy(server, before);
  await server.stop();
  const row = (what, time) => [what, milliseconds(time), `${(time / plain).toFixed(1)} x`];
  printTable(
    `${name}: ${scan(text)} lines, ${kilobytes(text.length)}, ${findings.length} findings, ${grown} of memory`,
    ['', 'time', 'of a plain scan'],
    [
      ['a plain scan', milliseconds(plain), '1.0 x'],
      row('open', opened),
      row('a key', key),
      row('a line above all', above),
    ],
  );
}

function benchBundles() {
  const folder = path.join(root, 'dist');
  const rows = fs.readdirSync(folder).map(name => {
    const content = fs.readFileSync(path.join(folder, name));
    return [`dist/${name}`, kilobytes(content.length), kilobytes(zlib.gzipSync(content).length)];
  });
  printTable('Bundles', ['', 'size', 'compressed'], rows);
}
