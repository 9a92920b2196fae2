// Import this first: the rest runs on Node 24 or newer, with whichever Node the tool was started. VS Code 1.139 needs
// Node 24, and so do tests that are run as TypeScript. Under npm the development dependency `node` comes first on PATH;
// a tool that is started by hand starts itself again with that one.
import { spawn } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const needed = 24;

if (Number.parseInt(process.versions.node, 10) < needed) {
  const own = path.resolve(
    path.dirname(fileURLToPath(import.meta.url)),
    '../node_modules/node/bin',
    process.platform === 'win32' ? 'node.exe' : 'node',
  );
  if (!fs.existsSync(own)) {
    console.error(
      `This needs Node ${needed} or newer, and runs on ${process.version}.\n` +
        `The package "node" in the development dependencies brings one, but it is not there: ${own}\n` +
        'Run "npm ci" first. If you did, npm was told not to run the scripts of packages (ignore-scripts):\n' +
        `run "npm rebuild node --ignore-scripts=false", or install Node ${needed} yourself.`,
    );
    process.exit(1);
  }
  process.exit(await runAgainWith(own));
}

async function runAgainWith(node) {
  const child = spawn(node, [...process.execArgv, ...process.argv.slice(1)], { stdio: 'inherit' });
  // The terminal sends Ctrl+C to both; another process may send its signal to this one alone.
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? 128 + os.constants.signals[signal]));
  });
}
