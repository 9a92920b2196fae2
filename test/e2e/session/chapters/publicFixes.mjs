import assert from 'node:assert/strict';

const examples = 'plain/kubernetes-examples/_archived/elasticsearch';
const client = `${examples}/production_cluster/es-client-rc.yaml`;
const others = [
  `${examples}/es-rc.yaml`,
  `${examples}/production_cluster/es-data-rc.yaml`,
  `${examples}/production_cluster/es-master-rc.yaml`,
  'plain/nacos-k8s/nfs/deployment.yaml',
];
const before = new Map();

/** Fixes in all files of the workspace at once, with a preview. */
export const publicFixes = {
  scenarios: {
    async 'the fixes of all files are shown first, and each is ticked'(workbench) {
      for (const name of [client, ...others]) before.set(name, workbench.read(name));
      await workbench.open('es-rc.yaml');
      await workbench.seeSquiggles('info: serviceAccount', 'hint: in', 'warning: es');
      await workbench.quickInput.run('Podsense: Fix Everything in the Workspace');
      await workbench.quickInput.see('Rename serviceAccount to serviceAccountName: 5 places in 5 files');
      await workbench.shoot('offered');
      await workbench.quickInput.take();
      await workbench.preview.see(
        `[x] ${others[0]}, making text edits`,
        '[x] line 14, replacing serviceAccount with serviceAccountName',
        `[x] ${client}, making text edits`,
        '[x] line 16, replacing serviceAccount with serviceAccountName',
        `[x] ${others[1]}, making text edits`,
        '[x] line 16, replacing serviceAccount with serviceAccountName',
      );
      await workbench.shoot('preview');
    },

    async 'what is still ticked is made, and is on the disk'(workbench) {
      await workbench.preview.applyWithout(2);
      await workbench.seeSquiggles('hint: in', 'warning: es');
      await workbench.seeAllSaved();
      await workbench.shoot('fixed');
      assert.equal(workbench.read(client), before.get(client));
      for (const name of others) {
        assert.equal(workbench.read(name), before.get(name).replace('serviceAccount:', 'serviceAccountName:'));
      }
    },

    async 'one undo takes back the fixes of all files'(workbench) {
      await workbench.backToEditor();
      await workbench.press('Control+Z');
      await workbench.seeSquiggles('info: serviceAccount', 'hint: in', 'warning: es');
      await workbench.shoot('undone');
      await workbench.saveAll(Object.fromEntries(before));
    },
  },
};
