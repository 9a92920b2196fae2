// npm start: builds, prints what the command line finds in examples/, and serves a real VS Code with the extension on
// that folder until Ctrl+C.
//   npm start -- --desktop    opens it in the VS Code on PATH instead
//   npm start -- --check      ends well as soon as VS Code answers, for tests
import './node24.mjs';
import { spawn } from 'node:child_process';
import crypto from 'node:crypto';
import path from 'node:path';
import { build } from './build.mjs';
import { findCommand, openInDefaultBrowser } from './desktop.mjs';
import { inProject, root } from './project.mjs';
import { runNode } from './run.mjs';
import { editions } from './vscode/editions.mjs';
import { installVsCode } from './vscode/install.mjs';
import { startServer, welcome } from './vscode/server.mjs';
import { seedUserSettings } from './vscode/userSettings.mjs';

const examples = path.join(root, 'examples');
const usualPort = 8139;

const complaints = await build();
if (complaints !== undefined) fail(complaints);
const firstOpened = await printFindings();
if (process.argv.includes('--desktop')) await openDesktop();
else await serve({ onlyCheck: process.argv.includes('--check') });

/** Returns the file of the first finding. */
async function printFindings() {
  const { code, output } = await runNode(['dist/cli.js', 'check', inProject(examples)], { cwd: root });
  if (code > 1) fail(output);
  console.log(`$ podsense check ${inProject(examples)}\n\n${output.replace(/^(?=.)/gm, '  ')}`);
  return path.join(root, output.split(':')[0]);
}

async function openDesktop() {
  const code = findCommand('code');
  if (code === undefined) {
    fail(
      'There is no "code" on PATH. In VS Code, run the command "Shell Command: Install \'code\' command in PATH",\n' +
        'or run "npm start" without --desktop for a VS Code in the browser.',
    );
  }
  console.log('VS Code opens in a window of its own. This ends when you close it.');
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, examples, firstOpened];
  const windows = process.platform === 'win32';
  const quoted = windows ? args.map(argument => `"${argument}"`) : args;
  const child = spawn(windows ? `"${code}"` : code, quoted, { stdio: 'inherit', shell: windows });
  process.exit(await new Promise(resolve => child.once('exit', ended => resolve(ended ?? 1))));
}

async function serve({ onlyCheck }) {
  const home = path.join(root, '.vscode-test/start');
  const userData = path.join(home, 'user');
  seedUserSettings(userData);
  const token = crypto.randomBytes(12).toString('hex'); // other users of this machine stay out, and other web pages
  const server = await startServer({
    vscode: await installVsCode(editions.newest),
    userData,
    extensions: path.join(home, 'extensions'),
    logFile: path.join(home, 'server.log'),
    token,
    port: usualPort,
    front: { folder: examples, payload: frontPayload() },
    development: true,
  });
  let stopping = false;
  const stop = async code => {
    stopping = true;
    await server.stop();
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => stop(0));
  server.child.once('exit', () => stopping || fail(`VS Code's server has ended; see ${inProject(server.logFile)}`));
  const address = `${server.url}?tkn=${token}`;
  if (onlyCheck) {
    const { status } = await fetch(address, { redirect: 'manual' });
    console.log(`VS Code ${editions.newest.vscode} answers with ${status}.`);
    await stop(status === 302 ? 0 : 1);
  }
  console.log(`VS Code ${editions.newest.vscode} with Podsense, on ${inProject(examples)}/:\n\n  ${address}\n`);
  console.log('Ctrl+C ends it.');
  openInDefaultBrowser(address);
}

/** In place of a command line; `{origin}` becomes the server's host, as the browser knows it. */
function frontPayload() {
  const uri = file => `vscode-remote://{origin}${path.resolve('/', file).split(path.sep).join('/')}`;
  return [...welcome, ['extensionDevelopmentPath', uri(root)], ['openFile', uri(firstOpened)]];
}

function fail(message) {
  console.error(message);
  process.exit(1);
}
