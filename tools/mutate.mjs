// npm run mutate: whether tests fail if a line does something else. Each mutant is a small change of the sources; those
// of a seeded sample are tried one by one against the tests that reach them.
import './node24.mjs';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { coverageOf } from './mutate/coverage.mjs';
import { isEquivalent, readEquivalents } from './mutate/equivalents.mjs';
import { writeInstrumentedCopy } from './mutate/instrumentedCopy.mjs';
import { sampleOf } from './mutate/sample.mjs';
import { Trial, writePlainCopy } from './mutate/trial.mjs';
import { inProject, testResults } from './project.mjs';

const goal = 0.9;

const { values, positionals: paths } = parseArgs({
  allowPositionals: true,
  options: {
    sample: { type: 'string', default: '500' },
    // Seconds of processor time; longer tests are left out.
    longest: { type: 'string', default: '3' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
});
const results = path.join(testResults, 'mutation');
fs.mkdirSync(results, { recursive: true });
const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-mutation-'));
process.on('exit', () => fs.rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM']) process.on(signal, () => process.exit(1));

const copy = path.join(folder, 'instrumented');
const all = await writeInstrumentedCopy(copy);
const equivalents = readEquivalents();
const wanted = all.filter(({ file }) => paths.length === 0 || paths.some(name => file.startsWith(name)));
const sample = sampleOf(wanted, Number(values.sample), Number(values.seed));
const toTry = sample.filter(mutant => !isEquivalent(mutant, equivalents));
console.log(
  `seed ${values.seed}: ${toTry.length} of ${wanted.length} mutants, and ${sample.length - toTry.length} that no test can tell apart`,
);
const plain = writePlainCopy(path.join(folder, 'plain'));
const trial = new Trial(copy, plain, all, await coverageOf(copy, results), Number(values.longest) * 1000);

const living = [];
const killedBy = new Map();
for (const [at, mutant] of toTry.entries()) {
  const killer = await trial.killerOf(mutant);
  if (killer === undefined) {
    living.push(mutant);
    console.log(`${at + 1}/${toTry.length} lives: ${described(mutant)}`);
  } else killedBy.set(killer, (killedBy.get(killer) ?? 0) + 1);
}
trial.stop();
const file = path.join(results, `living-${values.seed}.json`);
fs.writeFileSync(file, `${JSON.stringify(living, undefined, 2)}\n`);
for (const [killer, count] of [...killedBy].toSorted((a, b) => b[1] - a[1]))
  console.log(`${String(count).padStart(5)} killed by ${killer}`);
const share = toTry.length === 0 ? 1 : 1 - living.length / toTry.length;
console.log(
  `${(share * 100).toFixed(1)} % of ${toTry.length} killed; the ${living.length} that live are in ${inProject(file)}`,
);
process.exit(share >= goal ? 0 : 1);

function described({ file, line, mutator, original, replacement }) {
  const short = text => JSON.stringify(text.length > 90 ? `${text.slice(0, 90)}…` : text);
  return `${file}:${line} ${mutator}\n    ${short(original)}\n    ${short(replacement)}`;
}
