// npm run generate: writes anew whatever names the rules, from server/src/rules/catalogue.ts and the folders of the
// rules. `npm run check` says where that is due.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { generated } from './rules/generated.mjs';

for (const [file, text] of await generated(root)) {
  fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
  fs.writeFileSync(path.join(root, file), text);
}
