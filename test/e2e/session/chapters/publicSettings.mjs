import assert from 'node:assert/strict';

const settingsFile = 'plain/kube-prometheus/.podsense.yaml';

/** The time zone that all containers should have, and the page of a rule. */
export const publicSettings = {
  files: { [settingsFile]: '# Ours.\n' },

  scenarios: {
    async 'the time zone is chosen from a list, and written into the settings of the workspace'(workbench) {
      await workbench.open('mysql-test-client.yaml');
      await workbench.quickInput.run('Podsense: Choose the Time Zone');
      await workbench.quickInput.pick('tokyo', 'Asia/Tokyo');
      await workbench.seeCursor();
      await workbench.seeFile('.vscode/settings.json', '{\n    "podsense.timeZone": "Asia/Tokyo"\n}');
    },

    async 'or into the settings file beside the manifest, which wins'(workbench) {
      await workbench.open('grafana-deployment.yaml');
      await workbench.goTo(34, 15);
      await workbench.seeSquiggles('warning: grafana');
      await workbench.quickInput.run('Podsense: Choose the Time Zone');
      await workbench.quickInput.pick('utc', 'UTC');
      await workbench.seeSquiggles();
      await workbench.shoot('zone-in-file');
      await workbench.seeFile(settingsFile, '# Ours.\ntimeZone: UTC\n');
      assert.match(workbench.read('.vscode/settings.json'), /Asia\/Tokyo/);
    },

    async 'the page of a rule opens, rendered'(workbench) {
      await workbench.quickInput.run('Podsense: Open the Page of a Rule');
      await workbench.quickInput.pick('legacy', 'legacy-timezone');
      await workbench.seeTab('legacy-timezone.md');
      await workbench.seePage('When not to');
      await workbench.shoot('page');
    },
  },
};
