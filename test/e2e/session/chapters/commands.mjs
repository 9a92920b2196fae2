import assert from 'node:assert/strict';

const broken = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n\tcontainers: []\n';

/** The words and commands by which people find things, and the state of a file that cannot be read. */
export const commands = {
  files: {
    'commands/broken.yaml': broken,
    'commands/word.yaml': '',
  },

  scenarios: {
    async 'a snippet comes by the word that people type, with what is special about it'(workbench) {
      await workbench.open('word.yaml');
      await workbench.suggest();
      await workbench.type('cronj');
      await workbench.seeSuggestion('cronjob');
      await workbench.shoot('snippet-by-word');
      await workbench.press('Tab');
      await workbench.type('till');
      await workbench.press('Tab');
      await workbench.seeSquiggles();
      assert.match(await workbench.save('commands/word.yaml'), /^kind: CronJob\nmetadata:\n {2}name: till$/m);
      await workbench.press('Escape');
    },

    async 'the list of pages shows a line about each rule, by which it is found'(workbench) {
      await workbench.quickInput.run('Podsense: Open the Page of a Rule');
      await workbench.quickInput.see('missing-timezone-mount', 'A container whose clock shows UTC. Default: warning');
      await workbench.shoot('pages');
      await workbench.type('clock shows UTC');
      await workbench.quickInput.take();
      await workbench.seeTab('missing-timezone-mount');
      await workbench.seePage('When not to');
    },

    async 'the setting of the zone leads to the list of zones'(workbench) {
      await workbench.quickInput.run('Preferences: Open Settings (UI)');
      await workbench.type('podsense.timeZone');
      await workbench.settingsPage.follow('Choose from the list');
      await workbench.quickInput.see('node', 'the zone of each node');
      await workbench.shoot('zones-from-settings');
      await workbench.settingsPage.leave();
    },

    async 'the language status names the line that cannot be read'(workbench) {
      await workbench.open('broken.yaml');
      await workbench.statusBar.seeLanguage('Line 6 cannot be read: YAML forbids tabs for indentation');
    },

    async 'a report of a problem is copied, and the log shows the same'(workbench) {
      await workbench.quickInput.run('Podsense: Report a Problem');
      const report = await workbench.readClipboard('settings of the active file');
      assert.match(report, /^Podsense 0\.1\.0\n.*\(web, .*\nlanguage en\nPodsense 0\.1\.0, Node\.js v/);
      assert.match(report, /^read \d+ files in \d+ ms$/m);
      assert.match(report, /^settings of the active file: \{"timeZone":"node"/m);
      assert.doesNotMatch(report, /broken|till|shop/);
      await workbench.quickInput.run('Podsense: Show Log');
      await workbench.panel.seeLogged('settings of folder ', '"timeZone":"node"');
      await workbench.shoot('log');
      await workbench.panel.close();
    },

    async 'the palette has commands only while they can do something'(workbench) {
      const shown = await workbench.quickInput.listCommands('Podsense: ');
      for (const title of ['Check the Workspace', 'Restart the Server'])
        assert.ok(shown.includes(`Podsense: ${title}`), shown);
      assert.ok(!shown.includes('Podsense: Cancel Reading the Workspace'), shown);
    },
  },
};
