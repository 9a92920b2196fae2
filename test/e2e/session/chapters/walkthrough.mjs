import assert from 'node:assert/strict';

/** The walkthrough: three steps, each with its picture, on a manifest of its own. */
export const walkthrough = {
  scenarios: {
    async 'the walkthrough has three steps, each with a picture'(workbench) {
      await workbench.quickInput.run('Welcome: Open Walkthrough...');
      await workbench.quickInput.pick('podsense', 'Start with Podsense');
      await workbench.walkthrough.see('See it', 'Fix it', 'Say which clock you mean');
      await workbench.press('Control+B');
      for (const step of ['Say which clock you mean', 'Fix it', 'See it']) {
        await workbench.walkthrough.open(step);
        await workbench.shoot('step');
      }
      await workbench.press('Control+B');
    },

    async 'its first step opens a manifest with two mistakes, which is no file'(workbench) {
      await workbench.walkthrough.press('Open an Example');
      await workbench.seeTab('Untitled-1');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.shoot('example');
    },

    async 'which are fixed by the keys that the second step names'(workbench) {
      await workbench.goTo(17, 17);
      const titles = await workbench.quickFixes.open();
      assert.equal(titles[0], "Mount the node's time zone on /etc/localtime");
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles('warning: spec');
      await workbench.press('Control+Z');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.quickInput.run('View: Revert and Close Editor');
      await workbench.seeNoTab('Untitled-1');
    },
  },
};
