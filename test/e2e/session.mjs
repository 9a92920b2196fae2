// A process of its own: node session.mjs EDITION RESULTS [EXTENSIONS]
// A user's session, by keyboard alone, in the real workbench of an edition of VS Code, on the extension in this folder
// or, with EXTENSIONS, on the one that is installed in that folder. See runInWorkbench for what it leaves in RESULTS.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { chapters } from './session/chapters.mjs';
import { makeWorkspace } from './session/files.mjs';
import { runInWorkbench } from './session/inWorkbench.mjs';

const [edition, results, installed] = process.argv.slice(2);
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-session-'));
const settings = {
  // Whoever types this fast means a new line by Enter, whatever word VS Code has just suggested.
  'editor.acceptSuggestionOnEnter': 'off',
  'podsense.rules': { 'legacy-timezone': 'information' },
};
const workspace = makeWorkspace(chapters, home);
await runInWorkbench(chapters, { edition, home, workspace, results, settings, installed });
