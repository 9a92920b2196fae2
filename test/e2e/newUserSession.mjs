// A process of its own: node newUserSession.mjs EDITION RESULTS [EXTENSIONS]
// The first minutes of a new user, by keyboard, in a folder without any setting. See runInWorkbench for the contents of
// RESULTS, and session.mjs for EXTENSIONS.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { firstQuestion } from './session/chapters/firstQuestion.mjs';
import { fixEverything } from './session/chapters/fixEverything.mjs';
import { walkthrough } from './session/chapters/walkthrough.mjs';
import { writeFiles } from './session/files.mjs';
import { runInWorkbench } from './session/inWorkbench.mjs';
import { wantedOf } from './session/wanted.mjs';

const [edition, results, installed] = process.argv.slice(2);
// A key that no edition of VS Code uses.
const keys = [{ key: 'ctrl+alt+shift+f9', command: 'podsense.fixFile' }];
const chapters = wantedOf({ walkthrough, firstQuestion, fixEverything });
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-new-user-'));
const folder = path.join(home, 'shop');
writeFiles(chapters, folder);
await runInWorkbench(chapters, { edition, home, folder, results, keys, installed });
