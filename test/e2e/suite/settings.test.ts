import assert from 'node:assert/strict';
import { ConfigurationTarget, commands, workspace } from 'vscode';
import { apply, preferredFix } from './actions.ts';
import { closeEditors, folder, openSaved } from './documents.ts';
import { shows } from './findings.ts';
import { deployment, deploymentFindings } from './manifests.ts';

suite('Settings', () => {
  teardown(async () => {
    await closeEditors();
    for (const name of ['north', 'south'] as const) {
      for (const key of ['rules', 'timeZone', 'timeZoneFix']) await set(name, key, undefined);
    }
  });

  test('of a rule show at once, in their folder only', async () => {
    const north = await openSaved(deployment, 'north');
    const south = await openSaved(deployment, 'south');
    await shows(south, deploymentFindings);
    await set('south', 'rules', { 'default-service-account': 'error', 'missing-timezone-mount': 'off' });
    await shows(south, ['13:5-13:9 error default-service-account']);
    await shows(north, deploymentFindings);
    await set('south', 'rules', undefined);
    await shows(south, deploymentFindings);
  });

  test('name the zone that the fix mounts', async () => {
    await set('north', 'timeZone', 'Asia/Shanghai');
    const north = await openSaved(deployment, 'north');
    await shows(north, deploymentFindings);
    const fix = await preferredFix(north, 'missing-timezone-mount');
    assert.equal(fix.title, 'Mount Asia/Shanghai on /etc/localtime');
    await apply(fix);
    assert.match(north.getText(), /^ {12}path: \/usr\/share\/zoneinfo\/Asia\/Shanghai$/m);
  });

  test('say which way is preferred', async () => {
    await set('north', 'timeZone', 'Asia/Shanghai');
    await set('north', 'timeZoneFix', 'env');
    const north = await openSaved(deployment, 'north');
    await shows(north, deploymentFindings);
    assert.equal((await preferredFix(north, 'missing-timezone-mount')).title, 'Set TZ to Asia/Shanghai');
  });

  test('of the zone are written by the command, where they are set', async () => {
    await set('north', 'timeZone', 'UTC');
    const north = await openSaved(deployment, 'north');
    await shows(north, ['13:5-13:9 warning default-service-account']);
    let isDone = false;
    const choice = commands.executeCommand('podsense.chooseTimeZone').then(() => {
      isDone = true;
    });
    // The first entry of the list, once it is shown.
    while (!isDone) await commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
    await choice;
    const written = workspace.getConfiguration('podsense', north.uri).inspect('timeZone');
    assert.deepEqual(
      [written?.workspaceFolderValue, written?.workspaceValue, written?.globalValue],
      ['node', undefined, undefined],
    );
    await shows(north, deploymentFindings);
  });

  test('that say UTC is right make the zone no matter', async () => {
    const north = await openSaved(deployment, 'north');
    await shows(north, deploymentFindings);
    await set('north', 'timeZone', 'UTC');
    await shows(north, ['13:5-13:9 warning default-service-account']);
  });
});

async function set(name: 'north' | 'south', key: string, value: unknown): Promise<void> {
  await workspace.getConfiguration('podsense', folder(name)).update(key, value, ConfigurationTarget.WorkspaceFolder);
}
