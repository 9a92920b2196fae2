import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { capableClient } from '../../test/protocol/clients.ts';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { medianTime } from './measure.mjs';
import { milliseconds, printTable } from './table.mjs';

/** An editor that receives the status of the workspace. */
const capabilities = { ...capableClient, experimental: { podsense: { workspaceStatus: true } } };

/**
 * Times a key in a base of 1,000 objects, in one file and in 500, without overlays and with 50 that differ in namespaces
 * and patches.
 */
export async function benchOverlays() {
  const rows = [];
  for (const files of [1, 500]) {
    const alone = await timeOf(files, 0);
    const applied = await timeOf(files, 50);
    for (const [at, { name }] of keys.entries()) {
      const ratio = `${(applied[at] / alone[at]).toFixed(1)} x`;
      rows.push([`${name}, ${files} files`, milliseconds(alone[at]), milliseconds(applied[at]), ratio]);
    }
  }
  printTable('A key in a base of 1,000 objects', ['', 'alone', 'with 50 overlays', ''], rows);
}

const keys = [
  { name: 'in an image', line: 14, character: 13 },
  { name: 'in the name of an account', line: 3, character: 8 },
];

/** The median times of the keys in the first of some files. */
async function timeOf(files, overlays) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-bench-'));
  try {
    const texts = textsOf(files);
    const [[first, text]] = texts;
    write(folder, 'base/kustomization.yaml', `resources: [${texts.map(([name]) => name).join(', ')}]\n`);
    for (const [name, text] of texts) write(folder, `base/${name}`, text);
    for (let at = 0; at < overlays; at++) write(folder, `overlays/o${at}/kustomization.yaml`, overlay(at));
    const server = new LanguageServer({ capabilities, folders: [pathToFileURL(folder).toString()] });
    await server.initialize();
    await server.message('podsense/workspaceStatus', ({ isReading }) => !isReading);
    const uri = pathToFileURL(path.join(folder, 'base', first)).toString();
    server.open(uri, text);
    await server.diagnostics(uri);
    const times = [];
    let version = 1;
    for (const { line, character } of keys) {
      const position = { line, character };
      const type = async () => {
        server.edit(uri, ++version, { range: { start: position, end: position }, text: 'x' });
        await server.diagnostics(uri);
      };
      times.push(await medianTime(50, type));
    }
    await server.stop();
    return times;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** The 1,000 objects in that number of files. */
function textsOf(files) {
  const numbers = Array.from({ length: 500 }, (_, number) => number);
  return Array.from({ length: files }, (_, file) => {
    const texts = numbers.filter(number => number % files === file).map(objects);
    return [`${file}.yaml`, texts.join('---\n')];
  });
}

/** An account, and a Deployment that runs as it. */
function objects(number) {
  return `apiVersion: v1
kind: ServiceAccount
metadata:
  name: account-${number}
---
apiVersion: apps/v1
kind: Deployment
metadata: { name: app-${number} }
spec:
  selector: { matchLabels: { app: app-${number} } }
  template:
    spec:
      serviceAccountName: account-${number}
      containers:
      - image: nginx
        name: server
`;
}

/** One of 12 namespaces; every fifth has a patch. */
function overlay(number) {
  const patch =
    'patches:\n- target: { kind: Deployment }\n  patch: "[{ op: add, path: /spec/template/spec/serviceAccountName, value: a }]"\n';
  return `namespace: team-${number % 6}\nresources: [../../base]\n${number % 5 === 0 ? patch : ''}`;
}

function write(folder, name, text) {
  const file = path.join(folder, name);
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, text);
}
