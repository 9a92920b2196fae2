import assert from 'node:assert/strict';
import { account, withAccount, zoneMounted } from '../manifests.mjs';

/** A session in a VS Code that is in Chinese. */
export const inChinese = {
  files: { 'web.yaml': withAccount, 'account.yaml': account },

  scenarios: {
    async 'a hover says in Chinese what is wrong, in letters that can be read'(workbench) {
      await workbench.open('web.yaml');
      await workbench.seeSquiggles('warning: server');
      await workbench.goTo(16, 17);
      await workbench.hover.open('容器“server”显示的是 UTC 时间', '快速修复：', '打开此规则的说明页');
      await workbench.shoot('hover');
      await workbench.seeLetters('容器显示时区挂载节点');
      await workbench.giveUp();
    },

    async 'fixes have Chinese titles, and the first is made by Enter'(workbench) {
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu');
      assert.equal(titles[0], '将节点的时区挂载到 /etc/localtime');
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles();
      await workbench.seeText(withAccount + zoneMounted);
      await workbench.shoot('fixed');
    },

    async 'the question, the list of all fixes, the overview and the walkthrough are in Chinese'(workbench) {
      await workbench.press('Control+Z');
      await workbench.seeSquiggles('warning: server');
      await workbench.statusBar.seeLanguage('应该显示哪种时间？');
      await workbench.quickInput.run('Podsense: 修复工作区中的所有问题');
      await workbench.quickInput.seeTicks('[ ] 将节点的时区挂载到 /etc/localtime：1 个文件中的 1 个容器');
      await workbench.shoot('offered');
      await workbench.giveUp();
      await workbench.quickInput.run('Podsense: 显示 Pod');
      await workbench.overview.see('manifests 1', 'web Deployment · UTC · web · 令牌');
      await workbench.shoot('overview');
      await workbench.quickInput.run('Welcome: Open Walkthrough...');
      await workbench.quickInput.pick('podsense', '开始使用 Podsense');
      await workbench.walkthrough.see('查看问题', '修复问题', '说明应显示哪种时间');
      await workbench.shoot('walkthrough');
    },
  },
};
