import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { capableClient } from '../../test/protocol/clients.ts';
import { LanguageServer } from '../../test/protocol/languageServer.ts';
import { grownBy, memoryOf } from './measure.mjs';
import { milliseconds, printTable } from './table.mjs';
import { listOf } from './texts.mjs';

/** An editor that receives the status of the workspace. */
const capabilities = { ...capableClient, experimental: { podsense: { workspaceStatus: true } } };

const manifests = path.join(import.meta.dirname, '../../../shared/corpus');

/** Reads whole folders: public manifests if they are at hand, and ten thousand generated files. */
export async function benchWorkspaces() {
  if (fs.existsSync(manifests)) await benchWorkspace('Reading public manifests', manifests);
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'podsense-bench-'));
  try {
    fs.writeFileSync(path.join(folder, 'list.yaml'), listOf(1_200));
    await benchWorkspace('Reading a List of 0.9 MB', folder);
    fs.rmSync(path.join(folder, 'list.yaml'));
    for (let index = 0; index < 10_000; index++) writeWorkload(folder, index);
    await benchWorkspace('Reading ten thousand files', folder);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** Times the first reading of a folder, and a key typed meanwhile and afterwards. */
async function benchWorkspace(title, folder) {
  const server = new LanguageServer({ capabilities, folders: [pathToFileURL(folder).toString()] });
  const empty = memoryOf(server);
  const start = performance.now();
  await server.initialize();
  const done = server.message('podsense/workspaceStatus', ({ isReading }) => !isReading);
  const uri = `${pathToFileURL(folder)}/typed.yaml`;
  server.open(uri, workload(0));
  let version = 1;
  let longest = 0;
  let isReading = true;
  const reading = done.then(({ files }) => {
    isReading = false;
    return files;
  });
  while (isReading) longest = Math.max(longest, await key(server, uri, ++version));
  const files = await reading;
  const time = performance.now() - start;
  const grown = grownBy(server, empty);
  const keys = [];
  for (let count = 0; count < 50; count++) keys.push(await key(server, uri, ++version));
  await server.stop();
  printTable(
    `${title}: ${files} files, ${grown} of memory`,
    ['', 'time'],
    [
      ['all files, while keys are typed', milliseconds(time)],
      ['the slowest key meanwhile', milliseconds(longest)],
      ['a key afterwards', milliseconds(keys.sort((a, b) => a - b)[25])],
    ],
  );
}

/** The time from a key in a container to its findings. */
async function key(server, uri, version) {
  const start = performance.now();
  const position = { line: 18, character: 22 };
  server.edit(uri, version, { range: { start: position, end: position }, text: 'x' });
  await server.diagnostics(uri);
  return performance.now() - start;
}

export function writeWorkload(folder, index) {
  const place = path.join(folder, `team-${index % 100}`, `app-${index}`);
  fs.mkdirSync(place, { recursive: true });
  fs.writeFileSync(path.join(place, 'workload.yaml'), workload(index));
}

/** An account, and a Deployment that runs as it; every third is a document that is never parsed. */
function workload(index) {
  if (index % 3 === 2)
    return `apiVersion: v1\nkind: Service\nmetadata:\n  name: service-${index}\nspec:\n  ports: []\n`;
  const account = `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: account-${index}\n`;
  return `${account}---
apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${index}
  namespace: team-${index % 100}
spec:
  selector: { matchLabels: { app: app-${index} } }
  template:
    metadata: { labels: { app: app-${index} } }
    spec:
      serviceAccountName: account-${index}
      containers:
        - name: server
          image: nginx
          resources: { limits: { memory: 64Mi } }
`;
}
