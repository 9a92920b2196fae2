import assert from 'node:assert/strict';
import { deployment } from '../manifests.mjs';

/** The question which clock is meant, in a workspace of several folders: answered in one, dismissed for all. */
export const dismissedQuestion = {
  files: { 'zoned/zoned.yaml': deployment, 'unzoned/unzoned.yaml': deployment },

  scenarios: {
    async 'the language status takes the answer, a zone, to the settings of the folder'(workbench) {
      await workbench.open('zoned.yaml');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.statusBar.followLanguage('Which clock is meant?', 'Answer');
      await workbench.quickInput.pick('A zone', 'Containers should show one time zone');
      await workbench.quickInput.pick('shangh', 'Asia/Shanghai');
      await workbench.seeFile('zoned/.vscode/settings.json', '{\n    "podsense.timeZone": "Asia/Shanghai"\n}');
      await workbench.statusBar.seeLanguageWithout('Which clock is meant?');
    },

    async 'in another folder it is still asked, until it is dismissed'(workbench) {
      await workbench.open('unzoned.yaml');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.statusBar.followLanguage('Which clock is meant?', 'Answer');
      await workbench.quickInput.pick('not ask', 'Do not ask here');
      await workbench.statusBar.seeLanguageWithout('Which clock is meant?');
      await workbench.goTo(15, 17);
      const titles = await workbench.quickFixes.open();
      assert.ok(!titles.includes('Which clock is meant?…'), titles.join('\n'));
      await workbench.press('Escape');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
    },
  },
};
