import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { after, test } from 'node:test';
import { promisify } from 'node:util';
import { root } from '../../support/pages.ts';
import { copyProject } from '../../support/projectCopy.ts';
import { TemporaryFolder } from '../../support/temporaryFolder.ts';

const folder = new TemporaryFolder();
after(() => folder[Symbol.dispose]());
const copy = copyProject(folder);
const place = 'server/src/rules/serviceAccount/nameless-config-map';

/** Runs a script of the copy. Fails with its output. */
async function run(...args: readonly string[]): Promise<void> {
  const options = { cwd: copy ?? '.', env: { ...process.env, NODE_TEST_CONTEXT: undefined, FORCE_COLOR: '0' } };
  await promisify(execFile)(process.execPath, args, options).catch(error => {
    throw new Error(`${args.join(' ')}: ${error.stdout}${error.stderr}`);
  });
}

function edit(file: string, from: string, to: string): void {
  const before = fs.readFileSync(path.join(copy ?? '', file), 'utf8');
  assert.ok(before.includes(from), `${file} has "${from}"`);
  fs.writeFileSync(path.join(copy ?? '', file), before.replace(from, to));
}

/** Checks that its types and its style are right, and nothing has to be generated. */
async function check(): Promise<void> {
  await run('tools/generate.mjs', '--check');
  const { bin: tsc } = JSON.parse(fs.readFileSync(path.join(root, 'node_modules/typescript/package.json'), 'utf8'));
  await run(path.join('node_modules/typescript', tsc.tsc), '--noEmit', '-p', 'tsconfig.json');
  await run('node_modules/@biomejs/biome/bin/biome', 'ci', '--colors=off', 'server/src/rules');
}

/** The files of the copy that are new or differ from those of the project. */
function changedFiles(): readonly string[] {
  const isSame = (file: string) =>
    fs.existsSync(path.join(root, file)) &&
    fs.readFileSync(path.join(root, file)).equals(fs.readFileSync(path.join(copy ?? '', file)));
  const entries = fs.readdirSync(copy ?? '', { recursive: true, withFileTypes: true });
  return entries
    .filter(entry => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map(entry => path.relative(copy ?? '', path.join(entry.parentPath, entry.name)).replaceAll('\\', '/'))
    .filter(file => !file.startsWith('node_modules') && !isSame(file))
    .sort();
}

const made = [
  'README.md',
  'package.json',
  'package.nls.json',
  'package.nls.zh-cn.json',
  'schemas/podsense.schema.json',
  'server/src/protocol/ruleIds.gen.ts',
  'server/src/rules/rules.gen.ts',
];
const written = ['messages.ts', 'page.md', 'rule.ts'].map(name => `${place}/${name}`);

test('a new rule is three files, a line in the catalogue and one in the CHANGELOG', {
  skip: copy === undefined,
}, async () => {
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(copy ?? '', 'node_modules'), 'junction');
  await run('tools/newRule.mjs', 'serviceAccount', 'nameless-config-map');
  assert.deepEqual(changedFiles(), [...made, 'server/src/rules/catalogue.ts', ...written].sort());
  await check();

  edit(`${place}/rule.ts`, "object.kind !== 'Example'", "object.kind !== 'ConfigMap' || object.name");
  edit(
    `${place}/page.md`,
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n```\n',
    'apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n```\n\n' +
      '```yaml settings\nrules: {nameless-config-map: hint}\n```\n\n```yaml\nkind: ConfigMap\n# <^^^^ nameless-config-map hint\napiVersion: v1\n```\n',
  );
  edit('CHANGELOG.md', '### Rules\n\n', '### Rules\n\n- `nameless-config-map`: ConfigMaps without a name.\n');
  await run('tools/generate.mjs');
  await check();
  const tests = ['rules/folders', 'pages/pages', 'pages/documents', 'pages/links', 'messages/languages', 'manifest'];
  await run('--import', './tools/textModules.mjs', '--test', ...tests.map(name => `test/unit/${name}.test.ts`));
  assert.deepEqual(changedFiles(), [...made, 'CHANGELOG.md', 'server/src/rules/catalogue.ts', ...written].sort());
});

test('a check fails while what is made of the rules is old', { skip: copy === undefined }, async () => {
  edit(
    'server/src/rules/timeZone/missing-timezone-mount/messages.ts',
    "'A container whose clock",
    "'A pod whose clock",
  );
  await assert.rejects(run('tools/check.mjs'), /npm run generate is due, for .*README\.md/);
  await run('tools/generate.mjs');
  await run('tools/generate.mjs', '--check');
});

test('no folder is made for a name that is none, or taken, or in no family', { skip: copy === undefined }, async () => {
  for (const args of [
    [],
    ['timeZone', 'No Name'],
    ['timeZone', 'legacy-timezone'],
    ['no', 'new-one'],
    ['shared', 'new-one'],
  ])
    await assert.rejects(run('tools/newRule.mjs', ...args), /FAMILY ID|already|no family/);
});
