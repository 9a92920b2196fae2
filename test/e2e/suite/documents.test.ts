import assert from 'node:assert/strict';
import { commands, languages, Range } from 'vscode';
import { closeEditors, openSaved, openUntitled, replace } from './documents.ts';
import { diagnosticsOf, shows } from './findings.ts';
import { deployment, deploymentFindings, oldFieldFindings, podWithOldField } from './manifests.ts';

suite('Documents', () => {
  teardown(closeEditors);

  test('that were never saved are checked', async () => {
    await shows(await openUntitled(deployment), deploymentFindings);
  });

  test('in JSON are checked where they are manifests', async () => {
    const manifest = `{
  "apiVersion": "v1",
  "kind": "Pod",
  "metadata": { "name": "web" },
  "spec": {
    "containers": [{ "name": "server", "image": "nginx:1.29" }]
  }
}
`;
    const other = await openUntitled('{ "name": "web", "spec": { "containers": [{ "name": "server" }] } }\n', 'json');
    const document = await openUntitled(manifest, 'json');
    await shows(document, ['5:3-5:9 warning default-service-account', '6:30-6:38 warning missing-timezone-mount']);
    assert.deepEqual(diagnosticsOf(other), []);
  });

  for (const ending of ['.yml.j2', '.yaml.tmpl', '.gotmpl']) {
    test(`that are templates by their name, ${ending}, are checked as plain text`, async () => {
      const document = await openSaved(deployment, 'north', ending);
      assert.equal(document.languageId, 'plaintext');
      await shows(document, deploymentFindings);
    });
  }

  test('in plain text of another name are not checked', async () => {
    const other = await openSaved(deployment, 'north', '.txt');
    await shows(await openSaved(deployment, 'north', '.yml.j2'), deploymentFindings);
    assert.deepEqual(diagnosticsOf(other), []);
  });

  test('lose their findings when they are closed', async () => {
    const document = await openSaved(deployment);
    await shows(document, deploymentFindings);
    await commands.executeCommand('workbench.action.closeActiveEditor');
    await shows(document, []);
  });

  test('lose their findings when their language is another, and have them again when it is YAML', async () => {
    const document = await openUntitled(deployment);
    await shows(document, deploymentFindings);
    const plain = await languages.setTextDocumentLanguage(document, 'plaintext');
    await shows(plain, []);
    await shows(await languages.setTextDocumentLanguage(plain, 'yaml'), deploymentFindings);
  });

  test('of a chart have what holds in some cases of the template as information', async () => {
    const chart = `apiVersion: v1
kind: Pod
metadata:
  name: {{ include "web.fullname" . }}
spec:
  {{- with .Values.pod }}
  {{- toYaml . | nindent 2 }}
  {{- end }}
  containers:
    - name: {{ .Chart.Name }}
      {{- toYaml .Values.container | nindent 6 }}
---
`;
    const document = await openUntitled(chart + podWithOldField, 'helm');
    assert.equal(document.languageId, 'helm');
    // The findings in the second manifest show that the first was checked.
    const line = chart.split('\n').length - 1;
    await shows(document, [
      '5:1-5:5 information default-service-account',
      ...oldFieldFindings.map(finding => finding.replace(/^6:3-6:/, `${line + 6}:3-${line + 6}:`)),
    ]);
  });

  test('that become manifests while they are written are checked from then on', async () => {
    const document = await openUntitled('');
    await replace(document, new Range(0, 0, 0, 0), deployment);
    await shows(document, deploymentFindings);
  });
});
