// tools/bench/ measures times and sizes. It knows the server only by its protocol.
import fs from 'node:fs';
import path from 'node:path';
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

const argo = path.resolve(root, '../shared/corpus/plain/argo-cd/install.yaml');

/**
 * The texts to measure: { name, text, at }; keys are typed at the offset `at`. The last is a public manifest of 1.9 MB,
 * which is left out if it does not lie beside the project.
 */
export function texts() {
  const twoHundredLines = Array.from({ length: 6 }, (_, number) => deployment(number)).join('---\n');
  const hundredDocuments = Array.from({ length: 100 }, (_, number) => deployment(number)).join('---\n');
  return [
    entry('200 lines', twoHundredLines),
    entry('100 documents', hundredDocuments),
    entry('a List of 500', listOf(500)),
    ...(fs.existsSync(argo) ? [entry("argo-cd's install.yaml", fs.readFileSync(argo, 'utf8'))] : []),
  ];
}

/** As `kubectl get -o yaml` prints it. */
function listOf(count) {
  const items = Array.from({ length: count }, (_, number) => deployment(number).trimEnd().replaceAll('\n', '\n  '));
  return `apiVersion: v1\nkind: List\nitems:\n${items.map(item => `- ${item}\n`).join('')}`;
}

/** A key is typed into the image of the container in the middle. */
function entry(name, text) {
  return { name, text, at: text.indexOf('image: ', text.length / 2) + 'image: '.length };
}
