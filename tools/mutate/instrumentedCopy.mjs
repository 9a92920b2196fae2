import fs from 'node:fs';
import path from 'node:path';
import { Instrumenter } from '@stryker-mutator/instrumenter';
import { root } from '../project.mjs';
import { mustRun } from '../run.mjs';

/** The folders of the server of which tests should cover every line: findings, and edits of a text. */
const mutatedFolders = [
  ...['zones', 'yaml/edit', 'kubernetes', 'charts', 'facts', 'placements', 'cases', 'rules', 'lint', 'fix'],
].map(name => `server/src/${name}/`);

/**
 * Writes the project to a folder, with all mutants of these folders in it, inactive. Returns them: where they are, and
 * which text they replace by which.
 */
export async function writeInstrumentedCopy(folder) {
  fs.rmSync(folder, { recursive: true, force: true });
  const listed = await mustRun('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], { cwd: root });
  const names = listed.split('\0').filter(name => name !== '' && fs.existsSync(path.join(root, name)));
  for (const name of names) {
    fs.mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
    fs.copyFileSync(path.join(root, name), path.join(folder, name));
  }
  fs.symlinkSync(path.join(root, 'node_modules'), path.join(folder, 'node_modules'), 'junction');
  const toMutate = names.filter(name => name.endsWith('.ts') && isMutated(name));
  const missing = mutatedFolders.filter(folder => !toMutate.some(name => name.startsWith(folder)));
  if (missing.length > 0) throw new Error(`nothing to mutate in ${missing.join(', ')}`);
  const sources = new Map(toMutate.map(name => [name, fs.readFileSync(path.join(root, name), 'utf8')]));
  const { files, mutants } = await new Instrumenter(silent).instrument(
    [...sources].map(([name, content]) => ({ name, content, mutate: true })),
    { plugins: null, excludedMutations: [], ignorers: [] },
  );
  for (const { name, content } of files) fs.writeFileSync(path.join(folder, name), content);
  return mutants.map(mutant => toMutant(mutant, sources.get(mutant.fileName)));
}

/** Not generated files, which are compared with their source, nor sentences, which only a person can judge. */
function isMutated(name) {
  return mutatedFolders.some(folder => name.startsWith(folder)) && !/\.(?:d|gen)\.ts$|\/messages\.ts$/.test(name);
}

/** Lines are one-based, offsets in UTF-16 code units. */
function toMutant({ id, fileName, location, replacement, mutatorName }, source) {
  const lines = source.split('\n');
  const offset = ({ line, column }) => lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0) + column;
  const [start, end] = [offset(location.start), offset(location.end)];
  return {
    id,
    file: fileName,
    line: location.start.line + 1,
    lineText: lines[location.start.line].trim(),
    start,
    end,
    original: source.slice(start, end),
    replacement,
    mutator: mutatorName,
  };
}

/** The instrumenter needs a logger for its progress. */
const silent = Object.fromEntries(
  ['Trace', 'Debug', 'Info', 'Warn', 'Error', 'Fatal'].flatMap(level => [
    [`is${level}Enabled`, () => false],
    [level.toLowerCase(), () => {}],
  ]),
);
