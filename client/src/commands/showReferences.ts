import { commands } from 'vscode';
import type { Location, Position, ReferenceParams } from 'vscode-languageclient';
import type { Server } from '../server/server.ts';

/** Shows all references of the account that is declared at a position. */
export async function showReferences(server: Server, uri: string, position: Position): Promise<void> {
  const client = await server.start();
  const params: ReferenceParams = { textDocument: { uri }, position, context: { includeDeclaration: false } };
  const found = await client.sendRequest<readonly Location[]>('textDocument/references', params);
  const { protocol2CodeConverter: convert } = client;
  const locations = await convert.asReferences([...found]);
  // This command of VS Code takes objects of its API, which the server cannot make.
  await commands.executeCommand(
    'editor.action.showReferences',
    convert.asUri(uri),
    convert.asPosition(position),
    locations,
  );
}
