import assert from 'node:assert/strict';
import { deployment, zoneMounted } from '../manifests.mjs';

const named = name => deployment.replaceAll('web', name);
const files = {
  'apps/cart.yaml': named('cart'),
  'apps/till.yaml': named('till').replace('      containers:', '      serviceAccount: till\n      containers:'),
  'apps/web.yaml': named('web'),
  'jobs/report.yaml': named('report'),
  'only-choices/schedule.yaml': `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: 0 2 * * *
  jobTemplate:
    spec:
      template:
        spec:
          serviceAccountName: report
          automountServiceAccountToken: false
          restartPolicy: Never
          containers:
            - name: report
              image: busybox:1.37
              env:
                - name: TZ
                  value: UTC0
`,
};

/** All fixes of the workspace, of a folder and of a file: chosen, previewed, made, and undone in one step. */
export const fixEverything = {
  files,

  scenarios: {
    async 'the fixes of the workspace are offered by rule, of which only the safe ones are ticked'(workbench) {
      await workbench.open('cart.yaml');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.quickInput.run('Podsense: Fix Everything in the Workspace');
      await workbench.quickInput.seeTicks(
        '[x] Rename serviceAccount to serviceAccountName: 1 place in 1 file',
        "[ ] Mount the node's time zone on /etc/localtime: 4 containers in 4 files",
        '[ ] Create service account "…" and use it (loses its old rights): 3 pods in 3 files',
        '[x] apps',
        '[x] jobs',
      );
      await workbench.shoot('offered');
    },

    async 'the preview shows the changes of the chosen rules and folders, by file and by rule'(workbench) {
      await workbench.quickInput.tick("Mount the node's time zone");
      await workbench.quickInput.tick('jobs');
      await workbench.shoot('chosen');
      await workbench.quickInput.take();
      await workbench.preview.see(
        '[x] apps/cart.yaml, making text edits',
        '[x] line 17, inserting ',
        '[x] apps/till.yaml, making text edits',
        '[x] line 14, replacing serviceAccount with serviceAccountName',
        '[x] line 18, inserting ',
        '[x] apps/web.yaml, making text edits',
      );
      await workbench.shoot('preview-by-file');
      await workbench.preview.group('Group Changes By Type');
      await workbench.preview.seeRules('missing-timezone-mount', 'deprecated-service-account-field');
      await workbench.shoot('preview-by-rule');
      await workbench.preview.group('Group Changes By File');
    },

    async 'what is ticked is made in all files, and one undo takes it back'(workbench) {
      await workbench.preview.apply();
      await workbench.seeSquiggles('warning: spec');
      await workbench.seeAllSaved();
      await workbench.shoot('fixed');
      for (const name of ['cart', 'web']) await workbench.seeFile(`apps/${name}.yaml`, named(name) + zoneMounted);
      const till = files['apps/till.yaml'].replace('serviceAccount:', 'serviceAccountName:') + zoneMounted;
      await workbench.seeFile('apps/till.yaml', till);
      await workbench.seeFile('jobs/report.yaml', files['jobs/report.yaml']);
      await workbench.backToEditor();
      await workbench.press('Control+Z');
      await workbench.seeSquiggles('warning: spec', 'warning: server');
      await workbench.shoot('undone');
      await workbench.saveAll(files);
    },

    async 'the same for a folder, from the menu of the explorer'(workbench) {
      await workbench.explorer.run('jobs', 'Fix Everything in This Folder');
      await workbench.quickInput.seeTicks(...offersOf('report'));
      await workbench.shoot('offered-for-folder');
      await workbench.quickInput.tick('Create service account');
      await workbench.quickInput.take();
      await workbench.preview.see(
        '[x] jobs/report.yaml, making text edits',
        '[x] line 1, inserting ',
        '[x] line 14, inserting ',
      );
      await workbench.preview.apply();
      await workbench.open('report.yaml');
      const withName = named('report').replace(
        '      containers:',
        '      serviceAccountName: report\n      containers:',
      );
      const saved = await workbench.save('jobs/report.yaml');
      assert.equal(saved, `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: report\n---\n${withName}`);
      await workbench.press('Control+Z');
      assert.equal(await workbench.save('jobs/report.yaml'), files['jobs/report.yaml']);
    },

    async 'and for the folder of the active file, from the palette'(workbench) {
      await workbench.open('report.yaml');
      await workbench.quickInput.run('Podsense: Fix Everything in This Folder');
      await workbench.quickInput.seeTicks(...offersOf('report'));
      await workbench.giveUp();
    },

    async 'and for a file, from the menu of the explorer, from the palette and by a key of its own'(workbench) {
      await workbench.explorer.run('cart.yaml', 'Fix Everything in This File');
      await workbench.quickInput.seeTicks(...offersOf('cart'));
      await workbench.giveUp();
      await workbench.open('web.yaml');
      await workbench.quickInput.run('Podsense: Fix Everything in This File');
      await workbench.quickInput.seeTicks(...offersOf('web'));
      await workbench.giveUp();
      await workbench.seeCursor();
      await workbench.press('Control+Alt+Shift+F9');
      await workbench.quickInput.seeTicks(...offersOf('web'));
      await workbench.shoot('offered-for-file');
      await workbench.giveUp();
    },

    async 'and says so if each fix has to be chosen'(workbench) {
      await workbench.open('schedule.yaml');
      await workbench.quickInput.run('Podsense: Fix Everything in This File');
      await workbench.seeNotification('1 finding here has fixes that you have to choose in its menu');
      await workbench.giveUp();
    },
  },
};

const offersOf = name => [
  "[ ] Mount the node's time zone on /etc/localtime: 1 container in 1 file",
  `[ ] Create service account "${name}" and use it (loses its old rights): 1 pod in 1 file`,
];
