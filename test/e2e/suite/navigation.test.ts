import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import {
  type CodeLens,
  commands,
  type DocumentHighlight,
  type Location,
  type Position,
  type TextDocument,
  Uri,
  type WorkspaceEdit,
  workspace,
} from 'vscode';
import { closeEditors, folder, openSaved } from './documents.ts';
import { shows } from './findings.ts';

suite('Names of accounts and volumes', () => {
  teardown(closeEditors);

  test('lead to the account in another folder, and to all of its uses', async () => {
    const { account, pod, binding } = await openShop();
    const at = positionOf(pod, 'serviceAccountName: ca|rt');
    assert.deepEqual(await ask('vscode.executeDefinitionProvider', pod, at), [`${account.uri} 3:18-22 cart`]);
    const everywhere = [`${account.uri} 3:18-22 cart`, `${pod.uri} 5:23-27 cart`, `${binding.uri} 7:76-80 cart`];
    assert.deepEqual((await ask('vscode.executeReferenceProvider', pod, at)).toSorted(), everywhere.toSorted());
    const user = positionOf(binding, ':ca|rt"');
    assert.deepEqual(await ask('vscode.executeDefinitionProvider', binding, user), [`${account.uri} 3:18-22 cart`]);
  });

  test('are renamed in all files', async () => {
    const documents = Object.values(await openShop());
    const before = documents.map(document => document.getText());
    const [account] = documents;
    assert.ok(account !== undefined);
    const edit = await rename(account, 'metadata: {name: ca|rt', 'basket');
    assert.ok(await workspace.applyEdit(edit));
    const renamed = before.map(text =>
      text
        .replace('{name: cart, namespace', '{name: basket, namespace')
        .replace('Name: cart', 'Name: basket')
        .replace(':cart"', ':basket"'),
    );
    assert.deepEqual(
      documents.map(document => document.getText()),
      renamed,
    );
  });

  test('lead to files that are not open, and are renamed there', async () => {
    const namespace = `shop-${randomUUID()}`;
    const pod = await openSaved(`apiVersion: v1
kind: ServiceAccount
metadata: {name: other, namespace: ${namespace}}
---
apiVersion: v1
kind: Pod
metadata: {name: web, namespace: ${namespace}}
spec:
  serviceAccountName: till
  containers: [{name: app, image: nginx, env: [{name: TZ, value: UTC}]}]
`);
    await shows(pod, ['9:23-9:27 hint non-existent-service-account']);
    const file = Uri.joinPath(folder('south'), `${namespace}.yaml`);
    const text = `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: till\n  namespace: ${namespace}\n`;
    await workspace.fs.writeFile(file, new TextEncoder().encode(text));
    await shows(pod, []);
    const at = positionOf(pod, 'serviceAccountName: ti|ll');
    const [definition] = await commands.executeCommand<readonly Location[]>(
      'vscode.executeDefinitionProvider',
      pod.uri,
      at,
    );
    assert.equal(definition?.uri.toString(), file.toString());
    assert.ok(await workspace.applyEdit(await rename(pod, 'serviceAccountName: ti|ll', 'basket')));
    assert.equal((await workspace.openTextDocument(file)).getText(), text.replace('till', 'basket'));
    assert.match(pod.getText(), /serviceAccountName: basket$/m);
  });

  test('are not renamed to what is no name, and the reason is told', async () => {
    const { pod } = await openShop();
    await assert.rejects(rename(pod, 'serviceAccountName: ca|rt', 'The Cart'), /"The Cart" cannot be the name of/);
    await assert.rejects(rename(pod, 'kind: P|od', 'cart'));
  });

  test('of volumes are highlighted and renamed in their pod', async () => {
    const { account } = await openShop();
    const at = positionOf(account, 'name: da|ta, mountPath');
    const highlights = await commands.executeCommand<readonly DocumentHighlight[]>(
      'vscode.executeDocumentHighlights',
      account.uri,
      at,
    );
    assert.deepEqual(
      highlights.map(({ range }) => account.getText(range)),
      ['data', 'data'],
    );
    const renamed = account.getText().replaceAll('name: data', 'name: files');
    assert.ok(await workspace.applyEdit(await rename(account, 'name: da|ta, mountPath', 'files')));
    assert.equal(account.getText(), renamed);
  });

  test('have a lens above their account that counts, and shows them', async () => {
    const { account } = await openShop();
    const [lens, ...others] = await commands.executeCommand<readonly CodeLens[]>(
      'vscode.executeCodeLensProvider',
      account.uri,
      100,
    );
    assert.deepEqual(others, []);
    assert.equal(lens?.range.start.line, 0);
    assert.equal(lens?.command?.title, 'used by 1 workload, bound to 1 role');
    await commands.executeCommand(lens.command.command, ...(lens.command.arguments ?? []));
  });
});

/** An account with a pod that names none, a pod of it in another folder, and a binding, in a namespace of their own. */
async function openShop() {
  const namespace = `shop-${randomUUID()}`;
  const metadata = (name: string) => `metadata: {name: ${name}, namespace: ${namespace}}`;
  const account = await openSaved(`apiVersion: v1
kind: ServiceAccount
${metadata('cart')}
---
apiVersion: v1
kind: Pod
${metadata('other')}
spec:
  containers:
    - name: app
      image: nginx
      volumeMounts: [{name: data, mountPath: /data}]
  volumes: [{name: data, emptyDir: {}}]
`);
  const binding = await openSaved(`apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
${metadata('read')}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: read}
subjects:
  - kind: User
    name: "system:serviceaccount:${namespace}:cart"
`);
  const pod = await openSaved(
    `apiVersion: v1
kind: Pod
${metadata('web')}
spec:
  serviceAccountName: cart
  containers: [{name: app, image: nginx}]
`,
    'south',
  );
  // Their findings show that the server has read them all.
  await shows(account, ['8:1-8:5 warning default-service-account', '10:13-10:16 warning missing-timezone-mount']);
  await shows(pod, ['6:23-6:26 warning missing-timezone-mount']);
  return { account, binding, pod };
}

/** The places that one of VS Code's commands returns, each as `URI LINE:COLUMN-COLUMN TEXT` as the editor counts. */
async function ask(command: string, document: TextDocument, position: Position): Promise<readonly string[]> {
  const locations = await commands.executeCommand<readonly Location[]>(command, document.uri, position);
  const shown = locations.map(async ({ uri, range: { start, end } }) => {
    const text = (await workspace.openTextDocument(uri)).lineAt(start.line).text.slice(start.character, end.character);
    return `${uri} ${start.line + 1}:${start.character + 1}-${end.character + 1} ${text}`;
  });
  return Promise.all(shown);
}

function rename(document: TextDocument, at: string, newName: string): Promise<WorkspaceEdit> {
  const position = positionOf(document, at);
  return Promise.resolve(
    commands.executeCommand<WorkspaceEdit>('vscode.executeDocumentRenameProvider', document.uri, position, newName),
  );
}

/** The position of the `|` in a part of the text, which stands there without it. */
function positionOf(document: TextDocument, part: string): Position {
  const start = document.getText().indexOf(part.replace('|', ''));
  assert.ok(start !== -1, `no ${part}`);
  return document.positionAt(start + part.indexOf('|'));
}
