// npm run fuzz: reads and checks random documents, requests everything of one in ten, reports what failed, and keeps
// it. `--minutes` and `--documents` bound it; a run with the same `--seed` reads the same documents, from number
// `--first` on.
import './node24.mjs';
import fs from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { Report } from '../test/fuzz/report.ts';
import { watch } from '../test/fuzz/watch.ts';
import { inProject, root, testResults } from './project.mjs';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '20' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
    documents: { type: 'string', default: 'Infinity' },
    first: { type: 'string', default: '0' },
  },
});
const wrong = Object.entries(values).filter(([, value]) => !(Number(value) >= 0));
for (const [name, value] of wrong) console.error(`--${name} takes a number: ${value} is none`);
if (wrong.length > 0) process.exit(2);
const [minutes, seed, documents, first] = [values.minutes, values.seed, values.documents, values.first].map(Number);

const folder = path.join(testResults, 'fuzz');
fs.mkdirSync(folder, { recursive: true });
console.log(`seed ${seed}; what fails is kept in ${inProject(folder)}`);
const report = new Report(folder, seed, line => console.log(line));
await watch({
  worker: path.join(root, 'test/fuzz/worker.ts'),
  seed,
  first,
  end: first + documents,
  until: Date.now() + minutes * 60_000,
  megabytes: 1024,
  take: message => report.take(message),
});
process.exit(report.finish() ? 0 : 1);
