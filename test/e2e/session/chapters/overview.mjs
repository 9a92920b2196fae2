import { account, withAccount } from '../manifests.mjs';

const job = `apiVersion: batch/v1
kind: CronJob
metadata:
  name: nightly
spec:
  schedule: 0 2 * * *
  timeZone: Asia/Shanghai
  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
          containers:
            - name: dump
              image: postgres:18
              env:
                - name: TZ
                  value: Asia/Shanghai
`;

/** The overview of pods in the Explorer. */
export const overview = {
  files: {
    'base/kustomization.yaml': 'namespace: shop\nresources: [web.yaml, account.yaml]\n',
    'base/web.yaml': withAccount,
    'base/account.yaml': `${account}automountServiceAccountToken: false\n`,
    'jobs/nightly.yaml': job,
  },

  scenarios: {
    async 'every pod stands where it is applied, with its clocks, schedules and account'(workbench) {
      await workbench.open('nightly.yaml');
      await workbench.seeSquiggles('warning: spec');
      await workbench.overview.seeCollapsed();
      await workbench.quickInput.run('Podsense: Show Pods');
      await workbench.overview.see(
        'base/kustomization.yaml 1',
        'web Deployment · UTC · web',
        'jobs 1',
        'nightly CronJob · Asia/Shanghai · default · token',
      );
      await workbench.shoot('overview');
      const below = ['dump: Asia/Shanghai', '0 2 * * * · Asia/Shanghai', 'default, with its token'];
      await workbench.overview.unfold(3, 'nightly', ...below);
      await workbench.shoot('overview-unfolded');
    },

    async 'a click or Enter leads to the schedule, or to the pod'(workbench) {
      await workbench.overview.click('0 2 * * *');
      await workbench.seeTab('nightly.yaml');
      await workbench.statusBar.see('Ln 6, Col 22 (9 selected)');
      await workbench.overview.goTo(1, 'web');
      await workbench.press('Enter');
      await workbench.seeTab('web.yaml');
      await workbench.statusBar.see('Ln 13, Col 9 (4 selected)');
    },

    async 'a filter leaves those that show UTC, or run as default, or have a token'(workbench) {
      await workbench.quickInput.run('Podsense: Filter Pods');
      await workbench.quickInput.seeTicks('[ ] UTC', '[ ] default', '[ ] token');
      await workbench.quickInput.tick('UTC');
      await workbench.quickInput.take();
      await workbench.overview.see('base/kustomization.yaml 1', 'web Deployment · UTC · web');
      await workbench.shoot('overview-filtered');
    },
  },
};
