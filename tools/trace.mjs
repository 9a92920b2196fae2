// npm run trace: which files of the server a key visits, in the order of the rooms, and how many of each room. A file is
// visited if a function of it runs between the change of a text and the answer to the request for its diagnostics.
import './node24.mjs';
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { PassThrough } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  createMessageConnection,
  ProposedFeatures,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { root } from './project.mjs';

const sources = pathToFileURL(path.join(root, 'server/src/')).href;

/** The views of nodes and the rules, of which an object visits as many as it has parts. */
const isView = file => /^(?:kubernetes|rules|messages|yaml\/tree|zones)\//.test(file);

await import('./textModules.mjs');
const { serve } = await import('../server/src/lsp/requests/serve.ts');

const [toServer, toClient] = [new PassThrough(), new PassThrough()];
serve(createConnection(ProposedFeatures.all, toServer, toClient), {
  pause: () => setImmediate(),
  // What is slow is noted, which on a busy machine any key may be.
  now: () => 0,
  version: 'traced',
  platform: process.version,
});
const client = createMessageConnection(new StreamMessageReader(toClient), new StreamMessageWriter(toServer));
client.listen();

const uri = 'untitled:pod.yaml';
const text = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  containers:
    - name: server
      image: nginx:1.29
`;
const textDocument = { uri, version: 1 };
await client.sendRequest('initialize', {
  processId: null,
  rootUri: null,
  capabilities: { textDocument: { diagnostic: {} } },
});
await client.sendNotification('initialized', {});
await client.sendNotification('textDocument/didOpen', { textDocument: { ...textDocument, languageId: 'yaml', text } });
await diagnostics();

const inspector = new Session();
inspector.connect();
await inspector.post('Profiler.enable');
await inspector.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
await inspector.post('Profiler.takePreciseCoverage');
const end = { line: 7, character: 23 };
await client.sendNotification('textDocument/didChange', {
  textDocument: { uri, version: 2 },
  contentChanges: [{ range: { start: end, end }, text: '1' }],
});
await diagnostics();
const { result } = await inspector.post('Profiler.takePreciseCoverage');

const visited = result
  .filter(({ url, functions }) => url.startsWith(sources) && functions.some(({ ranges }) => ranges[0].count > 0))
  .map(({ url }) => url.slice(sources.length))
  .sort();
const counted = visited.filter(file => !isView(file));
for (const file of visited) console.log(`${isView(file) ? '      ' : '  *   '}${file}`);
const rooms = Object.groupBy(counted, file => file.split('/')[0] ?? '');
console.log(
  Object.entries(rooms)
    .map(([room, files = []]) => `${room} ${files.length}`)
    .join(', '),
);
console.log(`${counted.length} files besides views and rules, ${visited.length} in all`);
process.exit(0);

async function diagnostics() {
  const report = await client.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
  // The empty response to a request that failed has no id.
  if (report.resultId === undefined) throw new Error('the request for diagnostics failed');
  return report;
}
