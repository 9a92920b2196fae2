// npm run bench: how long the built server takes for what a person waits for, and how large everything is. Times are of
// whole messages, from the editor's side: sent, worked on, answered.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { Client } from './bench/client.mjs';
import { benchCommandLine } from './bench/commandLine.mjs';
import { medianTime, scan } from './bench/measure.mjs';
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
await benchWorkspaces();
await benchCommandLine();
benchBundles();

async function benchStart() {
  const time = await medianTime(9, async () => {
    const client = await Client.start();
    await client.stop();
  });
  printTable('Start', ['', 'time'], [['the server answers, and ends', milliseconds(time)]]);
}

/** Opens the text anew, types keys into it, and moves all of it by a line above. */
async function benchText({ name, text, at }) {
  const plain = await medianTime(25, () => scan(text));
  const client = await Client.start();
  await client.initialized();
  const before = client.memory();
  const opened = await medianTime(9, async () => {
    const uri = 'file:///bench/opened.yaml';
    await client.open(uri, text);
    await client.diagnostics(uri);
    await client.close(uri);
  });
  const uri = 'file:///bench/edited.yaml';
  await client.open(uri, text);
  const findings = await client.diagnostics(uri);
  const lines = text.slice(0, at).split('\n');
  const inside = { line: lines.length - 1, character: lines.at(-1).length };
  const typed = position => async () => {
    await client.type(uri, position, position === inside ? 'x' : '\n');
    await client.diagnostics(uri);
  };
  const key = await medianTime(50, typed(inside));
  const above = await medianTime(25, typed({ line: 0, character: 0 }));
  const grown = before === undefined ? '?' : `${Math.round(client.memory() - before)} MB`;
  await client.stop();
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
