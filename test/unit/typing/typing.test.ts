import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from '../../support/laws.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels:
    app: web
spec:
  replicas: 2
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      terminationGracePeriodSeconds: 30
      containers:
        - name: server
          image: nginx:1.29
          command: ["sh", "-c", "exec nginx"]
          ports:
            - containerPort: 80
          env:
            - name: MODE
              value: "fast"
          volumeMounts:
            - name: data
              mountPath: /data
        - name: side-car
          image: busybox
      volumes:
        - name: data
          emptyDir: {}
`;
const lines = deployment.split('\n').slice(0, -1);

/** The lines that make the pod, and its containers: without them there is nothing to find. */
const structural = /^(?:apiVersion|kind|spec| {2}template| {4}spec| {6}containers| {8}- name):?/;

/**
 * Each state of the text while a line is typed into the whole, key by key, with the quotes and brackets that VS Code
 * closes by itself, and without, as in editors that do not. Not the empty line: a block below it belongs to nothing.
 */
function* statesOf(index: number): Generator<string> {
  const line = lines[index] ?? '';
  const indent = /^ */.exec(line)?.[0].length ?? 0;
  for (let end = indent + 1; end < line.length; end++) {
    const typed = line.slice(0, end);
    yield lines.toSpliced(index, 1, typed).join('\n');
    if (closed(typed) !== typed) yield lines.toSpliced(index, 1, closed(typed)).join('\n');
  }
}

function closed(line: string): string {
  const quote = line.split('"').length % 2 === 0 ? '"' : '';
  return line + quote + (line.includes('[') ? ']' : '') + (line.includes('{') ? '}' : '');
}

/** Each finding by its rule and the text that it underlines. */
function summary(text: string): readonly string[] {
  return findingsOf(text).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

/** The typed text may become a missing part of an object: then no rule reports on that object. */
function isElsewhere(finding: string, index: number): boolean {
  const typedIn = lines.slice(0, index + 1).findLast(line => /^ {8}- name|^ {4}metadata|^ {6}volumes/.test(line)) ?? '';
  if (/^ {4}metadata/.test(typedIn)) return !finding.startsWith('missing-timezone-mount');
  return !typedIn.endsWith(finding.split(' ').at(-1) ?? '');
}

for (const [index, line] of lines.entries()) {
  if (structural.test(line)) continue;
  test(`findings elsewhere stay while line ${index + 1} is typed: ${line.trim()}`, () => {
    const wanted = summary(deployment).filter(finding => isElsewhere(finding, index));
    assert.ok(wanted.length > 0);
    for (const text of statesOf(index)) {
      const found = summary(text);
      assert.deepEqual(
        wanted.filter(finding => !found.includes(finding)),
        [],
        text,
      );
    }
  });
}

for (const [index, line] of lines.entries()) {
  test(`nothing is shown as an error while line ${index + 1} is typed: ${line.trim()}`, () => {
    for (const text of statesOf(index)) {
      const errors = findingsOf(text).filter(({ severity }) => severity === 'error');
      assert.deepEqual(errors, [], text);
    }
  });
}
