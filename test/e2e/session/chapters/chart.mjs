import assert from 'node:assert/strict';

const values = `timezone: Asia/Shanghia
serviceAccount:
  create: false
  name: ""
extraEnv: []
`;

const template = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: shop
spec:
  selector:
    matchLabels: {app: shop}
  template:
    metadata:
      labels: {app: shop}
    spec:
      serviceAccountName: {{ include "shop.account" . }}
      containers:
        - name: shop-web
          image: nginx:1.29
          {{- with .Values.extraEnv }}
          env:
            {{- toYaml . | nindent 12 }}
          {{- end }}
`;

const helpers = `{{- define "shop.account" -}}
{{- if .Values.serviceAccount.create -}}
{{ default .Chart.Name .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end -}}
`;

/** A chart: what its default values give, where they stand, and what is wrong in them. */
export const chart = {
  files: {
    'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
    'chart/values.yaml': values,
    'chart/templates/_helpers.tpl': helpers,
    'chart/templates/shop.yaml': template,
  },

  scenarios: {
    async 'a template shows what the default values give, and a hover says which'(workbench) {
      await workbench.open('shop.yaml');
      await workbench.seeSquiggles('info: {{\u00a0include\u00a0"shop.account"\u00a0.\u00a0}}', 'info: shop-web');
      await workbench.goTo(12, 10);
      const text = await workbench.hover.open('runs as default', 'serviceAccount.create is false (values.yaml:3)');
      await workbench.shoot('chart-hover');
      assert.match(text, /With the default values/);
      await workbench.press('Escape');
    },

    async 'the definition of a value is its place in values.yaml, where a wrong zone is put right'(workbench) {
      await workbench.goTo(16, 30);
      await workbench.press('F12');
      await workbench.seeTab('values.yaml');
      await workbench.seeSquiggles('warning: Asia/Shanghia');
      await workbench.goTo(1, 15);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('chart-values');
      assert.equal(titles[0], 'Change to Asia/Shanghai');
      await workbench.quickFixes.choose(0);
      await workbench.seeText(values.replace('Shanghia', 'Shanghai'));
      await workbench.seeSquiggles();
      await workbench.save('chart/values.yaml');
    },

    async 'a container of the template gets its zone by the values'(workbench) {
      await workbench.open('shop.yaml');
      await workbench.goTo(14, 18);
      const titles = await workbench.quickFixes.open();
      await workbench.shoot('chart-container');
      assert.ok(
        titles.some(title => title.includes('extraEnv')),
        titles.join('\n'),
      );
      await workbench.giveUp();
    },

    async 'the palette offers to have Helm render it, in a workspace that the user trusts'(workbench) {
      const shown = await workbench.quickInput.listCommands('Podsense: ');
      assert.ok(shown.includes('Podsense: Check the Chart as Helm Renders It'), shown.join('\n'));
    },
  },
};
