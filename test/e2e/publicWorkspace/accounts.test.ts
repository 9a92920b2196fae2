import assert from 'node:assert/strict';
import {
  type CodeLens,
  type CompletionList,
  commands,
  type DocumentHighlight,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type Uri,
  type WorkspaceEdit,
} from 'vscode';
import { asked } from '../suite/asked.ts';
import { closeEditors } from '../suite/documents.ts';
import { openManifest } from './manifests.ts';

/** The workload, the account that it runs as, and the binding of that account, each in a file of its own. */
const workload = 'plain/kube-prometheus/blackboxExporter-deployment.yaml';
const account = 'plain/kube-prometheus/blackboxExporter-serviceAccount.yaml';
const binding = 'plain/kube-prometheus/blackboxExporter-clusterRoleBinding.yaml';

suite('A service account of public manifests', () => {
  teardown(closeEditors);

  test('is where the name in a workload leads', async () => {
    const document = await openManifest(workload);
    const found = await asked(
      () =>
        commands.executeCommand<(Location | LocationLink)[]>(
          'vscode.executeDefinitionProvider',
          document.uri,
          accountIn(document),
        ),
      locations => locations.length > 0,
    );
    assert.deepEqual(found.map(uriOf).map(pathOf), [account]);
  });

  test('is referred to by the workload and the binding', async () => {
    const document = await openManifest(account);
    const at = document.positionAt(document.getText().indexOf('  name: blackbox-exporter\n') + '  name: b'.length);
    const found = await asked(
      () => commands.executeCommand<Location[]>('vscode.executeReferenceProvider', document.uri, at),
      locations => locations.length >= 3,
    );
    assert.deepEqual(found.map(({ uri }) => pathOf(uri)).sort(), [binding, workload, account]);
  });

  test('has another name everywhere once it is renamed in the workload', async () => {
    const document = await openManifest(workload);
    const edit = await asked(
      () =>
        commands.executeCommand<WorkspaceEdit>(
          'vscode.executeDocumentRenameProvider',
          document.uri,
          accountIn(document),
          'prober',
        ),
      ({ size }) => size >= 3,
    );
    const edits = edit.entries().map(([uri, changes]) => `${pathOf(uri)}: ${changes.map(({ newText }) => newText)}`);
    assert.deepEqual(edits.sort(), [`${binding}: prober`, `${workload}: prober`, `${account}: prober`]);
  });

  test('is hovered over: who the pod is, whether its token is mounted, and what it may do', async () => {
    const document = await openManifest(workload);
    const text = await asked(
      async () => {
        const hovers = await commands.executeCommand<Hover[]>(
          'vscode.executeHoverProvider',
          document.uri,
          accountIn(document),
        );
        return hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
      },
      found => found.includes('ClusterRole'),
    );
    assert.match(text, /system:serviceaccount:monitoring:blackbox-exporter/);
    assert.match(text, /ClusterRole.*blackbox-exporter/);
  });

  test('is offered where one is wanted, among those of its namespace', async () => {
    const document = await openManifest(workload);
    const found = await asked(
      () =>
        commands.executeCommand<CompletionList>(
          'vscode.executeCompletionItemProvider',
          document.uri,
          accountIn(document),
        ),
      ({ items }) => items.some(({ label }) => nameOf(label) === 'grafana'),
    );
    const names = found.items.map(({ label }) => nameOf(label));
    assert.ok(names.includes('blackbox-exporter'));
    assert.equal(new Set(names).size, names.length);
  });

  test('is highlighted where a file names it', async () => {
    const document = await openManifest(binding);
    const at = document.positionAt(document.getText().lastIndexOf('blackbox-exporter') + 1);
    const found = await asked(
      () => commands.executeCommand<DocumentHighlight[]>('vscode.executeDocumentHighlights', document.uri, at),
      highlights => highlights.length > 0,
    );
    assert.deepEqual(
      found.map(({ range }) => document.getText(range)),
      ['blackbox-exporter'],
    );
  });

  test('says behind its name whether the token of the pod is mounted', async () => {
    const document = await openManifest('plain/argo-cd/base/redis/argocd-redis-deployment.yaml');
    const whole = new Range(0, 0, document.lineCount, 0);
    const found = await asked(
      () => commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole),
      hints => hints.length > 0,
    );
    assert.match(String(found[0]?.label), /^token /);
  });

  test('says above itself how much it is used', async () => {
    const document = await openManifest(account);
    const lenses = await asked(
      () => commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 10),
      found => found.some(({ command }) => /1 workload/.test(command?.title ?? '')),
    );
    assert.match(lenses[0]?.command?.title ?? '', /1 workload.*1 role/);
  });
});

/** Inside the value of `serviceAccountName`. */
function accountIn(document: TextDocument): Position {
  const key = 'serviceAccountName: ';
  return document.positionAt(document.getText().indexOf(key) + key.length + 1);
}

function uriOf(found: Location | LocationLink): Uri {
  return 'targetUri' in found ? found.targetUri : found.uri;
}

/** The path in the workspace. */
function pathOf(uri: Uri): string {
  return uri.path.slice(uri.path.indexOf('/plain/') + 1);
}

function textOf(content: Hover['contents'][number]): string {
  return content instanceof MarkdownString || typeof content === 'object' ? content.value : content;
}

function nameOf(label: string | { readonly label: string }): string {
  return typeof label === 'string' ? label : label.label;
}
