// A VS Code for @vscode/test-electron that needs no desktop: takes VS Code's command line, runs the server of the
// edition that CODE_WEB_EDITION names, opens its workbench in Chromium, and exits with the code of the tests.
import fs from 'node:fs';
import path from 'node:path';
import { openBrowser, viewport } from './browser.mjs';
import { readCommandLine } from './commandLine.mjs';
import { editions } from './editions.mjs';
import { installVsCode } from './install.mjs';
import { remoteUri, startServer, workbenchUrl } from './server.mjs';

const patience = 600_000;
const exitCodes = { failed: 1, pageCrashed: 3, tooLate: 124, interrupted: 130 };

const { options, opened } = readCommandLine(process.argv.slice(2));
const userData = options['user-data-dir'];
const running = [];
let ending;

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => end(exitCodes.interrupted));

try {
  await runTests();
} catch (error) {
  console.error(error);
  await end(exitCodes.failed);
}

async function runTests() {
  const server = await startServer({
    vscode: await installVsCode(editions[process.env.CODE_WEB_EDITION]),
    userData,
    extensions: options['extensions-dir'],
    logFile: path.join(userData, 'server.log'),
    development: true,
    locale: options.locale,
  });
  running.push(() => server.stop());
  const browser = await openBrowser(options.locale);
  running.push(() => browser.close());
  const page = await browser.newPage({ viewport });
  page.on('crash', () => end(exitCodes.pageCrashed));
  // The workbench calls these two by name if it runs tests.
  await page.exposeFunction('codeAutomationLog', (_type, parts) => console.log(...parts));
  await page.exposeFunction('codeAutomationExit', code => void end(code));
  await page.goto(workbenchUrl(server, target(server.authority)));
  setTimeout(async () => {
    console.error(`The tests did not end in ${patience / 1000} s.`);
    await page.screenshot({ path: path.join(userData, 'too-late.png') }).catch(() => {});
    await end(exitCodes.tooLate);
  }, patience).unref();
}

/** The target to open, and VS Code's options in the form for a page. */
function target(authority) {
  const payload = ['extensionDevelopmentPath', 'extensionTestsPath'].flatMap(name =>
    options[name] === undefined ? [] : [[name, remoteUri(authority, options[name])]],
  );
  const file = opened.find(candidate => fs.existsSync(candidate));
  if (file === undefined) return { payload };
  const absolute = path.resolve(file);
  return absolute.endsWith('.code-workspace') ? { workspace: absolute, payload } : { folder: absolute, payload };
}

function end(code) {
  ending ??= (async () => {
    for (const stop of running.reverse()) await stop().catch(() => {});
    process.exit(code);
  })();
  return ending;
}
