import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { root } from '../project.mjs';
import { runNode } from '../run.mjs';
import { milliseconds, printTable } from './table.mjs';
import { chart, template } from './texts.mjs';

/** Measures how much longer a size ten times as large takes: 10 x is linear, 100 x the square. */
export async function benchGrowth() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-bench-'));
  try {
    const rows = [];
    for (const { what, small, time } of works(folder)) {
      const [before, after] = [await time(small), await time(10 * small)];
      const sizes = `${what(small)}, and ten times as many`;
      rows.push([sizes, milliseconds(before), milliseconds(after), `${(after / before).toFixed(1)} x`]);
    }
    printTable('Growth', ['', 'time', 'of ten times as many', ''], rows);
    await benchOthers();
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

function works(folder) {
  const file = path.join(folder, 'manifests.yaml');
  const onFile = (text, ...args) => {
    fs.writeFileSync(file, text);
    return timeOf(() => runNode(['dist/cli.js', ...args, file], { cwd: root }));
  };
  const fixed = ['fix', '--dry-run', '--rule', 'missing-timezone-mount'];
  return [
    {
      what: count => `fix a pod of ${count} containers`,
      small: 80,
      time: count => onFile(containers(count), ...fixed),
    },
    { what: count => `fix ${count} pods of a file`, small: 400, time: count => onFile(pods(count), ...fixed) },
    { what: count => `check ${count} pods of a file`, small: 400, time: count => onFile(pods(count), 'check') },
    { what: count => `check ${count} files`, small: 1_000, time: count => checkFiles(folder, count) },
    { what: count => `check ${count} templates of a chart`, small: 200, time: count => checkChart(folder, count) },
    { what: count => `${count} actions, cancelled`, small: 200, time: timeCancelled },
  ];
}

async function checkFiles(folder, count) {
  const place = path.join(folder, `of-${count}`);
  fs.mkdirSync(place);
  for (let at = 0; at < count; at++) fs.writeFileSync(path.join(place, `pod-${at}.yaml`), pod(at, ['server']));
  return timeOf(() => runNode(['dist/cli.js', 'check', place], { cwd: root }));
}

async function checkChart(folder, count) {
  const place = path.join(folder, `chart-of-${count}`);
  fs.mkdirSync(path.join(place, 'templates'), { recursive: true });
  for (const [name, text] of Object.entries(chart)) fs.writeFileSync(path.join(place, name), text);
  for (let at = 0; at < count; at++)
    fs.writeFileSync(path.join(place, 'templates', `deployment-${at}.yaml`), template(at));
  return timeOf(() => runNode(['dist/cli.js', 'check', place], { cwd: root }));
}

/** The time until all requests for actions of a long text, cancelled at once, are answered. */
async function timeCancelled(count) {
  const server = await LanguageServer.start();
  const textDocument = { uri: 'file:///bench/long.yaml' };
  server.open(textDocument.uri, pods(4_000));
  await server.diagnostics(textDocument.uri);
  const params = { textDocument, range: wholeText, context: { diagnostics: [] } };
  const time = await timeOf(async () => {
    const begun = Array.from({ length: count }, () => server.begin('textDocument/codeAction', params));
    for (const { id } of begun) server.cancel(id);
    await Promise.allSettled(begun.map(({ answer }) => answer));
  });
  await server.stop();
  return time;
}

/** The time of a hover in a small document while the server works on 4,000 pods of another. */
async function benchOthers() {
  const rows = [];
  for (const [what, method, more] of [
    ['the findings of a long text', 'textDocument/diagnostic', {}],
    ['all its actions', 'textDocument/codeAction', { range: wholeText, context: { diagnostics: [] } }],
    ['its hints', 'textDocument/inlayHint', { range: wholeText }],
  ]) {
    const server = await LanguageServer.start();
    const textDocument = { uri: 'file:///bench/long.yaml' };
    const small = { uri: pathToFileURL('/bench/small.yaml').toString() };
    server.open(small.uri, pod(0, ['server']));
    await server.diagnostics(small.uri);
    server.open(textDocument.uri, pods(4_000));
    let isWorking = true;
    const work = timeOf(() => server.request(method, { textDocument, ...more })).finally(() => {
      isWorking = false;
    });
    let slowest = 0;
    while (isWorking) {
      const hover = { textDocument: small, position: { line: 5, character: 13 } };
      slowest = Math.max(slowest, await timeOf(() => server.request('textDocument/hover', hover)));
    }
    rows.push([what, milliseconds(await work), milliseconds(slowest)]);
    await server.stop();
  }
  printTable('A hover elsewhere', ['while the server works on', 'time', 'the slowest hover'], rows);
}

const wholeText = { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } };

async function timeOf(act) {
  const start = performance.now();
  await act();
  return performance.now() - start;
}

function containers(count) {
  return pod(
    0,
    Array.from({ length: count }, (_, at) => `server-${at}`),
  );
}

function pods(count) {
  return Array.from({ length: count }, (_, at) => pod(at, ['server'])).join('---\n');
}

function pod(number, names) {
  const listed = names.map(name => `    - name: ${name}\n      image: example.com/app:1\n`).join('');
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: pod-${number}\nspec:\n  containers:\n${listed}`;
}
