// npm run bench [-- [SECTION…] [--peers]]: how long the built server takes for what a person waits for, and how large everything is. Times are of
// whole messages, from the editor's side: sent, processed, answered.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { LanguageServer } from '../test/protocol/languageServer.ts';
import { benchCommandLine } from './bench/commandLine.mjs';
import { benchGrowth } from './bench/growth.mjs';
import { benchKeys } from './bench/keys.mjs';
import { medianTime } from './bench/measure.mjs';
import { benchOverlays } from './bench/overlays.mjs';
import { kilobytes, milliseconds, printTable } from './bench/table.mjs';
import { benchWorkspaces } from './bench/workspace.mjs';
import { build } from './build.mjs';
import { root } from './project.mjs';

const peers = process.argv.includes('--peers');
const complaints = await build();
if (complaints !== undefined) {
  console.error(complaints);
  process.exit(1);
}
const asked = process.argv.slice(2).filter(word => !word.startsWith('-'));
const sections = {
  start: benchStart,
  keys: () => benchKeys({ peers }),
  growth: benchGrowth,
  workspaces: benchWorkspaces,
  overlays: benchOverlays,
  files: () => benchCommandLine({ peers }),
  bundles: benchBundles,
};
const unknown = asked.filter(name => !(name in sections));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}: there are ${Object.keys(sections).join(', ')}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(sections)) if (asked.length === 0 || asked.includes(name)) await bench();

async function benchStart() {
  const time = await medianTime(9, async () => {
    const server = await LanguageServer.start();
    await server.stop();
  });
  printTable('Start', ['', 'time'], [['the server answers, and ends', milliseconds(time)]]);
}

function benchBundles() {
  const folder = path.join(root, 'dist');
  const rows = fs.readdirSync(folder).map(name => {
    const content = fs.readFileSync(path.join(folder, name));
    return [`dist/${name}`, kilobytes(content.length), kilobytes(zlib.gzipSync(content).length)];
  });
  printTable('Bundles', ['', 'size', 'compressed'], rows);
}
