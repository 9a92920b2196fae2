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
  },
};
