// npm run schema: writes schemas/podsense.schema.json, by which editors complete and check settings files, from the
// settings in package.json and what package.nls.json says of them.
import fs from 'node:fs';
import path from 'node:path';
import { manifest, root } from './project.mjs';
import { settingsSchema } from './settingsSchema.mjs';

const texts = JSON.parse(fs.readFileSync(path.join(root, 'package.nls.json'), 'utf8'));
const file = path.join(root, 'schemas/podsense.schema.json');
fs.mkdirSync(path.dirname(file), { recursive: true });
fs.writeFileSync(file, `${JSON.stringify(settingsSchema(manifest, texts), null, 2)}\n`);
