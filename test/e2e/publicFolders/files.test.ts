import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { type Uri, WorkspaceEdit, workspace } from 'vscode';
import { becomes, checked } from './findings.ts';
import { accountIs, at, grafana, move, open, prober, takeAway, tidy } from './manifests.ts';

suite('Files of public manifests', () => {
  teardown(tidy);

  test('are renamed in VS Code and on the disk, and so are folders', async () => {
    const workload = await open(at('monitoring', prober.workload));
    await accountIs('declared', workload, 60);
    const [first, second] = [at('argo-cd', 'first/account.yaml'), at('argo-cd', 'second/account.yaml')];
    // A file with another extension is no manifest, so each step has an effect.
    await rename(at('monitoring', prober.account), at('monitoring', 'account.txt'));
    await accountIs('missing', workload);
    await rename(at('monitoring', 'account.txt'), first);
    await accountIs('declared', workload);
    await rename(at('argo-cd', 'first'), at('argo-cd', 'node_modules'));
    await accountIs('missing', workload);
    await rename(at('argo-cd', 'node_modules'), at('argo-cd', 'second.d'));
    await accountIs('declared', workload);
    move(at('argo-cd', 'second.d'), at('argo-cd', 'node_modules'));
    await accountIs('missing', workload);
    move(at('argo-cd', 'node_modules'), at('argo-cd', 'second'));
    await accountIs('declared', workload);
    move(second, at('argo-cd', 'account.txt'));
    await accountIs('missing', workload);
    move(at('argo-cd', 'account.txt'), at('monitoring', prober.account));
    await accountIs('declared', workload);
  });

  test('are deleted in VS Code and on the disk, and so are folders', async () => {
    const workload = await open(at('monitoring', prober.workload));
    const account = at('monitoring', prober.account);
    const text = fs.readFileSync(account.fsPath);
    const place = at('argo-cd', 'a/b/account.yaml');
    await accountIs('declared', workload, 60);
    await remove(account);
    await accountIs('missing', workload);
    write(place, text);
    await accountIs('declared', workload);
    await remove(at('argo-cd', 'a'));
    await accountIs('missing', workload);
    write(place, text);
    await accountIs('declared', workload);
    fs.rmSync(at('argo-cd', 'a').fsPath, { recursive: true });
    await accountIs('missing', workload);
    write(account, text);
    await accountIs('declared', workload);
  });

  test('have findings under their new names, and none under the old', async () => {
    const [old, renamed] = [at('argo-cd', 'base'), at('argo-cd', 'renamed')];
    const all = await checked(old, 10);
    await rename(old, renamed);
    await becomes(renamed, all);
    await becomes(old, []);
    move(renamed, old);
    await becomes(old, all);
    await becomes(renamed, []);
  });

  test('have findings again where their folder is deleted and made anew, at once or later', async () => {
    const folder = at('argo-cd', 'base');
    const all = await checked(folder, 10);
    const lay = (lines: number) => layWithLines(`${at('checkout').fsPath}-kept`, folder.fsPath, lines);
    fs.cpSync(folder.fsPath, `${at('checkout').fsPath}-kept`, { recursive: true });
    fs.rmSync(folder.fsPath, { recursive: true });
    lay(1);
    await becomes(folder, lower(all, 1));
    fs.rmSync(folder.fsPath, { recursive: true });
    await becomes(folder, []);
    lay(2);
    await becomes(folder, lower(all, 2));
    fs.rmSync(folder.fsPath, { recursive: true });
    lay(0);
    await becomes(folder, all);
  });

  test('have no findings once they are deleted, though another extension holds their documents', async () => {
    const held = at('monitoring', grafana.workload);
    const all = await checked(held, 1);
    const document = await workspace.openTextDocument(held);
    const bringBack = takeAway(held);
    await becomes(held, []);
    assert.equal(document.isClosed, false);
    bringBack();
    await becomes(held, all);
  });
});

/** Copies a folder of manifests with some empty lines at the start of each. */
function layWithLines(from: string, to: string, lines: number): void {
  fs.cpSync(from, to, { recursive: true });
  for (const name of fs.readdirSync(to, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(to, name);
    if (name.endsWith('.yaml')) fs.writeFileSync(file, '\n'.repeat(lines) + fs.readFileSync(file, 'utf8'));
  }
}

/** The same findings, `lines` lines further down. */
function lower(findings: readonly string[], lines: number): readonly string[] {
  return findings.map(finding => finding.replace(/:(\d+) /, (_, line) => `:${Number(line) + lines} `));
}

async function rename(from: Uri, to: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.renameFile(from, to);
  assert.ok(await workspace.applyEdit(edit));
}

async function remove(uri: Uri): Promise<void> {
  const edit = new WorkspaceEdit();
  edit.deleteFile(uri, { recursive: true });
  assert.ok(await workspace.applyEdit(edit));
}

function write(uri: Uri, text: Uint8Array): void {
  fs.mkdirSync(path.dirname(uri.fsPath), { recursive: true });
  fs.writeFileSync(uri.fsPath, text);
}
