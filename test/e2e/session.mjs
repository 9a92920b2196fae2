// A process of its own: node session.mjs EDITION RESULTS [EXTENSIONS]
// A user's session, by keyboard alone, in the real workbench of an edition of VS Code, with the extension in this
// folder or, with EXTENSIONS, the one that is installed in that folder. See runInWorkbench for the contents of RESULTS.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import * as session from './session/chapters.mjs';
import { makeWorkspace } from './session/files.mjs';
import { runInWorkbench } from './session/inWorkbench.mjs';
import { wantedOf } from './session/wanted.mjs';

const [edition, results, installed] = process.argv.slice(2);
const chapters = wantedOf(session.chapters);
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-session-'));
const settings = {
  // A fast typist means a new line by Enter, whatever word VS Code has just suggested.
  'editor.acceptSuggestionOnEnter': 'off',
  'podsense.rules': { 'legacy-timezone': 'information' },
};
const workspace = makeWorkspace(chapters, home);
await runInWorkbench(chapters, { edition, home, workspace, results, settings, installed });
