import { fork } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const program = path.join(path.dirname(fileURLToPath(import.meta.url)), 'serve.mjs');
const patience = 60_000;

/**
 * Starts VS Code's server and returns its address and `stop`.
 *
 * `vscode`: VS Code's folder. `userData`, `extensions`: folders of the user. `logFile`: all that the server prints.
 * `token`: requests without it are refused; if it is absent, everyone on this machine is let in (tests only).
 * `port`, `front`: see serve.mjs. `development`: takes an extension under development, and tests to run in it: VS Code
 * refuses both in a browser unless it believes in a smoke test. `locale`: its display language; see language.mjs.
 * `env`: added for the server, and so for extensions. `isTrusted`: whether all workspaces are.
 */
export async function startServer({
  vscode,
  userData,
  extensions,
  logFile,
  token,
  port = 0,
  front,
  development,
  locale,
  env,
  isTrusted = true,
}) {
  for (const folder of [userData, extensions, path.dirname(logFile)]) fs.mkdirSync(folder, { recursive: true });
  const options = {
    'user-data-dir': userData,
    'server-data-dir': userData,
    'extensions-dir': extensions,
    ...(token === undefined ? { 'without-connection-token': true } : { 'connection-token': token }),
    ...(development ? { 'enable-smoke-test-driver': true } : {}),
    ...(locale === undefined ? {} : { locale }),
    'disable-workspace-trust': isTrusted,
  };
  const log = fs.openSync(logFile, 'a');
  const child = fork(program, [JSON.stringify({ vscode, port, front, options })], {
    detached: true, // a process group, so that nothing the server started outlives it
    env: { ...withoutVsCode(process.env), ...env },
    execArgv: [],
    stdio: ['ignore', log, log, 'ipc'],
  });
  fs.closeSync(log);
  const answer = await started(child, logFile).catch(error => {
    endGroup(child, 'SIGKILL');
    throw error;
  });
  const authority = `127.0.0.1:${answer.port}`;
  return { authority, url: `http://${authority}/`, logFile, child, stop: () => stop(child) };
}

/**
 * The address of a workbench on `folder` (or a .code-workspace file, `workspace`). `payload` replaces VS Code's command
 * line: pairs of name and value.
 */
export function workbenchUrl(server, { folder, workspace, payload = [] }) {
  const search = new URLSearchParams();
  if (workspace !== undefined) search.set('workspace', workspace);
  else if (folder !== undefined) search.set('folder', folder);
  else search.set('ew', 'true'); // an empty window
  search.set('payload', JSON.stringify([...welcome, ...payload]));
  return `${server.url}?${search}`;
}

/** Part of every payload: no welcome page. */
export const welcome = [
  ['skipWelcome', 'true'],
  ['skipReleaseNotes', 'true'],
];

/** The uri by which the workbench calls a file on its server's machine. */
export function remoteUri(authority, file) {
  const absolute = path.resolve(file).split(path.sep).join('/');
  return `vscode-remote://${authority}${absolute.startsWith('/') ? '' : '/'}${absolute}`;
}

function started(child, logFile) {
  return new Promise((resolve, reject) => {
    const fail = why => reject(new Error(`VS Code's server ${why}; see ${logFile}`));
    const timer = setTimeout(() => fail(`did not start in ${patience / 1000} s`), patience);
    child.once('message', message => {
      clearTimeout(timer);
      resolve(message);
    });
    child.once('exit', (code, signal) => fail(`ended early with ${code ?? signal}`));
    child.once('error', error => fail(`could not be started: ${error.message}`));
  });
}

async function stop(child) {
  if (child.exitCode === null && child.signalCode === null) {
    const ended = new Promise(resolve => child.once('exit', resolve));
    child.kill('SIGTERM');
    const timer = setTimeout(() => child.kill('SIGKILL'), 5000);
    await ended;
    clearTimeout(timer);
  }
  endGroup(child, 'SIGTERM');
}

function endGroup(child, signal) {
  try {
    process.kill(-child.pid, signal);
  } catch {
    // No process is left.
  }
}

/** The environment without the variables that an outer VS Code sets for its children. */
function withoutVsCode(env) {
  return Object.fromEntries(Object.entries(env).filter(([name]) => !/^(VSCODE|ELECTRON)_/.test(name)));
}
