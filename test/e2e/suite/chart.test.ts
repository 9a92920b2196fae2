import assert from 'node:assert/strict';
import { randomUUID } from 'node:crypto';
import { chmod } from 'node:fs/promises';
import {
  ConfigurationTarget,
  commands,
  type Hover,
  type Location,
  type MarkdownString,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { apply, quickFixes } from './actions.ts';
import { asked } from './asked.ts';
import { closeEditors, folder, read } from './documents.ts';
import { shows } from './findings.ts';

const files = {
  'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
  'values.yaml': 'timezone: Asia/Shanghia\nserviceAccount:\n  create: false\n  name: ""\nextraEnv: []\n',
  'templates/_helpers.tpl': `{{- define "shop.account" -}}
{{- if .Values.serviceAccount.create -}}
{{ default .Chart.Name .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end -}}
`,
  // A zone that is in use is offered, whatever the computer has.
  'templates/zone.yaml': `apiVersion: v1
kind: Pod
metadata: {name: zone}
spec:
  serviceAccountName: zone
  containers: [{name: zone, image: nginx:1.29, env: [{name: TZ, value: Asia/Shanghai}]}]
`,
  'templates/deployment.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    metadata:
      labels: {app: web}
    spec:
      serviceAccountName: {{ include "shop.account" . }}
      containers:
        - name: web
          image: nginx:1.29
          env:
            - name: A
              value: b
            {{- with .Values.extraEnv }}
            {{- toYaml . | nindent 12 }}
            {{- end }}
`,
} as const;

const pod = `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  serviceAccountName: a
  containers: [{name: a, image: a}]
---
apiVersion: v1
kind: ServiceAccount
metadata: {name: a}
`;

/** Prints a helper, as the template of a chart would that makes it YAML anew. */
const standIn = `#!/bin/sh
echo "---"
echo "# Source: shop/templates/made.yaml"
sed '1d;$d;s/ #podsense.*//' "$3/templates/_made.tpl"
sed 's/.*}}//' "$3/templates/made.yaml"
`;

suite('A chart', () => {
  teardown(closeEditors);

  /** Writes the chart into a folder of its own. */
  async function written(): Promise<Uri> {
    const chart = Uri.joinPath(folder('north'), `chart-${randomUUID()}`);
    for (const [name, text] of Object.entries(files))
      await workspace.fs.writeFile(Uri.joinPath(chart, name), new TextEncoder().encode(text));
    return chart;
  }

  async function opened(chart: Uri, name: keyof typeof files): Promise<TextDocument> {
    const document = await workspace.openTextDocument(Uri.joinPath(chart, name));
    await window.showTextDocument(document, { preview: false });
    return document;
  }

  const positionIn = (document: TextDocument, part: string) =>
    document.positionAt(document.getText().indexOf(part) + 1);

  async function hover(document: TextDocument, part: string): Promise<string> {
    const hovers = await commands.executeCommand<readonly Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      positionIn(document, part),
    );
    return hovers.flatMap(({ contents }) => contents.map(one => (one as MarkdownString).value)).join('\n');
  }

  test('says what its default values make of a template, and leads to them', async () => {
    const chart = await written();
    const template = await opened(chart, 'templates/deployment.yaml');
    await shows(template, [
      '12:27-12:57 information default-service-account',
      '14:17-14:20 information missing-timezone-mount',
    ]);
    const shown = await hover(template, 'serviceAccountName');
    assert.ok(shown.includes('runs as `default`, since `serviceAccount.create` is false (values.yaml:3)'), shown);
    const definitions = (part: string) =>
      commands.executeCommand<readonly Location[]>(
        'vscode.executeDefinitionProvider',
        template.uri,
        positionIn(template, part),
      );
    const places = (found: readonly Location[]) =>
      found.map(({ uri, range }) => `${uri.path.slice(chart.path.length + 1)}:${range.start.line + 1}`);
    assert.deepEqual(places(await definitions('extraEnv')), ['values.yaml:5']);
    assert.deepEqual(places(await definitions('shop.account')), ['templates/_helpers.tpl:1']);
  });

  /** Opens a template whose object only Helm makes, with a stand-in for Helm on the PATH. */
  async function withHelm(work: (template: TextDocument, edit: () => Thenable<boolean>) => Promise<void>) {
    // Windows runs no scripts.
    if (process.platform === 'win32') return;
    const chart = await written();
    const write = (name: string, text: string) =>
      workspace.fs.writeFile(Uri.joinPath(chart, name), new TextEncoder().encode(text));
    await write('templates/_made.tpl', `{{- define "made" -}}\n${pod}{{- end }}\n`);
    await write('templates/made.yaml', '# apiVersion\n{{ include "made" . | fromYaml | toYaml }}\n');
    await write('bin/helm', standIn);
    await chmod(Uri.joinPath(chart, 'bin/helm').fsPath, 0o755);
    const before = process.env.PATH;
    process.env.PATH = `${Uri.joinPath(chart, 'bin').fsPath}:${before}`;
    try {
      await commands.executeCommand('podsense.restart');
      const document = await workspace.openTextDocument(Uri.joinPath(chart, 'templates/made.yaml'));
      const editor = await window.showTextDocument(document, { preview: false });
      await shows(document, []);
      await work(document, () => editor.edit(edit => edit.insert(document.lineAt(0).range.end, '#')));
    } finally {
      process.env.PATH = before;
      await commands.executeCommand('podsense.restart');
    }
  }

  const asRendered = ['2:1-2:43 information missing-timezone-mount'];

  test('is rendered by the Helm of the user, who asks for that, and then whenever a file of it is saved', () =>
    withHelm(async (template, edit) => {
      await commands.executeCommand('podsense.renderChart');
      await shows(template, asRendered);
      await edit();
      await shows(template, []);
      await template.save();
      await shows(template, asRendered);
    }));

  test('is rendered unasked whenever a file of it is saved, if the user has set that', () =>
    withHelm(async (template, edit) => {
      const settings = workspace.getConfiguration('podsense', template.uri);
      await settings.update('renderCharts', true, ConfigurationTarget.WorkspaceFolder);
      try {
        await edit();
        await template.save();
        await shows(template, asRendered);
      } finally {
        await settings.update('renderCharts', undefined, ConfigurationTarget.WorkspaceFolder);
      }
    }));

  test('gets the zone of a container by its values, and a wrong one is put right there', async () => {
    const chart = await written();
    const template = await opened(chart, 'templates/deployment.yaml');
    const fixes = await asked(
      () => quickFixes(template, 'missing-timezone-mount').catch(() => []),
      found => found.some(({ title }) => title.startsWith('Set TZ')),
    );
    const fix = fixes.find(({ title }) => title.startsWith('Set TZ'));
    assert.ok(fix !== undefined);
    await apply(fix);
    const values = await opened(chart, 'values.yaml');
    assert.match(values.getText(), /^extraEnv: \[\{name: TZ, value: .+\}\]$/m);
    assert.ok(await values.save());
    assert.equal(await read(values.uri), values.getText());
    await asked(
      () => hover(template, 'web\n          image'),
      shown =>
        shown.includes('`web` shows `Asia/Shanghai`, by `TZ`. This is since `extraEnv` is `[…]` (values.yaml:5).'),
    );
    await shows(values, ['1:11-1:24 warning unknown-timezone']);
    const [right] = await quickFixes(values, 'unknown-timezone');
    assert.ok(right !== undefined);
    await apply(right);
    await shows(values, []);
    assert.match(values.getText(), /^timezone: Asia\/Shanghai$/m);
  });
});
