// npm run release: lists what a release still lacks, and exits with 1 if it lacks anything. It publishes nothing.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { manifest, root } from './project.mjs';
import { whatIsMissing } from './release/whatIsMissing.mjs';

const { values } = parseArgs({ options: { tag: { type: 'string' } } });
const changelog = fs.readFileSync(path.join(root, 'CHANGELOG.md'), 'utf8');
const missing = whatIsMissing({ manifest, changelog, tag: values.tag });
for (const sentence of missing) console.error(sentence);
if (missing.length === 0) console.log(`${manifest.name} ${manifest.version} can be released.`);
process.exit(missing.length === 0 ? 0 : 1);
