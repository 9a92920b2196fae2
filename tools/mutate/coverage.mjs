import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { runTests } from './runTests.mjs';

/**
 * Which mutants each unit test file reaches, and how long it takes, in milliseconds: `{ [file]: { time, reached } }`.
 * What is known from a run before, of the same sources and the same test file, is taken from there.
 */
export async function coverageOf(copy, results) {
  const store = path.join(results, 'coverage.json');
  const known = fs.existsSync(store) ? JSON.parse(fs.readFileSync(store, 'utf8')) : {};
  const names = fs.readdirSync(path.join(copy, 'test'), { recursive: true }).map(name => path.join('test', name));
  const tests = names.filter(name => name.startsWith(path.join('test', 'unit')) && name.endsWith('.test.ts'));
  const shared = hashOf(copy, [...filesIn(copy, 'server'), ...names.filter(name => !name.endsWith('.test.ts'))]);
  const coverage = {};
  for (const test of tests) {
    const hash = `${shared} ${hashOf(copy, [test])}`;
    coverage[test] = known[test]?.hash === hash ? known[test] : { hash, ...(await measure(copy, test)) };
    fs.writeFileSync(store, JSON.stringify({ ...known, ...coverage }));
  }
  return coverage;
}

async function measure(copy, test) {
  const file = path.join(copy, 'coverage.json');
  const started = performance.now();
  const { code, output } = await runTests(copy, [test], { coverage: file });
  if (code !== 0) throw new Error(`${test} fails without any mutant:\n${output}`);
  return { time: performance.now() - started, reached: JSON.parse(fs.readFileSync(file, 'utf8')) };
}

function filesIn(copy, folder) {
  return fs.readdirSync(path.join(copy, folder), { recursive: true }).map(name => path.join(folder, name));
}

function hashOf(copy, names) {
  const hash = createHash('sha256');
  for (const name of names.toSorted()) {
    const file = path.join(copy, name);
    if (fs.statSync(file).isFile()) hash.update(name).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}
