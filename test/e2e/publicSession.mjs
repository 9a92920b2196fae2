// A process of its own: node publicSession.mjs EDITION RESULTS
// A user's session, by keyboard alone, in the workbench of an edition of VS Code on a folder of public manifests.
// Leaves in RESULTS a screenshot of every step and record.json: { passed, failures, ended }.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../tools/project.mjs';
import { copyPublicManifests } from '../../tools/suites/publicManifests.mjs';
import { openBrowser, viewport } from '../../tools/vscode/browser.mjs';
import { editions } from '../../tools/vscode/editions.mjs';
import { installVsCode } from '../../tools/vscode/install.mjs';
import { remoteUri, startServer, workbenchUrl } from '../../tools/vscode/server.mjs';
import { seedUserSettings } from '../../tools/vscode/userSettings.mjs';
import { publicFixes } from './session/chapters/publicFixes.mjs';
import { publicSettings } from './session/chapters/publicSettings.mjs';
import { publicStatus } from './session/chapters/publicStatus.mjs';
import { writeFiles } from './session/files.mjs';
import { runChapters } from './session/run.mjs';
import { Workbench } from './session/workbench.mjs';

const [editionName, results] = process.argv.slice(2);
const chapters = [publicFixes, publicStatus, publicSettings];

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-public-'));
const folder = path.join(home, 'manifests');
const userData = path.join(home, 'user');
fs.mkdirSync(folder);
copyPublicManifests(folder);
writeFiles(chapters, folder);
fs.mkdirSync(results, { recursive: true });
seedUserSettings(userData);

const server = await startServer({
  vscode: await installVsCode(editions[editionName]),
  userData,
  extensions: path.join(home, 'extensions'),
  logFile: path.join(results, 'server.log'),
  development: true,
});
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport });
  const log = fs.createWriteStream(path.join(results, 'console.log'));
  page.on('console', entry => log.write(`${entry.text()}\n`));
  const payload = [['extensionDevelopmentPath', remoteUri(server.authority, root)]];
  await page.goto(workbenchUrl(server, { folder, payload }));
  await runChapters(chapters, new Workbench(page, folder, results), results);
} finally {
  await browser.close();
  await server.stop();
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}
