import { spawn } from 'node:child_process';
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { root } from './project.mjs';

// The package is CommonJS and its types are not needed here.
const {
  createProtocolConnection,
  DidOpenTextDocumentNotification,
  DocumentDiagnosticRequest,
  ExitNotification,
  InitializedNotification,
  InitializeRequest,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
} = createRequire(import.meta.url)('vscode-languageserver/node');

const languages = { '.yaml': 'yaml', '.yml': 'yaml', '.json': 'json' };

/**
 * Asks the built language server, as any editor would, what it finds in the files of `folder`.
 * Gives back LSP's diagnostics, with their file, in the order of the files and of the text.
 */
export async function findingsIn(folder) {
  const server = spawn(process.execPath, [path.join(root, 'dist/server.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  const died = new Promise((_, reject) =>
    server.once('exit', code => reject(new Error(`The language server ended early, with code ${code}`))),
  );
  died.catch(() => {}); // it may well end after we have what we want
  connection.listen();
  try {
    return await Promise.race([died, converse(connection, folder)]);
  } finally {
    connection.dispose();
    server.kill();
  }
}

async function converse(connection, folder) {
  await connection.sendRequest(InitializeRequest.type, {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    workspaceFolders: [{ uri: pathToFileURL(folder).href, name: path.basename(folder) }],
    capabilities: { textDocument: { diagnostic: {} } },
  });
  await connection.sendNotification(InitializedNotification.type, {});
  const found = [];
  for (const file of manifestsIn(folder)) {
    const uri = pathToFileURL(file).href;
    const text = fs.readFileSync(file, 'utf8');
    const languageId = languages[path.extname(file)];
    await connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version: 1, text },
    });
    const { items } = await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
    found.push(...items.sort(byPlace).map(diagnostic => ({ file, ...diagnostic })));
  }
  await connection.sendRequest(ShutdownRequest.type);
  await connection.sendNotification(ExitNotification.type);
  return found;
}

function manifestsIn(folder) {
  return fs
    .readdirSync(folder, { recursive: true })
    .filter(name => path.extname(name) in languages && !name.split(path.sep).some(part => part.startsWith('.')))
    .sort()
    .map(name => path.join(folder, name));
}

function byPlace({ range: { start: a } }, { range: { start: b } }) {
  return a.line - b.line || a.character - b.character;
}
