// A process of its own, as VS Code's command line needs: node installVsix.mjs VSCODE VSIX EXTENSIONS USER_DATA
// Installs a packaged extension into a folder of extensions, as `code --install-extension` does.
import path from 'node:path';
import { pathToFileURL } from 'node:url';

const [vscode, vsix, extensions, userData] = process.argv.slice(2);

process.env.CODE_SERVER_PARENT_PID = String(process.pid); // else server-main.js starts a server
process.argv.length = 2;
const loaded = await import(pathToFileURL(path.join(vscode, 'out/server-main.js')).href);
const { spawnCli } = await (loaded.loadCodeWithNls ?? loaded.default.loadCodeWithNls)();
await spawnCli({
  _: [],
  'install-extension': [path.resolve(vsix)],
  'extensions-dir': extensions,
  'user-data-dir': userData,
  'server-data-dir': userData,
  'accept-server-license-terms': true,
  force: true,
});
