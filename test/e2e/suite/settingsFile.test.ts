import assert from 'node:assert/strict';
import { Range, type TextDocument, Uri, window, workspace } from 'vscode';
import { apply, quickFixes } from './actions.ts';
import { closeEditors, folder, openSaved, replace } from './documents.ts';
import { shows } from './findings.ts';
import { deployment, deploymentFindings } from './manifests.ts';

const [accountFinding = '', zoneFinding = ''] = deploymentFindings;

suite('The settings file', () => {
  teardown(async () => {
    await closeEditors();
    await workspace.fs.delete(uri);
  });

  test('is heeded while it is typed, in the folders below it only', async () => {
    const settings = await openSettings('# nothing yet\n');
    const north = await openSaved(deployment, 'north');
    const south = await openSaved(deployment, 'south');
    await shows(north, deploymentFindings);
    await replace(settings, new Range(1, 0, 1, 0), 'rules:\n  missing-timezone-mount: off\n');
    await shows(north, [accountFinding]);
    await shows(south, deploymentFindings);
    await replace(settings, new Range(0, 0, 3, 0), 'rules: { default-service-account: off }\n');
    await shows(north, [zoneFinding]);
  });

  test('is heeded while it is open nowhere', async () => {
    await write('rules: { missing-timezone-mount: off }\n');
    const north = await openSaved(deployment, 'north');
    await shows(north, [accountFinding]);
    await write('rules: { default-service-account: off }\n');
    await shows(north, [zoneFinding]);
  });

  test('says what it does not understand, and mends it', async () => {
    const north = await openSaved(deployment, 'north');
    const settings = await openSettings('rules:\n  missing-timezone-mout: off\n');
    await shows(settings, ['2:3-2:24 warning settings']);
    await shows(north, deploymentFindings);
    const [fix] = await quickFixes(settings, 'settings');
    await apply(fix ?? assert.fail('there is no fix'));
    assert.equal(settings.getText(), 'rules:\n  missing-timezone-mount: off\n');
    await shows(settings, []);
    await shows(north, [accountFinding]);
  });
});

const uri = Uri.joinPath(folder('north'), '.podsense.yaml');

async function write(text: string): Promise<void> {
  await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function openSettings(text: string): Promise<TextDocument> {
  await write(text);
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preview: false });
  return document;
}
