import assert from 'node:assert/strict';
import { type CodeAction, commands, type TextDocument, workspace } from 'vscode';
import { asked } from './asked.ts';
import { findingsOf } from './findings.ts';

/** The quick fixes at a rule's first finding in a document, with their edits, in the order of the menu. */
export async function quickFixes(document: TextDocument, rule: string): Promise<readonly CodeAction[]> {
  const { range } = findingsOf(document, rule)[0] ?? assert.fail(`no finding of ${rule}`);
  return commands.executeCommand<readonly CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    'quickfix',
    all,
  );
}

/** The number of actions that VS Code shall resolve. */
const all = 100;

/**
 * The quick fix that Ctrl+. and Enter apply. A new document may have the findings of a closed one of the same name
 * until the server has read it.
 */
export async function preferredFix(document: TextDocument, rule: string): Promise<CodeAction> {
  const fixes = await asked(
    () => quickFixes(document, rule),
    found => found.length > 0,
  );
  const [first] = fixes;
  assert.ok(first?.isPreferred, `the first fix of ${rule} should be preferred: ${fixes.map(({ title }) => title)}`);
  return first;
}

/** Applies an action's edit. */
export async function apply(action: CodeAction): Promise<void> {
  assert.ok(action.edit, `"${action.title}" has an edit`);
  assert.ok(await workspace.applyEdit(action.edit), `"${action.title}" was made`);
}
