// npm run package: builds the extension and packs it into podsense-VERSION.vsix.
import './node24.mjs';
import fs from 'node:fs';
import { build } from './build.mjs';
import { packageExtension } from './packageExtension.mjs';
import { inProject } from './project.mjs';
import { zipEntries } from './zipEntries.mjs';

const complaints = await build();
if (complaints !== undefined) {
  console.error(complaints);
  process.exit(1);
}
const vsix = await packageExtension();
for (const { name, size } of zipEntries(vsix)) console.log(`${String(size).padStart(9)}  ${name}`);
console.log(`${inProject(vsix)}: ${Math.ceil(fs.statSync(vsix).size / 1024)} KB`);
