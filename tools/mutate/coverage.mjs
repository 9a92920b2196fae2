import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';
import { BitSet } from './bitSet.mjs';
import { TestRunner } from './testRunner.mjs';

/** The unit test files of a copy of the project. */
export function testFilesOf(copy) {
  const names = fs.readdirSync(path.join(copy, 'test/unit'), { recursive: true });
  return names
    .filter(name => name.endsWith('.test.ts'))
    .map(name => path.posix.join('test/unit', name.replaceAll('\\', '/')));
}

/**
 * The mutants that each unit test reaches, and its time in milliseconds of the processor. Results of an earlier run of
 * the same sources and the same test file are reused.
 */
export async function coverageOf(copy, results) {
  const files = testFilesOf(copy);
  const store = path.join(results, 'coverage.json');
  const known = fs.existsSync(store) ? JSON.parse(fs.readFileSync(store, 'utf8')) : {};
  const others = ['server', 'test', 'tools/mutate']
    .flatMap(folder => filesIn(copy, folder))
    .filter(name => !files.includes(name));
  const shared = hashOf(copy, others);
  const hashes = new Map(files.map(file => [file, `${shared} ${hashOf(copy, [file])}`]));
  const toMeasure = files.filter(file => known[file]?.hash !== hashes.get(file));
  const coverage = Object.fromEntries(files.map(file => [file, known[file]]));
  for (const file of toMeasure) {
    coverage[file] = { hash: hashes.get(file), tests: await measure(copy, file) };
    fs.writeFileSync(store, JSON.stringify({ ...known, ...coverage }));
  }
  return files.flatMap(file =>
    coverage[file].tests.map(({ name, time, reached }) => ({ file, name, time, reached: BitSet.read(reached) })),
  );
}

async function measure(copy, file) {
  const { runner, tests, error, output } = await TestRunner.start(copy, [file]);
  if (tests === undefined) {
    console.log(`left out, since it cannot be read in the copy: ${file}: ${error ?? output}`);
    return [];
  }
  const measured = [];
  for (const [at, { name }] of tests.entries()) {
    const { time, reached, error, output } = await runner.ask({ kind: 'measure', at });
    if (time === undefined) throw new Error(`${file}: ${name} ends the process without any mutant: ${output}`);
    // Tests that read the text of the sources find other sources in the copy.
    if (error !== undefined) console.log(`left out, since it fails in the copy without any mutant: ${file}: ${name}`);
    else measured.push({ name, time, reached });
  }
  runner.stop();
  return measured;
}

function filesIn(copy, folder) {
  return fs
    .readdirSync(path.join(copy, folder), { recursive: true })
    .map(name => path.posix.join(folder, name.replaceAll('\\', '/')));
}

function hashOf(copy, names) {
  const hash = createHash('sha256');
  for (const name of names.toSorted()) {
    const file = path.join(copy, name);
    if (fs.statSync(file).isFile()) hash.update(name).update(fs.readFileSync(file));
  }
  return hash.digest('hex');
}
