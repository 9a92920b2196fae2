const chart = `# podsense: ignore-file[default-service-account] its account is set elsewhere
apiVersion: v1
kind: Pod
metadata:
  name: {{ .Release.Name }}
  namespace: shop
spec:
  serviceAccountName: web
  restartPolicy: Never
  containers:
    - name: web
      image: nginx:1.29
      env:
        - name: TZ
          value: Asia/Shanghai
`;

/** A word that is coloured, and one of the same kind that is not. */
const standsOut = [
  ['Asia/Shanghai', 'shop'],
  ['serviceAccountName', 'restartPolicy'],
  ['podsense: ignore-file', 'its account is set elsewhere'],
  ['{{', 'shop'],
];

/** Zones, account fields, ignore comments and template actions, in VS Code's own light and dark theme. */
export const colours = {
  files: { 'colours/pod.yaml': chart },

  scenarios: {
    async 'what Podsense is about stands out in the light theme'(workbench) {
      await workbench.open('pod.yaml');
      await workbench.seeText(chart);
      await seeThatItStandsOut(workbench, 'light');
    },

    async 'and in the dark one'(workbench) {
      await workbench.quickInput.run('Preferences: Toggle between Light/Dark Themes');
      await workbench.seeTheme('vs-dark');
      await seeThatItStandsOut(workbench, 'dark');
      await workbench.quickInput.run('Preferences: Toggle between Light/Dark Themes');
      await workbench.seeTheme('vs');
    },
  },
};

async function seeThatItStandsOut(workbench, theme) {
  for (const [word, other] of standsOut) await workbench.seeColoursOf(word, other);
  await workbench.shoot(`colours-${theme}`);
}
