import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  Position,
  type SnippetString,
  type TextDocument,
} from 'vscode';
import { closeEditors, openUntitled } from './documents.ts';

suite('Snippets of whole manifests', () => {
  teardown(closeEditors);

  for (const [where, before, after] of [
    ['in an empty file', '', ''],
    ['behind the first letters', 'depl', ''],
    ['below a comment', '# The shop.\n\ndepl', '\n'],
    ['between two manifests', 'kind: Pod\n---\ndeployment', '\n---\nkind: Pod\n'],
  ] as const) {
    test(`come by the words that people type: ${where}`, async () => {
      const document = await openUntitled(before + after);
      const item = (await offered(document, before)).find(({ label }) => label === 'deployment');
      assert.ok(item !== undefined);
      assert.equal(item.detail, "Deployment with an account of its own and the node's time zone");
      assert.match((item.insertText as SnippetString).value, /^kind: Deployment$/m);
    });
  }

  for (const [where, before, after] of [
    ['behind a key', 'apiVersion: apps/v1\nkind: Deployment', ''],
    ['behind the first key', 'kind: Deployment', ''],
    ['in a manifest', 'kind: Pod\njob', ''],
    ['above one', 'job', '\nkind: Pod\n'],
    ['in an indented line', '  job', ''],
  ] as const) {
    test(`do not come where a manifest is: ${where}`, async () => {
      const document = await openUntitled(before + after);
      const labels = (await offered(document, before)).map(({ label }) => label);
      assert.deepEqual(
        labels.filter(label => label === 'deployment' || label === 'job'),
        [],
      );
    });
  }
});

/** The suggestions of a kind that is a snippet, behind a text. */
async function offered(document: TextDocument, before: string): Promise<readonly CompletionItem[]> {
  const lines = before.split('\n');
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    new Position(lines.length - 1, lines.at(-1)?.length ?? 0),
  );
  return list.items.filter(({ insertText }) => typeof insertText === 'object');
}
