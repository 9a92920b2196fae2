// A process of its own: node chineseSession.mjs EDITION RESULTS
// A user's session in the workbench of an edition of VS Code that is in Chinese. See runInWorkbench for what it leaves in
// RESULTS.
import '../../tools/node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { inChinese } from './session/chapters/inChinese.mjs';
import { writeFiles } from './session/files.mjs';
import { runInWorkbench } from './session/inWorkbench.mjs';

const [edition, results] = process.argv.slice(2);
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-chinese-'));
const folder = path.join(home, 'manifests');
writeFiles({ inChinese }, folder);
await runInWorkbench({ inChinese }, { edition, home, folder, results, locale: 'zh-cn' });
