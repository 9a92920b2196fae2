// node tools/helmForms.mjs HELM: writes test/unit/charts/helmForms.jsonl anew, by the Helm at that path (3.22): what it
// prints of each form of a template, or null where it fails.
import { execFile } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { chart, forms } from './helmForms/forms.mjs';
import { root } from './project.mjs';

const [helm] = process.argv.slice(2);
if (helm === undefined) {
  console.error('node tools/helmForms.mjs HELM');
  process.exit(2);
}
const run = promisify(execFile);
const lines = [];
for (const form of forms) lines.push(JSON.stringify({ form, printed: await printed(form) }));
fs.writeFileSync(path.join(root, 'test/unit/charts/helmForms.jsonl'), `${lines.join('\n')}\n`);
console.log(`${forms.length} forms`);

async function printed(form) {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'helm-forms-'));
  const files = { ...chart, 'templates/_form.tpl': `{{ define "form" }}${form}{{ end }}` };
  if (form.includes('{{ define')) files['templates/_form.tpl'] = outside(form);
  files['templates/form.yaml'] = 'printed: {{ include "form" . | b64enc | quote }}\n';
  try {
    for (const [name, text] of Object.entries(files)) {
      fs.mkdirSync(path.join(folder, path.dirname(name)), { recursive: true });
      fs.writeFileSync(path.join(folder, name), text);
    }
    const { stdout } = await run(helm, ['template', 'rel', folder]);
    const encoded = /^printed: "(.*)"$/m.exec(stdout)?.[1];
    return encoded === undefined ? null : Buffer.from(encoded, 'base64').toString();
  } catch {
    return null;
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
}

/** A definition may not stand in another. */
function outside(form) {
  const end = form.indexOf('{{ end }}') + '{{ end }}'.length;
  return `${form.slice(0, end)}{{ define "form" }}${form.slice(end)}{{ end }}`;
}
