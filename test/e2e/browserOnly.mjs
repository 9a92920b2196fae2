// A process of its own: node browserOnly.mjs RESULTS
// A user's session with nothing but a browser, as on vscode.dev: on the newest VS Code, with the extension in this
// folder. Leaves in RESULTS a screenshot of every step and record.json: { passed, failures, ended }.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { openBrowser, viewport } from '../../tools/vscode/browser.mjs';
import { editions } from '../../tools/vscode/editions.mjs';
import { installVsCode } from '../../tools/vscode/install.mjs';
import { startWeb } from '../../tools/vscode/web.mjs';
import { inBrowser } from './session/chapters/inBrowser.mjs';
import { publicInBrowser } from './session/chapters/publicInBrowser.mjs';
import { writeFiles } from './session/files.mjs';
import { runChapters } from './session/run.mjs';
import { wantedOf } from './session/wanted.mjs';
import { Workbench } from './session/workbench/workbench.mjs';

const [results] = process.argv.slice(2);
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-web-'));
const folder = path.join(home, 'folder');
const hasManifests = Object.keys(publicInBrowser.files).length > 0;
const chapters = wantedOf(hasManifests ? { inBrowser, publicInBrowser } : { inBrowser });
writeFiles(chapters, folder);
fs.mkdirSync(results, { recursive: true });

const vscode = await installVsCode(editions.newest);
const web = await startWeb({ vscode, folder, home });
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport });
  const log = fs.createWriteStream(path.join(results, 'console.log'));
  page.on('console', entry => log.write(`${entry.text()}\n`));
  await web.prepare(page);
  const workbench = new Workbench(page, folder, results);
  await workbench.statusBar.remember();
  await page.goto(web.url);
  await runChapters(chapters, workbench, results);
} finally {
  await browser.close();
  web.stop();
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}
