import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import fs from 'node:fs';
import { ConfigurationTarget, commands, Uri, workspace } from 'vscode';
import { closeEditors, folder, openSaved } from './documents.ts';
import { shows } from './findings.ts';
import {
  accountNamed,
  deployment,
  deploymentFindings,
  accountMissing as missing,
  oldFieldFindings,
  podRunningAs,
  podWithOldField,
} from './manifests.ts';

suite('The workspace', () => {
  let place: Uri;

  setup(() => {
    place = Uri.joinPath(folder('south'), `files-${randomUUID()}`);
  });

  teardown(async () => {
    await closeEditors();
    fs.rmSync(place.fsPath, { recursive: true, force: true });
  });

  test('is read: an account may be declared in any file, in folders that come and go too', async () => {
    const namespace = `n-${randomUUID()}`;
    write('other.yaml', accountNamed('other', namespace));
    const pod = await openSaved(podRunningAs('web-1', namespace));
    await shows(pod, [missing], 60);
    write('accounts/web.yaml', accountNamed('web-1', namespace));
    await shows(pod, [], 30);
    fs.renameSync(at('accounts').fsPath, at('renamed').fsPath);
    await shows(pod, [], 30);
    fs.rmSync(at('renamed').fsPath, { recursive: true });
    await shows(pod, [missing], 30);
    const declared = await openSaved(accountNamed('web-1', namespace));
    await shows(pod, [], 30);
    assert.ok(declared);
  });

  test('is read without what a search leaves out', async () => {
    const settings = workspace.getConfiguration('search', place);
    await settings.update('exclude', { '**/{left,kept}-out': true }, ConfigurationTarget.WorkspaceFolder);
    const namespace = `n-${randomUUID()}`;
    write('left-out/web.yaml', accountNamed('web-2', namespace));
    write('node_modules/web/web.yaml', accountNamed('web-2', namespace));
    const pod = await openSaved(podRunningAs('web-2', namespace));
    const late = await openSaved(podRunningAs('late', namespace));
    write('late.yaml', accountNamed('late', namespace));
    await shows(pod, [missing], 30);
    await shows(late, []);
    await settings.update('exclude', undefined, ConfigurationTarget.WorkspaceFolder);
  });

  test('is checked by a command, and its findings follow the files', async () => {
    write('a.yaml', deployment);
    await commands.executeCommand('podsense.checkWorkspace');
    await shows({ uri: at('a.yaml') }, deploymentFindings, 30);
    // Not by the API: a document that an extension opens stays for a while after its tab.
    await commands.executeCommand('vscode.open', at('a.yaml'), { preview: false });
    await shows({ uri: at('a.yaml') }, deploymentFindings);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await shows({ uri: at('a.yaml') }, deploymentFindings, 30);
    write('a.yaml', podWithOldField);
    await shows({ uri: at('a.yaml') }, oldFieldFindings, 30);
    fs.rmSync(at('a.yaml').fsPath);
    await shows({ uri: at('a.yaml') }, [], 30);
  });

  function at(name: string): Uri {
    return Uri.joinPath(place, name);
  }

  function write(name: string, text: string): void {
    const file = at(name).fsPath;
    fs.mkdirSync(file.slice(0, file.lastIndexOf('/')), { recursive: true });
    fs.writeFileSync(file, text);
  }
});
