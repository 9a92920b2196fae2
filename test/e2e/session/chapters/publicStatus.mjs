/** The workbench's view of a file besides its text: the status of its language, and lenses. */
export const publicStatus = {
  scenarios: {
    async 'the status of the language says what is known of the file, and of the workspace'(workbench) {
      await workbench.open('blackboxExporter-deployment.yaml');
      await workbench.statusBar.seeLanguage('1 pod · 3 findings', 'files of the workspace read');
    },

    async 'and of another file as soon as that is shown'(workbench) {
      await workbench.open('blackboxExporter-serviceAccount.yaml');
      await workbench.statusBar.seeLanguage('no pods · no findings');
    },

    async 'an account has a lens that says how much it is used'(workbench) {
      await workbench.seeLenses('used by 1 workload, bound to 1 role');
      await workbench.shoot('lens');
    },

    async 'the lens counts a workload that is being typed beside it'(workbench) {
      await workbench.press('Control+\\');
      await workbench.open('grafana-deployment.yaml');
      await workbench.goTo(179, 34);
      await workbench.press('Control+Backspace');
      await workbench.type('blackbox-exporter');
      await workbench.seeLenses('used by 2 workloads, bound to 1 role');
      await workbench.shoot('lens-while-typing');
    },
  },
};
