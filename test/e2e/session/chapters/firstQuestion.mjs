import assert from 'node:assert/strict';
import * as manifests from '../manifests.mjs';

const { zoneMounted } = manifests;
const withAccount = manifests.withAccount.replaceAll('web', 'clock');
const team = '# What this team agreed on.\nrules:\n  cronjob-timezone: off\n';

/** The question which clock is meant, in a folder without settings: in three places, and never by itself. */
export const firstQuestion = {
  files: {
    'question/team/.podsense.yaml': team,
    'question/team/team.yaml': withAccount,
    'question/own.yaml': withAccount,
  },

  scenarios: {
    async 'the language status, the menu of fixes and the hover ask which clock is meant'(workbench) {
      await workbench.open('team.yaml');
      await workbench.seeSquiggles('warning: server');
      await workbench.statusBar.seeLanguage('Which clock is meant?');
      await workbench.goTo(16, 17);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu');
      assert.equal(titles[0], "Mount the node's time zone on /etc/localtime");
      assert.ok(titles.includes('Which clock is meant?…'), titles.join('\n'));
      await workbench.press('Escape');
      await workbench.hover.open('Which clock is meant?', "The node's · A zone… · UTC is right · Do not ask here");
      await workbench.shoot('hover');
    },

    async 'an answer is written into the settings file that counts, and it is not asked again'(workbench) {
      await workbench.hover.follow('UTC is right');
      await workbench.seeSquiggles();
      await workbench.seeFile('question/team/.podsense.yaml', `${team}timeZone: UTC\n`);
      await workbench.statusBar.seeLanguageWithout('Which clock is meant?');
      await workbench.shoot('answered-in-file');
    },

    async 'an answer without such a file is written into the settings of the folder'(workbench) {
      await workbench.open('own.yaml');
      await workbench.seeSquiggles('warning: server');
      await workbench.goTo(16, 17);
      await workbench.quickFixes.openList('Which clock is meant?…');
      await workbench.quickInput.see("The node's", 'Containers should show the time zone of their node');
      await workbench.shoot('answers');
      await workbench.quickInput.take();
      await workbench.seeFile('.vscode/settings.json', '{\n    "podsense.timeZone": "node"\n}');
      await workbench.statusBar.seeLanguageWithout('Which clock is meant?');
      await workbench.seeCursor();
      const others = await workbench.quickFixes.open();
      assert.ok(!others.includes('Which clock is meant?…'), others.join('\n'));
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles();
      assert.equal(await workbench.save('question/own.yaml'), withAccount + zoneMounted);
    },
  },
};
