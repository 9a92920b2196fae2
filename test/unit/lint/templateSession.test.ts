import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import type { Finding } from '../../../server/src/lint/finding.ts';
import { lintInSteps } from '../../../server/src/lint/lint.ts';
import { LintMemo } from '../../../server/src/lint/memo/lintMemo.ts';
import { say } from '../../../server/src/messages/message.ts';
import { defaultSettings, type Settings } from '../../../server/src/settings/settings.ts';
import { finish } from '../../../server/src/text/steps.ts';
import type { YamlFile } from '../../../server/src/yaml/read/file.ts';
import { fc } from '../../support/random.ts';
import { clusterOf, deploymentNamed } from '../charts/chart.ts';

const uri = 'file:///chart/templates/x.yaml';

const helpers = `{{- define "account" }}{{ if .Values.create }}web{{ else }}default{{ end }}{{ end -}}
{{- define "pod" -}}
apiVersion: v1
kind: Pod
metadata: {name: pod}
spec:
  containers: [{name: web, image: web}]
{{ end -}}`;

/** The same chart with other values. */
const clusters = ['create: true\nextraEnv: []\n', 'create: false\nextraEnv: [{name: TZ, value: Asia/Shanghia}]\n'].map(
  values => clusterOf({ 'Chart.yaml': 'name: shop\n', 'values.yaml': values, 'templates/_h.tpl': helpers }),
);

const env =
  'env:\n  - name: A\n    value: b\n  {{- with .Values.extraEnv }}\n  {{- toYaml . | nindent 12 }}\n  {{- end }}\n';
const lines = [
  '---\n',
  '---\n',
  deploymentNamed('web', 'web', 'serviceAccountName: {{ include "account" . }}\n', env),
  deploymentNamed('{{ .Release.Name }}', 'web', '{{- if .Values.create }}\nserviceAccountName: web\n{{- end }}\n', ''),
  deploymentNamed('web', '{{ $x }}', '', 'env: [{name: TZ, value: "{{ $x }}"}]\n'),
  '{{ include "pod" . }}\n',
  '{{- if .Values.create }}\n',
  '{{- end }}\n',
  '{{- $x := "Asia/Shanghia" }}\n',
  '{{- $_ := set .Values "create" true }}\n',
  '{{- range list "a" "b" }}\n---\n{{ include "pod" $ }}\n{{- end }}\n',
  '{{ .Values.create',
  '# podsense: ignore missing-timezone-mount\n',
];

const allSettings: readonly Settings[] = [
  defaultSettings,
  { ...defaultSettings, rules: { ...defaultSettings.rules, 'default-service-account': 'off' } },
];

function find(file: YamlFile, { cluster, settings }: Setting, memo?: LintMemo): readonly unknown[] {
  return finish(lintInSteps({ uri, file, cluster, settings }, memo)).map(shown);
}

type Setting = { readonly cluster: Cluster; readonly settings: Settings };

function shown({ rule, span, severity, message, related, resource, part }: Finding): unknown {
  const places = related.map(({ place, message: why }) => ({ ...place, why: say(why, 'en') }));
  return { rule, span, severity, message: say(message, 'en'), places, resource, part };
}

/** Takes so many lines at a place away, and puts others there; then the values or the settings may be others. */
const edit = fc.record({
  at: fc.nat(6),
  remove: fc.nat(2),
  add: fc.array(fc.constantFrom(...lines), { maxLength: 2 }),
  values: fc.nat(1),
  rules: fc.nat(1),
});

test('what is found in a template after any edits is what is found in it anew', () => {
  const found = { any: 0, byDefault: 0 };
  const check = (
    edits: readonly { at: number; remove: number; add: readonly string[]; values: number; rules: number }[],
  ) => {
    const memo = new LintMemo();
    let file: YamlFile | undefined;
    let written: readonly string[] = [];
    for (const { at, remove, add, values, rules } of edits) {
      written = written.toSpliced(at, remove, ...add);
      const text = written.join('');
      file = parseManifest(uri, text, defaultSettings.kinds, file);
      const [cluster, settings] = [clusters[values], allSettings[rules]];
      assert.ok(cluster !== undefined && settings !== undefined);
      const anew = find(parseManifest(uri, text, defaultSettings.kinds), { cluster, settings });
      assert.deepEqual(find(file, { cluster, settings }, memo), anew);
      found.any += anew.length;
      found.byDefault += JSON.stringify(anew).split('by default').length - 1;
    }
  };
  fc.assert(fc.property(fc.array(edit, { minLength: 3, maxLength: 8 }), check), { numRuns: 150 });
  assert.ok(found.any > 500 && found.byDefault > 100, JSON.stringify(found));
});
