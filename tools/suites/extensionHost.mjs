import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { build } from 'esbuild';
import { root, testResults } from '../project.mjs';
import { runNode } from '../run.mjs';
import {
  copyPublicManifests,
  hasPublicManifests,
  publicManifests,
  withoutPublicManifests,
} from './publicManifests.mjs';
import { readRecord } from './tally.mjs';

const runner = path.join(root, 'tools/suites/runInHost.mjs');

/** Runs the extension's own suite inside the extension host of an edition of VS Code (`newest`, `oldest`). */
export function testInExtensionHost(edition) {
  return runSuite({ name: `extension-host-${edition}`, suite: 'suite', edition, workspace: ownWorkspace });
}

/** Runs the suite of Chinese texts in an edition of VS Code that is in Chinese. */
export function testInChinese(edition) {
  return runSuite({ name: `chinese-${edition}`, suite: 'chinese', edition, workspace: ownWorkspace, locale: 'zh-cn' });
}

const ownWorkspace = {
  file: 'podsense.code-workspace',
  fill: folder => fs.cpSync(path.join(root, 'test/e2e/workspace'), folder, { recursive: true }),
};

/** Like `testInExtensionHost`, on a folder of public manifests. */
export function testPublicWorkspace(edition) {
  const workspace = { file: '.', fill: copyPublicManifests };
  return runOnPublic({ name: `public-workspace-${edition}`, suite: 'publicWorkspace', edition, workspace });
}

/** The same on several folders of them, one inside another. All manifests lie beside them, to be copied in. */
export function testPublicFolders(edition) {
  const fill = folder => {
    copyPublicManifests(folder);
    fs.cpSync(path.join(publicManifests, 'plain'), path.join(folder, 'aside'), { recursive: true });
    for (const { path: name } of publicFolders) fs.mkdirSync(path.join(folder, name), { recursive: true });
    fs.writeFileSync(path.join(folder, 'public.code-workspace'), JSON.stringify({ folders: publicFolders }));
  };
  const workspace = { file: 'public.code-workspace', fill };
  return runOnPublic({ name: `public-folders-${edition}`, suite: 'publicFolders', edition, workspace });
}

const publicFolders = [
  { name: 'monitoring', path: 'plain/kube-prometheus' },
  { name: 'setup', path: 'plain/kube-prometheus/setup' },
  { name: 'argo-cd', path: 'plain/argo-cd' },
  { name: 'checkout', path: 'checkout' },
];

/** Skipped if the manifests do not lie beside the project. */
async function runOnPublic(run) {
  return hasPublicManifests() ? runSuite(run) : withoutPublicManifests();
}

/**
 * `suite`: a folder of test/e2e. `workspace`: what to open, as a path in a new folder that `fill` has filled. `locale`:
 * the display language, English if absent.
 */
async function runSuite({ name, suite, edition, workspace, locale }) {
  const results = path.join(testResults, name);
  fs.rmSync(results, { recursive: true, force: true });
  fs.mkdirSync(results, { recursive: true });
  const record = path.join(results, 'record.json');
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-workspace-'));
  try {
    workspace.fill(folder);
    const tests = await bundleSuite(suite);
    const args = [runner, edition, record, tests, path.join(folder, workspace.file), ...(locale ? [locale] : [])];
    const { code, output } = await runNode(args, { cwd: root });
    fs.writeFileSync(path.join(results, 'output.log'), output);
    return readRecord(record, `It ended with code ${code}.\n${output.slice(-4000)}`, code === 0);
  } finally {
    fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** VS Code loads tests as CommonJS. Returns the file. */
async function bundleSuite(suite) {
  const outfile = path.join(root, `dist-test/${suite}.js`);
  await build({
    absWorkingDir: root,
    entryPoints: [`test/e2e/${suite}/index.ts`],
    outfile,
    bundle: true,
    external: ['vscode', 'mocha'],
    format: 'cjs',
    platform: 'node',
    target: 'node20',
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
