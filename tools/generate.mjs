// npm run generate: writes anew whatever names the rules, from server/src/rules/catalogue.ts and the folders of the
// rules. With --check it only reports what is stale, and fails if anything is, as `npm run check` does.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { generated, stale } from './rules/generated.mjs';

if (process.argv.includes('--check')) {
  const files = await stale(root);
  for (const file of files) console.error(`npm run generate is due, for ${file}`);
  process.exitCode = files.length === 0 ? 0 : 1;
} else {
  for (const [file, text] of await generated(root)) {
    fs.mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    fs.writeFileSync(path.join(root, file), text);
  }
}
