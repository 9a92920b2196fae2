import assert from 'node:assert/strict';
import { commands, type Hover, type MarkdownString, Selection, Uri, window, workspace } from 'vscode';
import { closeEditors, openSaved } from './documents.ts';
import { findingOf, shows } from './findings.ts';
import { deployment, deploymentFindings } from './manifests.ts';

const rules = ['missing-timezone-mount', 'default-service-account', 'deprecated-service-account-field'];

suite('Pages of the rules', () => {
  teardown(closeEditors);

  test('are told in short where the mouse rests on a finding', async () => {
    const document = await openSaved(deployment);
    await shows(document, deploymentFindings);
    const { range } = findingOf(document, 'missing-timezone-mount');
    const hovers = await commands.executeCommand<readonly Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      range.start.translate(0, 1),
    );
    const text = hovers.flatMap(({ contents }) => contents.map(part => (part as MarkdownString).value)).join('\n');
    assert.match(text, /missing-timezone-mount/);
    assert.match(text, /\(command:podsense\.openRule\?/);
  });

  for (const rule of rules) {
    test(`open by the link of a finding: ${rule}`, async () => {
      const page = await workspace.openTextDocument(Uri.parse(`podsense-rule:/${rule}.md`));
      assert.match(page.getText(), new RegExp(`^# ${rule}$`, 'm'));
    });
  }

  test('open at the cursor, where a finding is', async () => {
    const document = await openSaved(deployment);
    await shows(document, deploymentFindings);
    const { range } = findingOf(document, 'default-service-account');
    const editor = await window.showTextDocument(document);
    editor.selection = new Selection(range.start, range.start);
    await commands.executeCommand('podsense.openRuleHere');
    assert.match(window.tabGroups.activeTabGroup.activeTab?.label ?? '', /default-service-account/);
  });

  test('open rendered by the command', async () => {
    await commands.executeCommand('podsense.openRule', 'missing-timezone-mount');
    // The tab is a preview of Markdown, which has no text editor.
    assert.match(window.tabGroups.activeTabGroup.activeTab?.label ?? '', /missing-timezone-mount/);
  });
});
