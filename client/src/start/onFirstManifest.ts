import { Disposable, workspace } from 'vscode';
import { bringsManifest, holdsManifest } from '../server/documents.ts';

/**
 * Calls back once, at the first document that may hold a manifest: many projects with YAML and JSON have none, and
 * should not pay for a server.
 */
export function onFirstManifest(callback: () => void): Disposable {
  if (workspace.textDocuments.some(holdsManifest)) {
    callback();
    return new Disposable(() => {});
  }
  const found = () => {
    listeners.dispose();
    callback();
  };
  const listeners = Disposable.from(
    workspace.onDidOpenTextDocument(document => {
      if (holdsManifest(document)) found();
    }),
    workspace.onDidChangeTextDocument(event => {
      if (bringsManifest(event)) found();
    }),
  );
  return listeners;
}
