import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { root } from '../../../../tools/project.mjs';

const manifests = path.resolve(root, '../shared/corpus/plain/kube-prometheus');

/** Beside the opened files; the rest lies in a folder, so that the tree fits on the screen. */
const shown = /^(blackboxExporter|grafana-serviceAccount)/;

/** Public manifests as virtual files, which only VS Code's file system can read. */
export const publicInBrowser = {
  files: fs.existsSync(manifests) ? readAll(manifests) : {},

  scenarios: {
    async 'reading a virtual workspace of public manifests shows how far it has come'(workbench) {
      await workbench.statusBar.seeOnce(/Podsense: reading the workspace: \d+ of \d\d+ files/);
    },

    async 'an account that another virtual file declares is known'(workbench) {
      await workbench.explorer.open('blackboxExporter-deployment.yaml');
      await workbench.goTo(114, 44);
      await workbench.seeSquiggles();
      await workbench.type('s');
      // The dots of a hint are shown only under the start of the word.
      await workbench.seeSquiggles('hint: bl');
      const titles = await workbench.quickFixes.open();
      assert.ok(
        titles.some(title => title.includes('"blackbox-exporter"')),
        titles.join('\n'),
      );
      await workbench.shoot('account');
    },
  },
};

/** The texts of all files of a folder, by name. */
function readAll(folder) {
  const names = fs.readdirSync(folder, { recursive: true }).filter(name => name.endsWith('.yaml'));
  const entries = names.map(name => [shown.test(name) ? name : `more/${name}`, readText(path.join(folder, name))]);
  return Object.fromEntries(entries);
}

function readText(file) {
  return fs.readFileSync(file, 'utf8');
}
