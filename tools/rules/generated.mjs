import fs from 'node:fs';
import path from 'node:path';
import { settingsSchema } from '../settingsSchema.mjs';
import { manifestWith, textsWith } from './manifest.mjs';
import { ruleIdsModule, rulesModule } from './modules.mjs';
import { readRules } from './readRules.mjs';

const readmePath = 'README.md';
const schemaPath = 'schemas/podsense.schema.json';
const textPaths = { en: 'package.nls.json', zh: 'package.nls.zh-cn.json' };

/** The generated files of a project that name its rules: a text by path. */
export async function generated(root) {
  const rules = await readRules(root);
  const read = file => fs.readFileSync(path.join(root, file), 'utf8');
  const manifest = manifestWith(JSON.parse(read('package.json')), rules);
  const texts = Object.entries(textPaths).map(([language, file]) => [
    file,
    textsWith(JSON.parse(read(file)), rules, language),
  ]);
  return new Map([
    ['server/src/rules/rules.gen.ts', rulesModule(rules)],
    ['server/src/protocol/ruleIds.gen.ts', ruleIdsModule(rules)],
    ['package.json', json(manifest)],
    ...texts.map(([file, content]) => [file, json(content)]),
    [schemaPath, json(settingsSchema(manifest, texts[0][1]))],
    [readmePath, readmeWith(read(readmePath), rules)],
  ]);
}

/** The paths of generated files that are stale. */
export async function stale(root) {
  const current = file => (fs.existsSync(path.join(root, file)) ? fs.readFileSync(path.join(root, file), 'utf8') : '');
  return [...(await generated(root))].filter(([file, text]) => current(file) !== text).map(([file]) => file);
}

function json(value) {
  return `${JSON.stringify(value, null, 2)}\n`;
}

const tableHead = '| rule | severity | finds |\n|---|---|---|\n';

function readmeWith(text, rules) {
  const [before, after] = text.split(tableHead);
  if (after === undefined) throw new Error(`${readmePath} has no table of rules`);
  const rows = rules.map(({ id, place, severity, summary }) => {
    const page = `server/src/rules/${place}/page.md`;
    return `| [${id}](${page}) | ${severity} | ${summary.finds.en.replace(/\.$/, '')} |\n`;
  });
  return before + tableHead + rows.join('') + after.replace(/^(?:\|.*\n)*/, '');
}
