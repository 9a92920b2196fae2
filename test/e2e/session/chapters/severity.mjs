import assert from 'node:assert/strict';

const pod = `apiVersion: v1
kind: Pod
metadata:
  name: web
spec:
  serviceAccountName: web
  containers:
    - name: server
      image: nginx:1.29
---
apiVersion: v1
kind: ServiceAccount
metadata:
  name: web
`;

const settings = '# Ours.\nrules:\n  unused-suppression: off\n';

/** Another severity for a rule: in the settings of its folder, and in the settings file beside the manifest. */
export const severity = {
  files: {
    'by-settings/by-settings.yaml': pod,
    'by-settings/.vscode/settings.json': JSON.stringify({ 'podsense.rules': { 'posix-timezone': 'off' } }),
    'by-file/by-file.yaml': pod,
    'by-file/.podsense.yaml': settings,
  },

  scenarios: {
    async 'the severity of a rule is chosen from its finding'(workbench) {
      await workbench.open('by-settings.yaml');
      await workbench.seeSquiggles('warning: server');
      await chooseSeverity(workbench, 'info', 'information');
      await workbench.seeSquiggles('info: server');
      await workbench.shoot('severity-in-settings');
      // The user's settings for all workspaces are not repeated here.
      const { 'podsense.rules': rules } = JSON.parse(workbench.read('by-settings/.vscode/settings.json'));
      assert.deepEqual(rules, { 'posix-timezone': 'off', 'missing-timezone-mount': 'information' });
    },

    async 'and written into the settings file beside the manifest'(workbench) {
      await workbench.open('.podsense.yaml');
      await workbench.seeText(settings);
      await workbench.open('by-file.yaml');
      await workbench.seeSquiggles('warning: server');
      await chooseSeverity(workbench, 'err', 'error');
      await workbench.seeSquiggles('error: server');
      await workbench.open('.podsense.yaml');
      await workbench.seeText(`${settings}  missing-timezone-mount: error\n`);
      await workbench.shoot('severity-in-file');
    },
  },
};

async function chooseSeverity(workbench, typed, severity) {
  await workbench.goTo(8, 13);
  await workbench.quickFixes.openList('Change the severity of missing-timezone-mount…');
  await workbench.quickInput.pick(typed, severity);
}
