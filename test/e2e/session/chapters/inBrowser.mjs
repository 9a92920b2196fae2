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
      serviceAccountName: web
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

/** The main job where there is nothing but a browser: the server is a web worker, the files are virtual. */
export const inBrowser = {
  files: { 'web.yaml': deployment },

  scenarios: {
    async 'a file of a virtual workspace shows its squiggle'(workbench) {
      await workbench.openFromTree('web.yaml');
      await workbench.seeSquiggles('warning: server');
      await workbench.shoot('squiggle');
    },

    async 'Ctrl+. and Enter mount the zone of the node'(workbench) {
      await workbench.goTo(16, 17);
      const titles = await workbench.openQuickFixes();
      await workbench.shoot('menu');
      assert.equal(titles[0], "Mount the node's time zone on /etc/localtime");
      await workbench.press('Enter');
      await workbench.seeSquiggles();
      await workbench.shoot('fixed');
      await workbench.seeText(deployment + zoneMounted);
    },

    async 'the page of a rule opens, which the worker has brought along'(workbench) {
      await workbench.run('Podsense: Open the Page of a Rule');
      await workbench.pick('missing', 'missing-timezone-mount');
      await workbench.seeTab('missing-timezone-mount.md');
      await workbench.shoot('page');
    },
  },
};
