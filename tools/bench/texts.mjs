// tools/bench/ measures times and sizes. It knows the server only by its protocol.
import fs from 'node:fs';
import path from 'node:path';
import { parse } from 'yaml';
import { root } from '../project.mjs';

/** A Deployment of about 30 lines, in which both main rules find something. */
function deployment(number) {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: app-${number}
  labels:
    app.kubernetes.io/name: app-${number}
spec:
  replicas: 2
  selector:
    matchLabels:
      app.kubernetes.io/name: app-${number}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: app-${number}
    spec:
      containers:
        - name: app
          image: example.com/app:${number}
          args: ["--port=8080", "--log=info"]
          ports:
            - containerPort: 8080
              name: http
          resources:
            requests:
              cpu: 100m
              memory: 64Mi
          volumeMounts:
            - name: data
              mountPath: /data
      volumes:
        - name: data
          emptyDir: {}
`;
}

/** A template of a chart of about the same length, whose values decide what is found. */
export function template(number) {
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ include "shop.name" . }}-${number}
  labels:
    {{- include "shop.labels" . | nindent 4 }}
spec:
  replicas: {{ .Values.replicas }}
  selector:
    matchLabels:
      app.kubernetes.io/name: app-${number}
  template:
    metadata:
      labels:
        app.kubernetes.io/name: app-${number}
    spec:
      {{- if .Values.serviceAccount.create }}
      serviceAccountName: {{ include "shop.name" . }}
      {{- end }}
      containers:
        - name: app
          image: {{ .Values.image }}
          {{- with .Values.extraEnv }}
          env:
            {{- toYaml . | nindent 12 }}
          {{- end }}
          resources:
            {{- toYaml .Values.resources | nindent 12 }}
`;
}

/** The files of a chart beside its templates, by their paths. */
export const chart = {
  'Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 1.0.0\n',
  'values.yaml':
    'replicas: 2\nimage: example.com/app:1\nserviceAccount:\n  create: false\nextraEnv: []\nresources:\n  requests:\n    cpu: 100m\n',
  'templates/_helpers.tpl':
    '{{- define "shop.name" -}}\n{{ .Chart.Name | trunc 63 }}\n{{- end -}}\n{{- define "shop.labels" -}}\napp.kubernetes.io/name: {{ include "shop.name" . }}\nhelm.sh/chart: {{ .Chart.Name }}-{{ .Chart.Version }}\n{{- end -}}\n',
};

const argo = path.resolve(root, '../shared/corpus/plain/argo-cd/install.yaml');

/** A ConfigMap of about 700 characters, in which nothing is found. */
function configMap(number) {
  const lines = '    some line of a configuration = value\n'.repeat(15);
  return `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: config-${number}\ndata:\n  app.conf: |\n${lines}`;
}

/**
 * The texts to measure: { name, text, at, languageId, beside }; keys are typed at the offset `at`; `beside` are the other
 * files of a chart, if it is a template. One is a public manifest of
 * 1.9 MB, which is left out if it does not lie beside the project.
 */
export function texts() {
  return [
    entry('200 lines', deployments(6)),
    { ...entry('200 lines of templates of a chart', templates(6)), beside: chart },
    entry('100 documents', documents(100, deployment)),
    ...textsOfArgo(),
    entry(
      '1,828 documents',
      documents(1_828, at => (at % 4 === 0 ? deployment(at) : configMap(at).slice(0, 480))),
    ),
    entry('a List of 500', listOf(500)),
    { ...entry('a List of 300 in JSON', jsonListOf(300), '"image": "'), languageId: 'json' },
    entry(
      '10 MB, a tenth of it workloads',
      documents(12_000, at => (at % 9 === 0 ? deployment(at) : configMap(at))),
    ),
  ];
}

function textsOfArgo() {
  if (!fs.existsSync(argo)) return [];
  const text = fs.readFileSync(argo, 'utf8');
  return [
    entry("argo-cd's install.yaml", text),
    entry("argo-cd's install.yaml, in a custom resource definition", text, 'description: '),
  ];
}

/** The line and the character of an offset. */
export function positionIn(text, at) {
  const lines = text.slice(0, at).split('\n');
  return { line: lines.length - 1, character: lines.at(-1).length };
}

/** So many documents, of which a third are workloads. */
export function mixedDocuments(count) {
  return documents(count, at => (at % 3 === 0 ? deployment(at) : configMap(at)));
}

export function deployments(count) {
  return documents(count, deployment);
}

export function templates(count) {
  return documents(count, template);
}

function documents(count, write) {
  return Array.from({ length: count }, (_, number) => write(number)).join('---\n');
}

/** So many short pods as the documents of a text. */
export function pods(count) {
  return documents(count, at => pod(at, ['server']));
}

export function pod(number, names) {
  const listed = names.map(name => `    - name: ${name}\n      image: example.com/app:1\n`).join('');
  return `apiVersion: v1\nkind: Pod\nmetadata:\n  name: pod-${number}\nspec:\n  containers:\n${listed}`;
}

/** As `kubectl get -o yaml` prints it. */
export function listOf(count) {
  const items = Array.from({ length: count }, (_, number) => deployment(number).trimEnd().replaceAll('\n', '\n  '));
  return `apiVersion: v1\nkind: List\nitems:\n${items.map(item => `- ${item}\n`).join('')}`;
}

/** As `kubectl get -o json` prints it. */
function jsonListOf(count) {
  const items = Array.from({ length: count }, (_, number) => parse(deployment(number)));
  return JSON.stringify({ apiVersion: 'v1', kind: 'List', items }, null, 2);
}

/** A key is typed into the image of the container in the middle. */
export function entry(name, text, before = 'image: ') {
  return { name, text, at: text.indexOf(before, text.length / 2) + before.length, languageId: 'yaml' };
}
