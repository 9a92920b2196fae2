import assert from 'node:assert/strict';
import type { CodeAction, Diagnostic } from 'vscode-languageserver-protocol';
import type { LanguageServer } from './languageServer.ts';

export const uri = 'file:///w/a.yaml';

export function actionsFor(
  server: LanguageServer,
  range: Diagnostic['range'],
  only?: readonly string[],
): Promise<readonly CodeAction[]> {
  return server.request('textDocument/codeAction', {
    textDocument: { uri },
    range,
    context: { diagnostics: [], only },
  });
}

export async function diagnosticOf(server: LanguageServer, rule: string): Promise<Diagnostic> {
  const found = (await server.diagnostics(uri)).find(({ code }) => code === rule);
  assert.ok(found !== undefined, rule);
  return found;
}
