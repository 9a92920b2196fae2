import assert from 'node:assert/strict';
import { type CodeAction, commands, type TextDocument, workspace } from 'vscode';
import { findingOf } from './findings.ts';

/** The extension's quick fixes of a rule's one finding in a document, in the order of the menu. */
export async function quickFixes(document: TextDocument, rule: string): Promise<readonly CodeAction[]> {
  const { range } = findingOf(document, rule);
  const all = await commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    'quickfix',
  );
  return all.filter(({ diagnostics }) => diagnostics?.some(({ source }) => source === 'podsense'));
}

/** The one that Ctrl+. and Enter make. */
export async function preferredFix(document: TextDocument, rule: string): Promise<CodeAction> {
  const [first] = await quickFixes(document, rule);
  assert.ok(first?.isPreferred, `the first fix of ${rule} is preferred`);
  return first;
}

/** Makes an action's edit. */
export async function apply(action: CodeAction): Promise<void> {
  assert.ok(action.edit, `"${action.title}" has an edit`);
  assert.ok(await workspace.applyEdit(action.edit), `"${action.title}" was made`);
}
