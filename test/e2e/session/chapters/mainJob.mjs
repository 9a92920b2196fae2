import assert from 'node:assert/strict';
import { deployment, zoneMounted } from '../manifests.mjs';

const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n---\n';

/** Typing, fixing and saving a Deployment; choosing a zone; a snippet. */
export const mainJob = {
  files: {
    'manifests/deployment.yaml': '',
    'manifests/snippet.yaml': '',
    'manifests/zone.yaml': deployment,
    'on-save/on-save.yaml': deployment.replace('1.29', '1.2'),
    'on-save/.vscode/settings.json': JSON.stringify({
      'editor.codeActionsOnSave': { 'source.fixAll.podsense': 'explicit' },
      'podsense.fixAllRules': ['missing-timezone-mount', 'default-service-account'],
    }),
  },

  scenarios: {
    async 'typing a Deployment shows both squiggles'(workbench) {
      await workbench.open('deployment.yaml');
      await workbench.typeLines(deployment);
      await workbench.seeText(deployment);
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.shoot('typed');
      assert.equal(await workbench.save('manifests/deployment.yaml'), deployment.trimEnd());
    },

    async 'the problems panel says where, and what'(workbench) {
      const [account, zone] = await workbench.panel.openProblems(2);
      await workbench.shoot('problems');
      assert.match(account, /^The pods of Deployment "web" run as .*default-service-account.*\[Ln 13, Col 5\]$/);
      assert.match(zone, /^Container "server" shows UTC.*missing-timezone-mount.*\[Ln 15, Col 17\]$/);
      await workbench.panel.close();
    },

    async 'the hover says once what the clock shows and why, and what the quick fix does, with a link to the rule'(
      workbench,
    ) {
      await workbench.goTo(15, 17);
      const mount = "Mount the node's time zone on /etc/localtime";
      const clock = 'server shows UTC, since nothing gives it a time zone.';
      const text = await workbench.hover.open('and TZ is not set.', clock, mount, 'Open the page of this rule');
      await workbench.shoot('hover');
      assert.match(text, /missing-timezone-mount.*server shows UTC.*missing-timezone-mount\s*Quick fix:\s*Mount/s);
      for (const once of [clock, mount, 'TZ is not set']) assert.equal(text.split(once).length, 2, once);
      await workbench.press('Escape');
    },

    async 'the menu of fixes leads to the page of the rule'(workbench) {
      await workbench.goTo(15, 17);
      await workbench.quickFixes.open();
      await workbench.quickFixes.follow('Open the page of this rule');
      await workbench.seeTab('missing-timezone-mount');
      await workbench.seePage('When not to');
      await workbench.shoot('page');
      await workbench.open('deployment.yaml');
    },

    async 'Ctrl+. and Enter mount the zone of the node'(workbench) {
      await workbench.goTo(15, 17);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu-zone');
      assert.equal(titles[0], "Mount the node's time zone on /etc/localtime");
      await workbench.quickFixes.choose(0);
      await workbench.seeText(deployment + zoneMounted);
      await workbench.seeSquiggles('warning: spec');
      await workbench.shoot('zone-mounted');
    },

    async 'undo takes the fix back in one step'(workbench) {
      await workbench.press('Control+Z');
      await workbench.seeText(deployment);
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.press('Control+Shift+Z');
      await workbench.seeText(deployment + zoneMounted);
      await workbench.shoot('undone-and-redone');
    },

    async 'Ctrl+. and Enter create the account, and the file is right on the disk'(workbench) {
      await workbench.goTo(13, 5);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu-account');
      assert.match(titles[0], /^Create service account "web" and use it/);
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles();
      await workbench.shoot('account-created');
      const saved = await workbench.save('manifests/deployment.yaml');
      assert.ok(saved.startsWith(account), saved);
      const workload = saved.slice(account.length);
      assert.match(workload, /^ {6}serviceAccountName: web$/m);
      assert.equal(workload.replace(/^ {6}serviceAccountName: web\n/m, ''), (deployment + zoneMounted).trimEnd());
    },

    async 'saving makes the fixes that the settings of its folder name, and undo takes them back'(workbench) {
      await workbench.open('on-save.yaml');
      await workbench.goTo(16, 27);
      await workbench.type('9');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      const saved = await workbench.save('on-save/on-save.yaml');
      await workbench.seeSquiggles();
      await workbench.shoot('fixed-on-save');
      const withoutName = saved.slice(account.length).replace(/^ {6}serviceAccountName: web\n/m, '');
      assert.equal(saved.slice(0, account.length) + withoutName, account + deployment + zoneMounted);
      await workbench.press('Control+Z');
      await workbench.seeText(deployment);
    },

    async 'the menu is short: the preferred fix, other ways, ignoring, the severity and the page'(workbench) {
      await workbench.open('zone.yaml');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.goTo(15, 17);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu-short');
      assert.deepEqual(
        titles.filter(title => title !== 'Which clock is meant?…'),
        [
          "Mount the node's time zone on /etc/localtime",
          'Another way…',
          'Ignore missing-timezone-mount…',
          'Change the severity of missing-timezone-mount…',
          'Why missing-timezone-mount? (its page)',
        ],
      );
      await workbench.giveUp();
      await workbench.quickFixes.openList('Another way…');
      await workbench.quickInput.pick('keep', 'Keep UTC on purpose: set TZ to UTC');
      await workbench.seeSquiggles('warning: spec');
      await workbench.seeCursor();
      await workbench.press('Control+Z');
      await workbench.seeText(deployment);
    },

    async 'a time zone can be chosen from a list, and the cursor is back in the file'(workbench) {
      await workbench.open('zone.yaml');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.goTo(15, 17);
      await workbench.quickFixes.openList('Another way…');
      await workbench.quickInput.pick('choose', 'Choose a time zone…');
      await workbench.quickInput.pick('shangh', 'Asia/Shanghai');
      await workbench.seeCursor();
      await workbench.seeSquiggles('warning: spec');
      await workbench.shoot('zone-chosen');
      const saved = await workbench.save('manifests/zone.yaml');
      assert.match(saved, /^ {12}path: \/usr\/share\/zoneinfo\/Asia\/Shanghai$/m);
    },

    async 'a snippet comes by its first letters and Tab, and has nothing to find'(workbench) {
      await workbench.open('snippet.yaml');
      await workbench.suggest();
      await workbench.type('kdep');
      await workbench.seeSuggestion('kdeployment');
      await workbench.shoot('snippet-offered');
      await workbench.press('Tab');
      await workbench.type('till');
      await workbench.press('Tab');
      await workbench.type('3');
      await workbench.press('Tab');
      await workbench.type('nginx:1.29.3');
      await workbench.press('Tab');
      await workbench.seeSquiggles();
      await workbench.shoot('snippet-filled');
      const saved = await workbench.save('manifests/snippet.yaml');
      assert.equal(saved.match(/\btill$/gm)?.length, 6, saved);
      assert.match(saved, /^ {2}replicas: 3$/m);
      assert.match(saved, /^ {10}image: nginx:1\.29\.3$/m);
      assert.match(saved, /^ {14}mountPath: \/etc\/localtime$/m);
    },
  },
};
