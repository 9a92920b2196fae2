// A process of its own: node bareServer.mjs --stdio
// A language server that keeps the texts of documents and answers with the diagnostics that it was given: what messages
// alone cost.
import { createConnection, TextDocuments } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';

const connection = createConnection();
const documents = new TextDocuments(TextDocument);
let items = [];
connection.onInitialize(() => ({
  capabilities: {
    textDocumentSync: { openClose: true, change: 2 },
    diagnosticProvider: { interFileDependencies: false, workspaceDiagnostics: false },
  },
}));
connection.onNotification('bare/items', given => {
  items = given.items;
});
connection.onRequest('textDocument/diagnostic', ({ textDocument }) => {
  documents.get(textDocument.uri)?.getText();
  return { kind: 'full', items };
});
documents.listen(connection);
connection.listen();
