import { parseManifest } from '../../../server/src/kubernetes/delivery/parseManifest.ts';
import type { Checked } from '../../../server/src/lint/checked.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { clusterOf, deploymentNamed } from '../charts/chart.ts';

export const files: Readonly<Record<string, string>> = {
  'Chart.yaml': 'name: shop\n',
  'values.yaml': `timezone: Asia/Shanghai
serviceAccount:
  create: false
  name: ""
named: ops
extraEnv: []
`,
  'templates/_h.tpl': `{{- define "account" -}}
{{- if .Values.serviceAccount.create -}}
{{ default .Release.Name .Values.serviceAccount.name }}
{{- else -}}
{{ default "default" .Values.serviceAccount.name }}
{{- end -}}
{{- end -}}
{{- define "full" -}}
{{ .Release.Name }}-{{ .Chart.Name }}
{{- end -}}
`,
};

/** A template of that chart, checked; a file of the chart by its path. */
export function checkedIn(
  text: string,
  path = 'templates/x.yaml',
  others: Readonly<Record<string, string>> = {},
): Checked {
  const uri = `file:///chart/${path}`;
  const cluster = clusterOf({ ...files, ...others, [path]: text });
  const file = parseManifest(uri, text, defaultSettings.kinds);
  const unchecked = { uri, file, cluster, settings: defaultSettings };
  return { ...unchecked, findings: lint(unchecked), version: 1, versionOf: () => null };
}

/** A Deployment of that chart with these lines in its pod's spec, and these in its container. */
export function deployment(spec: string, container = '', name = '{{ .Chart.Name }}'): string {
  return deploymentNamed('{{ include "full" . }}', name, spec, container);
}
