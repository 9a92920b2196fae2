import assert from 'node:assert/strict';

const clocks = `apiVersion: v1
kind: Pod
metadata:
  name: clocks
spec:
  serviceAccountName: clocks
  containers:
    - name: misspelt
      image: nginx:1.29
      env:
        - name: TZ
          value: Asia/Shangai
    - name: offset
      image: nginx:1.29
      env:
        - name: TZ
          value: GMT+8
`;

const accounts = ['clocks', 'old', 'report']
  .map(name => `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n`)
  .join('---\n');

const oldField = `apiVersion: v1
kind: Pod
metadata:
  name: old
spec:
  serviceAccount: old
  containers:
    - name: server
      image: nginx:1.29
      env:
        - name: TZ
          value: Asia/Shanghai
`;

const binding = `apiVersion: v1
kind: ServiceAccount
metadata:
  name: deployer
  namespace: shop
---
apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: deployers
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: cluster-admin
subjects:
  - kind: ServiceAccount
    name: default
    namespace: shop
`;

const unplaced = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata:
  name: read-nodes
roleRef:
  apiGroup: rbac.authorization.k8s.io
  kind: ClusterRole
  name: read-nodes
subjects:
  - kind: ServiceAccount
    name: agent
`;

const cronJob = `apiVersion: batch/v1
kind: CronJob
metadata:
  name: report
spec:
  schedule: CRON_TZ=Asia/Shanghai 0 2 * * *
  jobTemplate:
    spec:
      template:
        spec:
          serviceAccountName: report
          restartPolicy: Never
          containers:
            - name: report
              image: example.com/report:1.4
              env:
                - name: TZ
                  value: Asia/Shanghai
`;

/** One finding of each family: time zones, service accounts, bindings, schedules. */
export const families = {
  files: {
    'families/accounts.yaml': accounts,
    'families/clocks.yaml': clocks,
    'families/old-field.yaml': oldField,
    'families/binding.yaml': binding,
    'families/unplaced.yaml': unplaced,
    'families/cron-job.yaml': cronJob,
  },

  scenarios: {
    async 'a misspelt zone is found, and the zone that was meant put in its place'(workbench) {
      await workbench.open('clocks.yaml');
      await workbench.seeSquiggles('warning: Asia/Shangai', 'warning: GMT+8');
      await workbench.goTo(12, 18);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu-zone-name');
      assert.match(titles[0], /Asia\/Shanghai/);
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles('warning: GMT+8');
      assert.equal(await workbench.save('families/clocks.yaml'), clocks.replace('Shangai', 'Shanghai'));
    },

    async 'the deprecated field is renamed'(workbench) {
      await workbench.open('old-field.yaml');
      await workbench.seeSquiggles('info: serviceAccount');
      await workbench.goTo(6, 5);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu-old-field');
      assert.match(titles[0], /^Rename serviceAccount to serviceAccountName/);
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles();
      const fixed = oldField.replace('serviceAccount:', 'serviceAccountName:');
      assert.equal(await workbench.save('families/old-field.yaml'), fixed);
    },

    async 'a role that every pod gets is found, and can be bound to one account'(workbench) {
      await workbench.open('binding.yaml');
      await workbench.seeSquiggles('error: default');
      await workbench.goTo(17, 12);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('menu-binding');
      assert.match(titles[0], /^Bind the role to service account "deployer"/);
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles();
      assert.equal(await workbench.save('families/binding.yaml'), binding.replace('name: default', 'name: deployer'));
    },

    async 'the namespace of an account in a binding is typed'(workbench) {
      await workbench.open('unplaced.yaml');
      await workbench.seeSquiggles('error: ServiceAccount');
      await workbench.goTo(10, 12);
      const titles = await workbench.quickFixes.open();
      assert.equal(titles[0], "Type the account's namespace…");
      await workbench.giveUp();
      await workbench.quickFixes.openList("Type the account's namespace…");
      await workbench.quickInput.answer('monitoring');
      await workbench.seeSquiggles();
      assert.equal(await workbench.save('families/unplaced.yaml'), `${unplaced}    namespace: monitoring\n`);
    },

    async 'the zone of a schedule moves to where Kubernetes looks for it'(workbench) {
      await workbench.open('cron-job.yaml');
      await workbench.seeSquiggles('error: CRON_TZ=Asia/Shanghai');
      await workbench.goTo(6, 14);
      await workbench.quickFixes.open();
      await workbench.shoot('menu-schedule');
      await workbench.quickFixes.choose(0);
      await workbench.seeSquiggles();
      await workbench.shoot('schedule-fixed');
      const schedule = '  schedule: "0 2 * * *"\n  timeZone: Asia/Shanghai\n';
      const fixed = cronJob.replace('  schedule: CRON_TZ=Asia/Shanghai 0 2 * * *\n', schedule);
      assert.equal(await workbench.save('families/cron-job.yaml'), fixed);
    },
  },
};
