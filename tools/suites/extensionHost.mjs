import fs from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';
import { root, testResults } from '../project.mjs';
import { runNode } from '../run.mjs';
import { readRecord } from './tally.mjs';

const runner = path.join(root, 'tools/suites/runInHost.mjs');

/** The extension's own suite, run by VS Code of an edition (`newest`, `oldest`) inside its extension host. */
export async function testInExtensionHost(edition) {
  const results = path.join(testResults, `extension-host-${edition}`);
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  const record = path.join(results, 'record.json');
  await bundleSuite();
  const { code, output } = await runNode([runner, edition, record], { cwd: root });
  fs.writeFileSync(path.join(results, 'output.log'), output);
  return readRecord(record, `It ended with code ${code}.\n${output.slice(-4000)}`, code === 0);
}

/** VS Code loads tests as CommonJS. */
async function bundleSuite() {
  await build({
    absWorkingDir: root,
    entryPoints: ['test/e2e/suite/index.ts'],
    outfile: 'dist-test/suite.js',
    bundle: true,
    external: ['vscode', 'mocha'],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
}
