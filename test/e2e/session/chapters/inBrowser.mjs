import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../../tools/project.mjs';
import { account, withAccount, zoneMounted } from '../manifests.mjs';

const page = fs.readFileSync(path.join(root, 'server/src/rules/timeZone/missing-timezone-mount/page.md'), 'utf8');

/** The main job with nothing but a browser: the server is a web worker, the files are virtual. */
export const inBrowser = {
  files: { 'web.yaml': withAccount, 'web-account.yaml': account },

  scenarios: {
    async 'a file of a virtual workspace shows its squiggle'(workbench) {
      await workbench.explorer.open('web.yaml');
      await workbench.seeSquiggles('warning: server');
      await workbench.shoot('squiggle');
    },

    async 'Ctrl+. and Enter mount the zone of the node'(workbench) {
      await workbench.goTo(16, 17);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu');
      assert.equal(titles[0], "Mount the node's time zone on /etc/localtime");
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles();
      await workbench.shoot('fixed');
      await workbench.seeText(withAccount + zoneMounted);
    },

    async 'the page of a rule opens, which the worker has brought along'(workbench) {
      await workbench.quickInput.run('Podsense: Open the Page of a Rule');
      await workbench.quickInput.pick('missing', 'missing-timezone-mount');
      await workbench.seeTab('missing-timezone-mount.md');
      // The Markdown preview is an extension of VS Code that this build has for a server alone.
      await workbench.quickInput.run('View: Reopen Editor With Text Editor');
      await workbench.seeBeginning(page.slice(0, page.indexOf('## Why')));
      await workbench.shoot('page');
    },
  },
};
