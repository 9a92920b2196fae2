import { ConfigurationTarget, workspace } from 'vscode';
import { until } from '../suite/until.ts';
import { accountIs, at, grafana, move, open, prober, tidy } from './manifests.ts';

suite('Several folders of public manifests', () => {
  teardown(tidy);

  test('are one workspace: an account may be declared in another folder', async () => {
    const workload = await open(at('monitoring', prober.workload));
    await accountIs('declared', workload, 60);
    move(at('monitoring', prober.account), at('argo-cd', 'account.txt'));
    await accountIs('missing', workload);
    move(at('argo-cd', 'account.txt'), at('argo-cd', 'account.yaml'));
    await accountIs('declared', workload);
    move(at('argo-cd', 'account.yaml'), at('monitoring', prober.account));
  });

  test('may lie in each other: a file has the settings of the innermost', async () => {
    const [inInner, inOuter] = [
      await open(at('monitoring', prober.workload)),
      await open(at('monitoring', grafana.workload)),
    ];
    move(at('monitoring', prober.account), at('setup', 'account.yaml'));
    move(at('monitoring', grafana.account), at('monitoring', 'account.yaml'));
    const [outer, inner] = [at('monitoring'), at('setup')].map(uri => workspace.getConfiguration('podsense', uri));
    await outer?.update('exclude', ['**/account.yaml'], ConfigurationTarget.WorkspaceFolder);
    await accountIs('missing', inOuter);
    await accountIs('declared', inInner);
    await inner?.update('exclude', ['**/account.yaml'], ConfigurationTarget.WorkspaceFolder);
    await accountIs('missing', inInner);
    await outer?.update('exclude', undefined, ConfigurationTarget.WorkspaceFolder);
    await accountIs('declared', inOuter);
    await accountIs('missing', inInner);
    await withoutFolder('setup', () => accountIs('declared', inInner));
    await accountIs('missing', inInner);
    await inner?.update('exclude', undefined, ConfigurationTarget.WorkspaceFolder);
    await accountIs('declared', inInner);
    move(at('setup', 'account.yaml'), at('monitoring', prober.account));
    move(at('monitoring', 'account.yaml'), at('monitoring', grafana.account));
  });

  test('come and go: what a folder declares is there as long as it is', async () => {
    const workload = await open(at('monitoring', prober.workload));
    move(at('monitoring', prober.account), at('argo-cd', 'account.yaml'));
    await accountIs('declared', workload);
    await withoutFolder('argo-cd', () => accountIs('missing', workload));
    await accountIs('declared', workload);
    move(at('argo-cd', 'account.yaml'), at('monitoring', prober.account));
  });
});

/** Removes a folder from the workspace and adds it again. */
async function withoutFolder(name: 'setup' | 'argo-cd', act: () => Promise<void>): Promise<void> {
  const folders = workspace.workspaceFolders ?? [];
  const place = folders.findIndex(folder => folder.name === name);
  const [removed] = folders.slice(place);
  if (removed === undefined) throw new Error(`The workspace has no folder ${name}`);
  await changed(folders.length - 1, () => workspace.updateWorkspaceFolders(place, 1));
  await act();
  await changed(folders.length, () => workspace.updateWorkspaceFolders(place, 0, removed));
}

async function changed(count: number, change: () => boolean): Promise<void> {
  const done = until<true>({
    what: () => `${count} folders`,
    look: () => (workspace.workspaceFolders?.length === count ? true : undefined),
    event: workspace.onDidChangeWorkspaceFolders,
  });
  if (!change()) throw new Error('VS Code refuses to change the folders');
  await done;
}
