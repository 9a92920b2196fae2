// A process of its own: node publicSession.mjs EDITION RESULTS
// A user's session, by keyboard alone, in the workbench of an edition of VS Code on a folder of public manifests. See
// runInWorkbench for the contents of RESULTS.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyPublicManifests } from '../../tools/suites/publicManifests.mjs';
import { publicFixes } from './session/chapters/publicFixes.mjs';
import { publicSettings } from './session/chapters/publicSettings.mjs';
import { publicStatus } from './session/chapters/publicStatus.mjs';
import { writeFiles } from './session/files.mjs';
import { runInWorkbench } from './session/inWorkbench.mjs';
import { wantedOf } from './session/wanted.mjs';

const [edition, results] = process.argv.slice(2);
const chapters = wantedOf({ publicFixes, publicStatus, publicSettings });
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-public-'));
const folder = path.join(home, 'manifests');
fs.mkdirSync(folder);
copyPublicManifests(folder);
writeFiles(chapters, folder);
await runInWorkbench(chapters, { edition, home, folder, results });
