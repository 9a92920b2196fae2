// npm run new-rule FAMILY ID: makes the folder of a rule that finds nothing yet, and enters it in the catalogue.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';
import { newRule } from './rules/newRule.mjs';

const [family = '', id = ''] = process.argv.slice(2);
const folder = path.join(root, 'server/src/rules');
const families = fs.readdirSync(folder).filter(name => fs.statSync(path.join(folder, name)).isDirectory());
const problem = problemOf();
if (problem !== undefined) {
  console.error(problem);
  process.exit(1);
}
for (const [file, text] of newRule(id)) {
  fs.mkdirSync(path.join(folder, family, id), { recursive: true });
  fs.writeFileSync(path.join(folder, family, id, file), text);
}
const catalogue = path.join(folder, 'catalogue.ts');
const before = fs.readFileSync(catalogue, 'utf8');
fs.writeFileSync(catalogue, before.replace(/(?=\] as const;)/, `  '${family}/${id}',\n`));
await import('./generate.mjs');
console.log(
  `server/src/rules/${family}/${id} is there. Write its page first, then the rule; put its line in ` +
    'server/src/rules/catalogue.ts where the documentation should have it, a line in CHANGELOG.md, and run npm run generate.',
);

function problemOf() {
  if (!/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/.test(id))
    return 'npm run new-rule FAMILY ID, with an id such as missing-timezone-mount';
  if (!families.includes(family) || family === 'shared') {
    return `There is no family "${family}", but ${families.filter(name => name !== 'shared').join(', ')}.`;
  }
  const taken = families.find(name => fs.existsSync(path.join(folder, name, id)));
  return taken === undefined ? undefined : `There is a rule ${id} already, in ${taken}.`;
}
