import assert from 'node:assert/strict';
import {
  type CompletionItem,
  type CompletionList,
  commands,
  type Hover,
  type InlayHint,
  type MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type TextEdit,
  workspace,
} from 'vscode';
import { closeEditors, folder, openSaved, replace } from './documents.ts';
import { shows } from './findings.ts';
import { deploymentWithZone } from './manifests.ts';

const account = `---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: shop-web
automountServiceAccountToken: false
`;

/** A workload with its zone and its account, and that account. */
const text = `${deploymentWithZone.replace('      containers:', '      serviceAccountName: shop-web\n      containers:')}${account}`;

suite('What the editor knows', () => {
  teardown(closeEditors);

  test('accounts complete the name of one that is half typed', async () => {
    const document = await openQuiet();
    const value = rangeOf(document, 'shop-web');
    await replace(document, value, 'sh');
    const [item] = await completions(document, value.start.translate(0, 2), 'shop-web');
    assert.equal(item?.detail, 'Service account');
    await take(document, item);
    assert.equal(document.getText(), text);
  });

  test('zones complete TZ, with their offset now', async () => {
    const document = await openQuiet();
    const { start } = rangeOf(document, '          volumeMounts');
    await replace(document, new Range(start, start), '          env:\n            - name: TZ\n              value: \n');
    const value = rangeOf(document, 'value: ').end;
    const [item] = await completions(document, value, 'Asia/Shanghai', 1000);
    assert.equal(item?.detail, 'UTC+08:00, no summer time');
    await take(document, item);
    assert.match(document.getText(), /value: Asia\/Shanghai\n/);
  });

  test('rules complete a comment that ignores', async () => {
    const document = await openQuiet();
    const { end } = rangeOf(document, 'shop-web');
    await replace(document, new Range(end, end), ' # podsense: ignore[]');
    const inside = rangeOf(document, 'ignore[').end;
    const [item] = await completions(document, inside, 'default-service-account');
    await take(document, item);
    assert.match(document.getText(), /# podsense: ignore\[default-service-account\]\n/);
  });

  test('nothing is offered in YAML that is no manifest', async () => {
    const document = await openSaved('env:\n  - name: TZ\n    value: \n');
    assert.deepEqual(await completions(document, rangeOf(document, 'value: ').end, 'Asia/Shanghai'), []);
  });

  test('the mouse over an account tells who the pod is', async () => {
    const document = await openQuiet();
    const told = await hoverAt(document, rangeOf(document, 'shop-web').start);
    assert.match(told, /Runs as the service account `shop-web`/);
    assert.match(told, /token is not mounted/);
  });

  test('the mouse over the spec of a pod tells which clocks it shows', async () => {
    const document = await openQuiet();
    const spec = rangeOf(document, '    spec:');
    const told = await hoverAt(document, spec.start.translate(0, 5));
    assert.match(told, /- `server` shows the node's time zone/);
  });

  test('hints stand behind an account and a container, unless the setting says no', async () => {
    const document = await openQuiet();
    assert.deepEqual(await hints(document), ['shop-web⟨token off⟩', "server⟨node's time zone⟩"]);
    const settings = workspace.getConfiguration('podsense', folder('north'));
    await settings.update('inlayHints', false);
    try {
      assert.deepEqual(await hints(document), []);
    } finally {
      await settings.update('inlayHints', undefined);
    }
  });
});

/** The document in an editor, after the server has checked it. */
async function openQuiet(): Promise<TextDocument> {
  const document = await openSaved(text);
  await shows(document, []);
  return document;
}

/** The completions with that label that replace something, of our server alone. */
async function completions(
  document: TextDocument,
  position: Position,
  label: string,
  resolved = 0,
): Promise<readonly CompletionItem[]> {
  const list = await commands.executeCommand<CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    position,
    undefined,
    resolved,
  );
  return list.items.filter(item => item.label === label);
}

/** Applies a completion item as the editor does. */
async function take(document: TextDocument, item: CompletionItem | undefined): Promise<void> {
  assert.ok(item !== undefined);
  const { range, insertText, textEdit } = item as CompletionItem & { readonly textEdit?: TextEdit };
  const replaced = textEdit?.range ?? (range instanceof Range ? range : range?.replacing);
  assert.ok(replaced !== undefined);
  await replace(document, replaced, textEdit?.newText ?? String(insertText));
}

async function hoverAt(document: TextDocument, position: Position): Promise<string> {
  const hovers = await commands.executeCommand<readonly Hover[]>('vscode.executeHoverProvider', document.uri, position);
  return hovers.flatMap(({ contents }) => contents.map(part => (part as MarkdownString).value)).join('\n');
}

async function hints(document: TextDocument): Promise<readonly string[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  const found = await commands.executeCommand<readonly InlayHint[]>(
    'vscode.executeInlayHintProvider',
    document.uri,
    whole,
  );
  return found.map(({ position, label }) => {
    const [word] = /\S+$/.exec(document.lineAt(position).text.slice(0, position.character)) ?? [];
    return `${word}⟨${label}⟩`;
  });
}

/** The range of the first match of a text. */
function rangeOf(document: TextDocument, part: string): Range {
  const start = document.getText().indexOf(part);
  assert.notEqual(start, -1, part);
  return new Range(document.positionAt(start), document.positionAt(start + part.length));
}
