// npm run compare -- COMMIT: the differences between that commit and the working tree: findings (as JSON and as SARIF)
// and fixes of the examples and, if they lie beside the project, of public manifests. Both are built and run on copies.
import './node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { printTable } from './bench/table.mjs';
import { root } from './project.mjs';
import { mustRun, run } from './run.mjs';
import { publicManifests } from './suites/publicManifests.mjs';

const [commit] = process.argv.slice(2);
if (commit === undefined) {
  console.error('npm run compare -- COMMIT');
  process.exit(2);
}
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-compare-'));
const worktree = path.join(folder, 'project');
let isSame = false;
try {
  await mustRun('git', ['worktree', 'add', '--detach', worktree, commit], { cwd: root });
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(worktree, 'node_modules'), 'junction');
  const sides = [
    { name: 'before', project: worktree },
    { name: 'after', project: root },
  ];
  for (const side of sides) await mustRun(process.execPath, ['esbuild.mjs'], { cwd: side.project });
  printSizes(sides);
  for (const { name, project } of sides) {
    for (const input of inputs()) await writeResults(path.join(project, 'dist/cli.js'), input, name);
  }
  isSame = await printDifferences();
} finally {
  await run('git', ['worktree', 'remove', '--force', worktree], { cwd: root });
  fs.rmSync(folder, { recursive: true, force: true });
}
process.exitCode = isSame ? 0 : 1;

function inputs() {
  const ofPublic = ['plain', 'kustomize', 'helm', 'charts'].map(name => path.join(publicManifests, name));
  return [path.join(root, 'examples'), ...ofPublic.filter(input => fs.existsSync(input))];
}

/** The reports on a copy of a folder, and the copy after all fixes: the safe ones, then those of every rule. */
async function writeResults(commandLine, input, side) {
  const results = path.join(folder, side, path.basename(input));
  const manifests = path.join(results, 'manifests');
  fs.cpSync(input, manifests, { recursive: true });
  const rules = fixAllRulesOf(path.resolve(commandLine, '../../package.json')).flatMap(rule => ['--rule', rule]);
  for (const [name, ...args] of [
    ['check.json', 'check', '--format', 'json', '--fail-on', 'hint'],
    ['check.sarif', 'check', '--format', 'sarif', '--fail-on', 'hint'],
    ['fix.txt', 'fix'],
    ['fix-all.txt', 'fix', ...rules],
  ]) {
    const { code, output } = await run(process.execPath, [commandLine, ...args], { cwd: manifests });
    fs.writeFileSync(path.join(results, name), `${output}ended with ${code}\n`);
    if (name === 'fix.txt') fs.cpSync(manifests, path.join(results, 'safely-fixed'), { recursive: true });
  }
}

function fixAllRulesOf(manifest) {
  const { contributes } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
  return contributes.configuration.properties['podsense.fixAllRules'].items.enum;
}

/** Prints each line that differs; returns whether none does. */
async function printDifferences() {
  const args = ['diff', '--no-index', '--unified=0', '--no-color', '--no-ext-diff', 'before', 'after'];
  const { code, output } = await run('git', args, { cwd: folder });
  if (code > 1) throw new Error(output);
  const files = [...output.matchAll(/^diff --git /gm)].length;
  console.log(code === 0 ? `\nNothing differs from ${commit}.` : `\n${output}\n${files} files differ from ${commit}.`);
  return code === 0;
}

function printSizes(sides) {
  const names = fs.readdirSync(path.join(root, 'dist')).filter(name => name.endsWith('.js'));
  const sizeOf = ({ project }, name) => {
    const file = path.join(project, 'dist', name);
    return fs.existsSync(file) ? fs.statSync(file).size : 0;
  };
  const rows = names.map(name => {
    const [before, after] = sides.map(side => sizeOf(side, name));
    return [`dist/${name}`, `${before}`, `${after}`, `${after - before}`];
  });
  printTable('Bundles, in bytes', ['', 'before', 'after', 'more'], rows);
}
