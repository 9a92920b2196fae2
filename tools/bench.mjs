// npm run bench [-- [SECTION…] [--peers] [--picture]]: how long the built server takes for what a person waits for, and how large everything is. Times are of
// whole messages, from the editor's side: sent, processed, answered.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import zlib from 'node:zlib';
import { benchBursts } from './bench/bursts.mjs';
import { benchCommandLine } from './bench/commandLine.mjs';
import { benchGrowth } from './bench/growth.mjs';
import { benchKeys } from './bench/keys.mjs';
import { benchMemory } from './bench/memory.mjs';
import { benchOthers } from './bench/others.mjs';
import { benchOverlays } from './bench/overlays.mjs';
import { benchStart } from './bench/start.mjs';
import { kilobytes, printTable } from './bench/table.mjs';
import { benchTemplates } from './bench/templates.mjs';
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
  bursts: () => benchBursts({ peers }),
  templates: benchTemplates,
  growth: () => benchGrowth({ picture: process.argv.includes('--picture') }),
  others: benchOthers,
  workspaces: benchWorkspaces,
  overlays: benchOverlays,
  files: () => benchCommandLine({ peers }),
  memory: benchMemory,
  bundles: benchBundles,
};
const unknown = asked.filter(name => !(name in sections));
if (unknown.length > 0) {
  console.error(`No section ${unknown.join(', ')}: there are ${Object.keys(sections).join(', ')}.`);
  process.exit(2);
}
for (const [name, bench] of Object.entries(sections)) if (asked.length === 0 || asked.includes(name)) await bench();

function benchBundles() {
  const folder = path.join(root, 'dist');
  const rows = fs.readdirSync(folder).map(name => {
    const content = fs.readFileSync(path.join(folder, name));
    return [`dist/${name}`, kilobytes(content.length), kilobytes(zlib.gzipSync(content).length)];
  });
  printTable('Bundles', ['', 'size', 'compressed'], rows);
}
