// A process of its own: node overviewSession.mjs EDITION RESULTS
// The overview of pods, in a folder with a kustomization. See runInWorkbench for the contents of RESULTS.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { overview } from './session/chapters/overview.mjs';
import { writeFiles } from './session/files.mjs';
import { runInWorkbench } from './session/inWorkbench.mjs';

const [edition, results] = process.argv.slice(2);
const chapters = { overview };
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-overview-'));
const folder = path.join(home, 'shop');
writeFiles(chapters, folder);
await runInWorkbench(chapters, { edition, home, folder, results });
