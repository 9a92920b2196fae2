// A process of its own: node session.mjs EDITION RESULTS [EXTENSIONS]
// A user's session, by keyboard alone, in the real workbench of an edition of VS Code, on the extension in this folder
// or, with EXTENSIONS, on the one that is installed in that folder. Leaves in RESULTS a screenshot of every step and
// record.json: { passed, failures, ended }.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { root } from '../../tools/project.mjs';
import { openBrowser, viewport } from '../../tools/vscode/browser.mjs';
import { editions } from '../../tools/vscode/editions.mjs';
import { installVsCode } from '../../tools/vscode/install.mjs';
import { remoteUri, startServer, workbenchUrl } from '../../tools/vscode/server.mjs';
import { seedUserSettings } from '../../tools/vscode/userSettings.mjs';
import { chapters } from './session/chapters.mjs';
import { makeWorkspace } from './session/files.mjs';
import { runChapters } from './session/run.mjs';
import { Workbench } from './session/workbench.mjs';

const [editionName, results, installed] = process.argv.slice(2);

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-session-'));
const userData = path.join(home, 'user');
const workspace = makeWorkspace(chapters, home);
fs.mkdirSync(results, { recursive: true });
seedUserSettings(userData, {
  // Whoever types this fast means a new line by Enter, whatever word VS Code has just suggested.
  'editor.acceptSuggestionOnEnter': 'off',
  'podsense.rules': { 'legacy-timezone': 'information' },
});

const server = await startServer({
  vscode: await installVsCode(editions[editionName]),
  userData,
  extensions: installed ?? path.join(home, 'extensions'),
  logFile: path.join(results, 'server.log'),
  development: !installed,
});
const browser = await openBrowser();
try {
  const page = await browser.newPage({ viewport });
  const payload = installed ? [] : [['extensionDevelopmentPath', remoteUri(server.authority, root)]];
  await page.goto(workbenchUrl(server, { workspace, payload }));
  await runChapters(chapters, new Workbench(page, home, results), results);
} finally {
  await browser.close();
  await server.stop();
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}
