import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { readingTime } from './commandLine.mjs';
import { drawGrowth } from './growthPicture.mjs';
import { typeInto } from './keys.mjs';
import { measureRuns } from './measure.mjs';
import { milliseconds, printTable } from './table.mjs';
import { chart, entry, listOf, pod, pods, template, templates } from './texts.mjs';

/**
 * Measures by how much what it takes grows with the size: 10 x for ten times as many is linear, 100 x the square. With
 * `picture`, draws it into docs.
 */
export async function benchGrowth({ picture }) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-bench-'));
  const curves = [];
  try {
    for (const { what, sizes, measure } of works(folder)) {
      const points = [];
      for (const size of sizes) points.push({ size, ...(await measure(size)) });
      curves.push({ what, points });
    }
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
  const header = ['', 'sizes', 'times', 'CPU', 'growth of CPU'];
  printTable('Growth', header, curves.map(rowOf));
  if (picture) drawGrowth(curves);
}

function rowOf({ what, points }) {
  const factors = points.slice(1).map(({ cpu }, at) => `${(cpu / points[at].cpu).toFixed(1)} x`);
  const cells = [
    ({ size }) => size.toLocaleString('en'),
    ({ p50 }) => milliseconds(p50),
    ({ cpu }) => milliseconds(cpu),
  ];
  return [what, ...cells.map(cell => points.map(cell).join(' / ')), factors.join(' / ')];
}

/** What grows: `measure` gives time and CPU of a size, in milliseconds. */
function works(folder) {
  const file = path.join(folder, 'manifests.yaml');
  const onFile = (text, ...args) => {
    fs.writeFileSync(file, text);
    return measureRuns(1, ...args, file);
  };
  const fixed = ['fix', '--dry-run', '--rule', 'missing-timezone-mount'];
  const sizes = [80, 800, 8_000];
  return [
    { what: 'a plain read of N files', sizes: files, measure: count => readingTime(folderOf(folder, count)) },
    { what: 'check N files', sizes: files, measure: count => measureRuns(1, 'check', folderOf(folder, count)) },
    { what: 'check N pods of a file', sizes, measure: count => onFile(pods(count), 'check') },
    { what: 'check N templates of a chart', sizes: [20, 200, 2_000], measure: count => checkChart(folder, count) },
    { what: 'check a pod of N containers', sizes, measure: count => onFile(containers(count), 'check') },
    { what: 'fix N pods of a file', sizes, measure: count => onFile(pods(count), ...fixed) },
    { what: 'fix a pod of N containers', sizes, measure: count => onFile(containers(count), ...fixed) },
    { what: 'a key in a List of N', sizes: [50, 500, 5_000], measure: typeIntoList },
    { what: 'a key in N objects of a template', sizes: [20, 200, 2_000], measure: typeIntoTemplate },
  ];
}

const files = [1_000, 10_000, 100_000];

/** A folder of so many manifests, which is written once. */
function folderOf(folder, count) {
  const place = path.join(folder, `of-${count}`);
  if (fs.existsSync(place)) return place;
  fs.mkdirSync(place);
  for (let at = 0; at < count; at++) fs.writeFileSync(path.join(place, `pod-${at}.yaml`), pod(at, ['server']));
  return place;
}

function checkChart(folder, count) {
  const place = path.join(folder, `chart-of-${count}`);
  fs.mkdirSync(path.join(place, 'templates'), { recursive: true });
  for (const [name, text] of Object.entries(chart)) fs.writeFileSync(path.join(place, name), text);
  for (let at = 0; at < count; at++)
    fs.writeFileSync(path.join(place, 'templates', `deployment-${at}.yaml`), template(at));
  return measureRuns(1, 'check', place);
}

async function typeIntoList(count) {
  const server = await LanguageServer.start();
  const { keys } = await typeInto(server, entry('', listOf(count)));
  await server.stop();
  return keys;
}

async function typeIntoTemplate(count) {
  const server = await LanguageServer.start();
  const { keys } = await typeInto(server, { ...entry('', templates(count)), beside: chart });
  await server.stop();
  return keys;
}

function containers(count) {
  return pod(
    0,
    Array.from({ length: count }, (_, at) => `server-${at}`),
  );
}
