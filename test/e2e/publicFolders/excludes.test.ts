import { ConfigurationTarget, workspace } from 'vscode';
import { accountIs, at, grafana, open, prober, takeAway, tidy } from './manifests.ts';

/** Each excludes the file that declares the account, and nothing else that matters. */
const excludes = [
  ['podsense', 'exclude', [prober.account]],
  ['files', 'exclude', { [`**/${prober.account}`]: true }],
  ['search', 'exclude', { [`**/${prober.account}`]: true }],
] as const;

suite('What is excluded from public manifests', () => {
  teardown(tidy);

  for (const [section, name, value] of excludes) {
    test(`by ${section}.${name} declares nothing, and does again when that is taken back`, async () => {
      const [excluded, other] = [
        await open(at('monitoring', prober.workload)),
        await open(at('monitoring', grafana.workload)),
      ];
      await accountIs('declared', excluded, 60);
      const settings = workspace.getConfiguration(section, at('monitoring'));
      await settings.update(name, value, ConfigurationTarget.WorkspaceFolder);
      await accountIs('missing', excluded);
      await accountIs('declared', other);
      await settings.update(name, undefined, ConfigurationTarget.WorkspaceFolder);
      await accountIs('declared', excluded);
    });
  }

  test('stays without meaning when it comes new', async () => {
    const [excluded, other] = [
      await open(at('monitoring', prober.workload)),
      await open(at('monitoring', grafana.workload)),
    ];
    const bringBack = [prober, grafana].map(({ account }) => takeAway(at('monitoring', account)));
    await accountIs('missing', excluded);
    await accountIs('missing', other);
    const settings = workspace.getConfiguration('search', at('monitoring'));
    await settings.update('exclude', { '**/{blackbox,other}*Account.yaml': true }, ConfigurationTarget.WorkspaceFolder);
    for (const bring of bringBack) bring();
    await accountIs('declared', other);
    await accountIs('missing', excluded);
    await settings.update('exclude', undefined, ConfigurationTarget.WorkspaceFolder);
    await accountIs('declared', excluded);
  });
});
