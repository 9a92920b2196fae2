import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../tools/project.mjs';
import { openBrowser, viewport } from '../../../tools/vscode/browser.mjs';
import { editions } from '../../../tools/vscode/editions.mjs';
import { installVsCode } from '../../../tools/vscode/install.mjs';
import { seedLanguage } from '../../../tools/vscode/language.mjs';
import { remoteUri, startServer, workbenchUrl } from '../../../tools/vscode/server.mjs';
import { seedUserSettings } from '../../../tools/vscode/userSettings.mjs';
import { runChapters } from './run.mjs';
import { Workbench } from './workbench/workbench.mjs';

/**
 * Runs chapters in the workbench of an edition of VS Code on a folder, or on a .code-workspace file in it. Leaves a
 * screenshot of every step, the logs of the page and the server, and the record of runChapters in `results`. Removes
 * `home`.
 *
 * `home`: a folder for VS Code's files. `settings`, `keys`: the user's. `installed`: a folder of extensions with this one in
 * it; if absent, the one in this project is used. `isTrusted`: whether the user trusts the authors of all files.
 * `locale`: the display language, English if absent.
 */
export async function runInWorkbench(
  chapters,
  { edition, home, folder, workspace, results, settings, keys, installed, isTrusted = true, locale },
) {
  const userData = path.join(home, 'user');
  fs.mkdirSync(results, { recursive: true });
  seedUserSettings(userData, settings, keys);
  if (locale !== undefined) seedLanguage(userData, locale);
  const server = await startServer({
    vscode: await installVsCode(editions[edition]),
    userData,
    extensions: installed ?? path.join(home, 'extensions'),
    logFile: path.join(results, 'server.log'),
    development: !installed,
    isTrusted,
    locale,
  });
  const browser = await openBrowser(locale);
  try {
    const page = await browser.newPage({ viewport, permissions: ['clipboard-read', 'clipboard-write'] });
    const log = fs.createWriteStream(path.join(results, 'console.log'));
    page.on('console', entry => log.write(`${entry.text()}\n`));
    const payload = installed ? [] : [['extensionDevelopmentPath', remoteUri(server.authority, root)]];
    await page.goto(workbenchUrl(server, { folder, workspace, payload }));
    await runChapters(chapters, new Workbench(page, folder ?? home, results), results);
  } finally {
    await browser.close();
    await server.stop();
    fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 });
  }
}
