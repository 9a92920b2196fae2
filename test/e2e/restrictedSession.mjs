// A process of its own: node restrictedSession.mjs EDITION RESULTS
// A user's session in the workbench of an edition of VS Code on a folder that is not trusted. See runInWorkbench for
// the contents of RESULTS.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { restricted } from './session/chapters/restricted.mjs';
import { writeFiles } from './session/files.mjs';
import { runInWorkbench } from './session/inWorkbench.mjs';

const [edition, results] = process.argv.slice(2);
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-restricted-'));
const folder = path.join(home, 'downloaded');
writeFiles({ restricted }, folder);
const settings = {
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};
await runInWorkbench({ restricted }, { edition, home, folder, results, settings, isTrusted: false });
