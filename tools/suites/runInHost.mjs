// A process of its own: node runInHost.mjs EDITION RECORD TESTS WORKSPACE [LOCALE]
// Starts VS Code on WORKSPACE with the extension and the bundle of its TESTS, which write their results to the file
// RECORD. LOCALE: VS Code's display language.
import '../node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { runTests } from '@vscode/test-electron';
import { canDownloadVsCode } from '../desktop.mjs';
import { root } from '../project.mjs';
import { editions } from '../vscode/editions.mjs';
import { seedLanguage } from '../vscode/language.mjs';
import { seedUserSettings } from '../vscode/userSettings.mjs';

const [editionName, record, tests, workspace, locale] = process.argv.slice(2);
const edition = editions[editionName];

const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-'));
const userData = path.join(home, 'user');
const extensions = path.join(home, 'extensions');
// Installed, since VS Code in a browser takes at most one extension under development.
fs.cpSync(path.join(root, 'test/e2e/helmLanguage'), path.join(extensions, 'podsense-tests.helm-language-1.0.0'), {
  recursive: true,
});
seedUserSettings(userData);
if (locale !== undefined) seedLanguage(userData, locale);

try {
  await runTests({
    ...((await canDownloadVsCode()) ? { version: edition.vscode } : codeWeb()),
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    extensionTestsEnv: { PODSENSE_TEST_RECORD: record, CODE_WEB_EDITION: editionName, CODE_WEB_NODE: process.execPath },
    launchArgs: [
      workspace,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${extensions}`,
      ...(locale === undefined ? [] : [`--locale=${locale}`]),
    ],
  });
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
} finally {
  const log = path.join(userData, 'server.log');
  if (fs.existsSync(log)) fs.copyFileSync(log, path.join(path.dirname(record), 'server.log'));
  fs.rmSync(home, { recursive: true, force: true, maxRetries: 3 });
}

function codeWeb() {
  return { vscodeExecutablePath: path.join(root, 'tools/vscode/code-web') };
}
