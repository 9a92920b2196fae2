import assert from 'node:assert/strict';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: server
          image: nginx:1.29
`;

const zoneMounted = `          volumeMounts:
            - name: tz-config
              mountPath: /etc/localtime
              readOnly: true
      volumes:
        - name: tz-config
          hostPath:
            path: /etc/localtime
            type: File
`;

const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n---\n';

/** What a user does, one after the other in one window. */
export const scenarios = {
  async 'typing a Deployment shows both squiggles'(workbench) {
    await workbench.open('deployment.yaml');
    await workbench.typeLines(deployment);
    await workbench.seeText(deployment);
    await workbench.seeSquiggles('warning: spec', 'warning: server');
    await workbench.shoot('typed');
    assert.equal(await workbench.save('deployment.yaml'), deployment.trimEnd());
  },

  async 'the problems panel says where, and what'(workbench) {
    await workbench.seeProblems('x');
    await workbench.shoot('problems');
    await workbench.closePanel();
  },

  async 'the hover says why, with a link to the rule'(workbench) {
    await workbench.goTo(15, 17);
    const text = await workbench.openHover();
    await workbench.shoot('hover');
    assert.match(text, /shows UTC/);
    assert.match(text, /podsense\(missing-timezone-mount\)/);
    await workbench.press('Escape');
  },

  async 'Ctrl+. and Enter mount the zone of the node'(workbench) {
    await workbench.goTo(15, 17);
    const titles = await workbench.openQuickFixes();
    await workbench.shoot('menu-zone');
    assert.equal(titles[0], "Mount the node's time zone on /etc/localtime");
    await workbench.press('Enter');
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
    const titles = await workbench.openQuickFixes();
    await workbench.shoot('menu-account');
    assert.match(titles[0], /^Create service account "web" and use it/);
    await workbench.press('Enter');
    await workbench.seeSquiggles();
    const saved = await workbench.save('deployment.yaml');
    await workbench.shoot('account-created');
    assert.ok(saved.startsWith(account), saved);
    const workload = saved.slice(account.length);
    assert.match(workload, /^ {6}serviceAccountName: web$/m);
    assert.equal(workload.replace(/^ {6}serviceAccountName: web\n/m, ''), (deployment + zoneMounted).trimEnd());
  },
};
