import assert from 'node:assert/strict';
import { ConfigurationTarget, workspace } from 'vscode';
import { closeEditors, folder, openSaved, read, replace } from './documents.ts';
import { shows } from './findings.ts';
import { deployment, deploymentFindings, podWithOldField } from './manifests.ts';

suite('Fix on save', () => {
  const where = folder('south');
  const allRules = ['missing-timezone-mount', 'default-service-account'];

  setup(async () => {
    const onSave = { 'source.fixAll.podsense': 'explicit' };
    await workspace
      .getConfiguration('editor', where)
      .update('codeActionsOnSave', onSave, ConfigurationTarget.WorkspaceFolder);
  });

  teardown(async () => {
    await closeEditors();
    await workspace
      .getConfiguration('podsense', where)
      .update('fixAllRules', undefined, ConfigurationTarget.WorkspaceFolder);
    await workspace
      .getConfiguration('editor', where)
      .update('codeActionsOnSave', undefined, ConfigurationTarget.WorkspaceFolder);
  });

  test('makes only fixes that are safe', async () => {
    const document = await openSaved(`${podWithOldField}---\n${deployment}`, 'south');
    const others = ['26:5-26:9 warning default-service-account', '28:17-28:23 warning missing-timezone-mount'];
    await shows(document, ['6:3-6:17 information deprecated-service-account-field', ...others]);
    await replace(document, document.lineAt(0).range, 'apiVersion: v1 # changed');
    await document.save();
    assert.equal(
      await read(document.uri),
      `${podWithOldField}---\n${deployment}`
        .replace('serviceAccount:', 'serviceAccountName:')
        .replace('apiVersion: v1', 'apiVersion: v1 # changed'),
    );
    await shows(document, others);
  });

  test('makes those of podsense.fixAllRules, too', async () => {
    await workspace
      .getConfiguration('podsense', where)
      .update('fixAllRules', allRules, ConfigurationTarget.WorkspaceFolder);
    const document = await openSaved(deployment, 'south');
    await shows(document, deploymentFindings);
    await replace(document, document.lineAt(0).range, 'apiVersion: apps/v1 # changed');
    await document.save();
    const saved = await read(document.uri);
    assert.match(saved, /^kind: ServiceAccount$/m);
    assert.match(saved, /^ {6}serviceAccountName: web$/m);
    assert.match(saved, /^ {14}mountPath: \/etc\/localtime$/m);
    await shows(document, []);
  });
});
