import assert from 'node:assert/strict';
import { account, withAccount } from '../manifests.mjs';

/** Files whose authors the user does not trust: nothing in them is run, so all features work. */
export const restricted = {
  files: {
    'web.yaml': withAccount,
    'account.yaml': account,
    '.podsense.yaml': 'timeZoneFix: env\ntimeZone: Asia/Shanghai\n',
  },

  scenarios: {
    async 'a workspace that is not trusted has its findings, by its own settings'(workbench) {
      await workbench.open('web.yaml');
      await workbench.statusBar.see('Restricted Mode');
      await workbench.seeSquiggles('warning: server');
      await workbench.goTo(16, 17);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('restricted');
      assert.equal(titles[0], 'Set TZ to Asia/Shanghai');
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles();
    },

    async 'no chart is rendered there, since a chart is a program'(workbench) {
      const shown = await workbench.quickInput.listCommands('Podsense: ');
      assert.ok(shown.includes('Podsense: Check the Workspace'), shown.join('\n'));
      assert.ok(!shown.includes('Podsense: Check the Chart as Helm Renders It'), shown.join('\n'));
    },
  },
};
