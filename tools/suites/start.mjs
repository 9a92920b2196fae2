import { spawn } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { root, testResults } from '../project.mjs';
import { openBrowser, viewport } from '../vscode/browser.mjs';
import { Tally } from './tally.mjs';

const patience = 180_000;

/**
 * The first steps of a newcomer: runs `npm start`, reads its output, opens the address, sees a squiggle, ends it with
 * Ctrl+C.
 */
export async function testStart() {
  const tally = new Tally();
  const results = path.join(testResults, 'start');
  fs.mkdirSync(results, { recursive: true });
  const child = spawn(process.execPath, [path.join(root, 'tools/start.mjs')], {
    cwd: root,
    env: { ...process.env, BROWSER: 'none' },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise(resolve => child.once('exit', (code, signal) => resolve(code ?? signal)));
  try {
    const address = await addressIn(child);
    await check(tally, 'It prints what is found in examples/', () => {
      const line = /^ {2}examples\/[\w./-]+:\d+:\d+ warning missing-timezone-mount .+$/m;
      if (!line.test(child.printed)) throw new Error(child.printed);
    });
    await check(tally, 'At its address, VS Code shows squiggles', () => seeSquiggle(address, results));
    await check(tally, 'Ctrl+C ends it well', async () => {
      child.kill('SIGINT');
      const code = await ended;
      if (code !== 0) throw new Error(`It ended with ${code}`);
    });
  } catch (error) {
    tally.fail('npm start', error.stack);
  } finally {
    child.kill('SIGKILL');
  }
  tally.notes.push(`screenshot: ${path.relative(root, results)}`);
  return tally;
}

async function check(tally, name, run) {
  try {
    await run();
    tally.pass();
  } catch (error) {
    tally.fail(name, error.stack);
  }
}

/** Waits for the address; the whole output is in `child.printed`. */
function addressIn(child) {
  child.printed = '';
  return new Promise((resolve, reject) => {
    const fail = why => reject(new Error(`${why}; it printed\n${child.printed}`));
    const timer = setTimeout(() => fail(`No address in ${patience / 1000} s`), patience);
    const read = data => {
      child.printed += data;
      const address = /^ {2}(http:\/\/\S+)$/m.exec(child.printed)?.[1];
      if (address === undefined) return;
      clearTimeout(timer);
      resolve(address);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('exit', code => {
      clearTimeout(timer);
      fail(`It ended with ${code}`);
    });
  });
}

async function seeSquiggle(address, results) {
  const browser = await openBrowser();
  const page = await browser.newPage({ viewport });
  try {
    await page.goto(address);
    await page.locator('.part.editor .monaco-editor .cdr.squiggly-warning').first().waitFor({ timeout: 60_000 });
  } finally {
    await page.screenshot({ path: path.join(results, 'start.png') });
    await browser.close();
  }
}
