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
  },
};
