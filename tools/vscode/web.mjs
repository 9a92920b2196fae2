import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import net from 'node:net';
import path from 'node:path';
import { root } from '../project.mjs';

const require = createRequire(import.meta.url);
const patience = 120_000;

/** Settings that code-server's changes to VS Code need. */
const codeServerSettings = {
  userDataPath: '/',
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
};

/**
 * Serves VS Code as vscode.dev does: all of it in the browser, extensions in a web worker, no server behind it but one
 * for files. The extension in this folder is loaded, and the files of `folder` are a virtual workspace.
 *
 * `vscode`: VS Code's folder. `home`: an empty folder for generated files.
 */
export async function startWeb({ vscode, folder, home }) {
  const { commit } = JSON.parse(fs.readFileSync(path.join(vscode, 'product.json'), 'utf8'));
  const port = await freePort();
  const args = [
    require.resolve('@vscode/test-web'),
    '--browserType=none',
    `--port=${port}`,
    `--extensionDevelopmentPath=${root}`,
    `--testRunnerDataDir=${layOut(vscode, path.join(home, 'builds'), commit)}`,
    '--quality=stable',
    `--commit=${commit}`,
    '--esm=true',
    folder,
  ];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  await listening(child);
  const origin = `http://localhost:${port}`;
  return {
    url: `${origin}/`,
    prepare: page => preparePage(page, origin, vscode),
    stop: () => child.kill(),
  };
}

/** The folder in which test-web expects the VS Code that it would have downloaded. */
function layOut(vscode, builds, commit) {
  const build = path.join(builds, `vscode-web-stable-${commit}`);
  fs.mkdirSync(build, { recursive: true });
  for (const name of fs.readdirSync(vscode))
    fs.symlinkSync(path.join(vscode, name), path.join(build, name), 'junction');
  fs.writeFileSync(path.join(build, 'version'), path.basename(build));
  return builds;
}

/** Changes the page to that of a VS Code without a remote, which code-server's build is not made for. */
async function preparePage(page, origin, vscode) {
  await page.route(
    url => url.origin === origin && url.pathname === '/',
    async route => {
      const response = await route.fetch();
      const found = /id="vscode-workbench-web-configuration" data-settings="([^"]*)"/.exec(await response.text());
      const configuration = JSON.parse(found[1].replaceAll('&quot;', '"'));
      Object.assign(configuration, codeServerSettings);
      await route.fulfill({ response, contentType: 'text/html', body: workbenchPage(origin, configuration) });
    },
  );
  // The npm registry's build has VS Code's own extensions for a server alone: each that is missing would be an error.
  await page.route(
    url => url.origin === origin && /^\/static\/build\/extensions\/.*\.js$/.test(url.pathname),
    async (route, request) => {
      const file = path.join(vscode, new URL(request.url()).pathname.slice('/static/build/'.length));
      if (fs.existsSync(file)) await route.continue();
      else await route.fulfill({ contentType: 'text/javascript', body: 'exports.activate = () => {};' });
    },
  );
  const main = 'out/vs/code/browser/workbench/workbench.js';
  const source = fs.readFileSync(path.join(vscode, main), 'utf8');
  const body = source
    .replace('remoteAuthority:location.host', 'remoteAuthority:void 0')
    // code-server keeps the user's settings on its server; in a browser they are in the browser's own store.
    .replace(/(\.userDataPath\)\.with\(\{scheme:[\w.$]+?)\.vscodeRemote\}\),"User"\)/, '$1.vscodeUserData}),"User")');
  if (body === source) throw new Error(`${main} is not as it was when this was written`);
  await page.route(
    url => url.origin === origin && url.pathname.endsWith('/workbench/workbench.js'),
    route => route.fulfill({ body, contentType: 'text/javascript' }),
  );
}

function workbenchPage(origin, configuration) {
  const settings = JSON.stringify(configuration).replaceAll('&', '&amp;').replaceAll('"', '&quot;');
  const build = `${origin}/static/build`;
  return `<!DOCTYPE html>
<html>
  <head>
    <meta charset="utf-8">
    <meta id="vscode-workbench-web-configuration" data-settings="${settings}">
    <meta id="vscode-workbench-web-base-url" data-settings="${build}">
    <meta id="vscode-workbench-auth-session" data-settings="">
    <link rel="stylesheet" href="${build}/out/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label=""></body>
  <script>globalThis._VSCODE_FILE_ROOT = '${build}/out/';</script>
  <script type="module" src="${build}/out/nls.messages.js"></script>
  <script type="module" src="${build}/out/vs/code/browser/workbench/workbench.js"></script>
</html>`;
}

function listening(child) {
  return new Promise((resolve, reject) => {
    let printed = '';
    const fail = why => reject(new Error(`VS Code for the browser ${why}; it printed\n${printed}`));
    const timer = setTimeout(() => fail(`did not start in ${patience / 1000} s`), patience);
    const read = data => {
      printed += data;
      if (!printed.includes('Listening on')) return;
      clearTimeout(timer);
      resolve();
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => fail(`ended early with ${code}`));
  });
}

function freePort() {
  return new Promise((resolve, reject) => {
    const server = net.createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}
