import assert from 'node:assert/strict';
import { commands, window } from 'vscode';
import { apply, preferredFix, quickFixes } from './actions.ts';
import { asked } from './asked.ts';
import { closeEditors, openSaved, openUntitled } from './documents.ts';
import { shows } from './findings.ts';
import { deployment, deploymentFindings, deploymentWithZone, oldFieldFindings, podWithOldField } from './manifests.ts';
import { until } from './until.ts';

suite('Quick fixes', () => {
  teardown(closeEditors);

  test('of a missing zone: the preferred first, then lists of the others', async () => {
    const document = await openSaved(deployment);
    await shows(document, deploymentFindings);
    const fixes = await quickFixes(document, 'missing-timezone-mount');
    assert.equal(fixes[0]?.title, "Mount the node's time zone on /etc/localtime");
    assert.deepEqual(
      fixes.map(({ isPreferred }) => isPreferred === true),
      fixes.map((_, order) => order === 0),
    );
    const titles = fixes.map(({ title }) => title);
    for (const title of ['Another way…', 'Ignore missing-timezone-mount…', 'Why missing-timezone-mount? (its page)']) {
      assert.ok(titles.includes(title), titles.join(', '));
    }
  });

  test('have commands that hold while later menus are made, without arguments, which VS Code drops', async () => {
    const document = await openSaved(deployment);
    await shows(document, deploymentFindings);
    const fixes = await quickFixes(document, 'missing-timezone-mount');
    const withCommand = fixes.flatMap(({ title, command }) => (command === undefined ? [] : { ...command, title }));
    assert.deepEqual(
      withCommand.filter(entry => (entry.arguments ?? []).length > 0),
      [],
    );
    const page = withCommand.find(({ title }) => title.startsWith('Why')) ?? assert.fail(JSON.stringify(withCommand));
    for (let later = 0; later < 5; later++) await quickFixes(document, 'missing-timezone-mount');
    await commands.executeCommand(page.command);
    await until({
      what: () => `the page of the rule, but ${window.tabGroups.activeTabGroup.activeTab?.label}`,
      look: () => window.tabGroups.activeTabGroup.activeTab?.label.includes('missing-timezone-mount') || undefined,
      event: window.tabGroups.onDidChangeTabs,
    });
  });

  test('mount the zone of the node, and are undone in one step', async () => {
    const document = await openSaved(deployment);
    await shows(document, deploymentFindings);
    await apply(await preferredFix(document, 'missing-timezone-mount'));
    assert.equal(document.getText(), deploymentWithZone);
    await shows(document, ['13:5-13:9 warning default-service-account']);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), deployment);
    await shows(document, deploymentFindings);
  });

  test('create an account before the workload, and use it', async () => {
    const document = await openUntitled(deployment);
    await shows(document, deploymentFindings);
    const fix = await preferredFix(document, 'default-service-account');
    assert.match(fix.title, /^Create service account "web" and use it/);
    await apply(fix);
    const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n---\n';
    assert.ok(document.getText().startsWith(account), document.getText());
    const rest = document.getText().slice(account.length);
    assert.match(rest, /^ {6}serviceAccountName: web$/m);
    assert.equal(rest.replace(/^ {6}serviceAccountName: web\n/m, ''), deployment);
    await shows(document, ['21:17-21:23 warning missing-timezone-mount']);
    await commands.executeCommand('undo');
    assert.equal(document.getText(), deployment);
  });

  test('rename the deprecated field', async () => {
    const document = await openUntitled(podWithOldField);
    await shows(document, oldFieldFindings);
    await apply(await preferredFix(document, 'deprecated-service-account-field'));
    assert.equal(document.getText(), podWithOldField.replace('serviceAccount:', 'serviceAccountName:'));
    await shows(document, []);
  });

  test('of a rule in the whole file come where it is broken more than once', async () => {
    const document = await openUntitled(twoPods);
    await shows(document, twoPodsFindings);
    const fixes = await quickFixes(document, 'deprecated-service-account-field');
    const title = 'Fix all 2 deprecated-service-account-field in this file';
    await apply(fixes.find(fix => fix.title === title) ?? assert.fail(fixes.map(fix => fix.title).join(', ')));
    assert.equal(document.getText(), twoPods.replaceAll('serviceAccount:', 'serviceAccountName:'));
    await shows(document, []);
  });

  test('that are safe are made together by the command "Fix All"', async () => {
    const document = await openUntitled(twoPods);
    await shows(document, twoPodsFindings);
    const fixed = twoPods.replaceAll('serviceAccount:', 'serviceAccountName:');
    // VS Code drops the command, without a word, until it has noticed which kinds of actions the cursor has.
    await asked(
      async () => {
        if (document.getText() !== fixed) await commands.executeCommand('editor.action.fixAll');
        return document.getText();
      },
      text => text === fixed,
      60,
    );
    await shows(document, []);
  });
});

const twoPods = `${podWithOldField}---\n${podWithOldField}`;
const twoPodsFindings = [...oldFieldFindings, '19:3-19:17 information deprecated-service-account-field'];
