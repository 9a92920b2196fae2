import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ignoreHere, ignoreInFile } from '../../../server/src/fix/ignoreEdits.ts';
import { isInteresting } from '../../../server/src/kubernetes/delivery/interest.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { applyEdits } from '../../../server/src/text/edit.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';
import { findingsOf } from '../../support/laws.ts';

const rule = 'missing-timezone-mount';

/** A text after its last missing zone is ignored by a comment, and what the comment covers. */
function ignoredHere(text: string): readonly [string, string] | undefined {
  const finding = findingsOf(text).findLast(found => found.rule === rule);
  assert.ok(finding !== undefined, 'there is a finding');
  const ignored = ignoreHere(finding, parseFile(text, isInteresting), knownKinds);
  return ignored && [ignored.covers, applyEdits(text, ignored.edits)];
}

const head = 'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\n';
const spec = 'spec:\n  serviceAccountName: a\n  containers:\n';

for (const [what, before, covers, after] of [
  [
    'a container',
    `${head}${spec}    - name: web\n      image: nginx\n`,
    'container',
    `${head}${spec}    # podsense: ignore[${rule}]\n    - name: web\n      image: nginx\n`,
  ],
  [
    'dashes that are not indented',
    `${head}${spec}  - name: web\n`,
    'container',
    `${head}${spec}  # podsense: ignore[${rule}]\n  - name: web\n`,
  ],
  [
    'a line inside a container',
    `${head}${spec}  - image: nginx\n    name: web\n`,
    'line',
    `${head}${spec}  - image: nginx\n    # podsense: ignore[${rule}]\n    name: web\n`,
  ],
  [
    'a line below a comment',
    `${head}${spec}  # the web\n  - name: web\n`,
    'container',
    `${head}${spec}  # the web\n  # podsense: ignore[${rule}]\n  - name: web\n`,
  ],
  [
    'a line below a block scalar',
    `${head}${spec}  - args:\n      - |\n        x\n\n    name: web\n`,
    'line',
    `${head}${spec}  - args:\n      - |\n        x\n\n    # podsense: ignore[${rule}]\n    name: web\n`,
  ],
  [
    'a flow container among others',
    `${head}spec: { serviceAccountName: a, containers: [\n  { name: web, image: nginx },\n  { name: db } ] }\n`,
    'container',
    `${head}spec: { serviceAccountName: a, containers: [\n  { name: web, image: nginx },\n  # podsense: ignore[${rule}]\n  { name: db } ] }\n`,
  ],
  [
    'two containers on a line',
    `${head}spec:\n  containers: [{ name: web }, { name: db }]\n`,
    'line',
    `${head}spec:\n  # podsense: ignore[${rule}]\n  containers: [{ name: web }, { name: db }]\n`,
  ],
  [
    'an object on one line',
    'a: b\n---\n{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: web}]}}',
    'object',
    `a: b\n---\n# podsense: ignore[${rule}]\n{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: web}]}}`,
  ],
  [
    'the first line, after a byte order mark',
    '\ufeff{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: web}]}}\n',
    'object',
    `\ufeff# podsense: ignore[${rule}]\n{apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: web}]}}\n`,
  ],
  [
    'a line that has a comment of ours above it',
    `${head}${spec}  # podsense: ignore[writable-timezone-mount] why\n  - name: web\n`,
    'container',
    `${head}${spec}  # podsense: ignore[writable-timezone-mount, ${rule}] why\n  - name: web\n`,
  ],
  [
    'a line that has a comment of ours at its end',
    `${head}${spec}  - name: web # podsense: ignore[writable-timezone-mount] why\n`,
    'container',
    `${head}${spec}  - name: web # podsense: ignore[writable-timezone-mount, ${rule}] why\n`,
  ],
  [
    'a line with a comment of ours that names no rule',
    `${head}${spec}  - name: web # podsense: ignore why\n`,
    'container',
    `${head}${spec}  - name: web # podsense: ignore[${rule}] why\n`,
  ],
  [
    'a line with a comment of ours with nothing in its brackets',
    `${head}${spec}  - name: web # podsense: ignore[] why\n`,
    'container',
    `${head}${spec}  - name: web # podsense: ignore[${rule}] why\n`,
  ],
  [
    'a container in a template',
    `${head}${spec}  - name: web\n    image: {{ .Values.image }}\n`,
    'container',
    `${head}${spec}  # podsense: ignore[${rule}]\n  - name: web\n    image: {{ .Values.image }}\n`,
  ],
] as const) {
  for (const [form, change] of forms()) {
    test(`ignores ${what}${form}`, () => {
      assert.deepEqual(ignoredHere(change(before)), [covers, change(after)]);
      assert.deepEqual(
        findingsOf(change(after)).filter(finding => finding.rule === rule).length,
        findingsOf(change(before)).filter(finding => finding.rule === rule).length -
          (what === 'two containers on a line' ? 2 : 1),
      );
    });
  }
}

for (const [what, text] of [
  [
    'JSON',
    '{\n  "apiVersion": "v1",\n  "kind": "Pod",\n  "metadata": { "name": "a" },\n  "spec": { "containers": [{ "name": "web" }] }\n}\n',
  ],
  [
    'a line that begins with a comma in the first column',
    '{ apiVersion: v1, kind: Pod, metadata: { name: a }\n, spec: { containers: [{ name: web }] } }\n',
  ],
  ['a line that begins inside a text', `${head}spec: { hostname: "a\n  b", containers: [{ name: web }] }\n`],
  [
    'a document that begins on the line of its marker',
    '--- {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {containers: [{name: web}]}}\n',
  ],
] as const) {
  test(`writes no comment in ${what}`, () => {
    assert.equal(ignoredHere(text), undefined);
  });
}

const body = `${head}${spec}  - name: web\n`;

for (const [what, before, after] of [
  ['a file without comments', body, `# podsense: ignore-file[${rule}]\n${body}`],
  ['a file with a byte order mark', `\ufeff${body}`, `\ufeff# podsense: ignore-file[${rule}]\n${body}`],
  [
    'a file that begins with a schema and other comments',
    `# yaml-language-server: $schema=x\n# License\n\n# the pod\n${body}`,
    `# yaml-language-server: $schema=x\n# License\n# podsense: ignore-file[${rule}]\n\n# the pod\n${body}`,
  ],
  ['a file that begins with a marker', `---\n${body}`, `# podsense: ignore-file[${rule}]\n---\n${body}`],
  [
    'a file that begins with a directive',
    `%YAML 1.2\n---\n${body}`,
    `# podsense: ignore-file[${rule}]\n%YAML 1.2\n---\n${body}`,
  ],
  ['a template', `{{- /* the pod */}}\n${body}`, `# podsense: ignore-file[${rule}]\n{{- /* the pod */}}\n${body}`],
  [
    'a file with such a comment',
    `# License\n\n# podsense: ignore-file[default-service-account] why\n---\n${body}`,
    `# License\n\n# podsense: ignore-file[default-service-account, ${rule}] why\n---\n${body}`,
  ],
  [
    'a file whose first document is of no interest',
    `# x\na: b\n---\n${body}`,
    `# x\n# podsense: ignore-file[${rule}]\na: b\n---\n${body}`,
  ],
] as const) {
  for (const [form, change] of forms()) {
    test(`ignores a rule in ${what}${form}`, () => {
      const text = change(before);
      const ignored = applyEdits(text, ignoreInFile(rule, parseFile(text, isInteresting)) ?? []);
      assert.equal(ignored, change(after));
      assert.ok(findingsOf(text).some(finding => finding.rule === rule));
      assert.ok(!findingsOf(ignored).some(finding => finding.rule === rule));
    });
  }
}

test('ignores no rule in a JSON file', () => {
  assert.equal(ignoreInFile(rule, parseFile('{"apiVersion": "v1"}', isInteresting)), undefined);
});

function forms(): readonly (readonly [string, (text: string) => string])[] {
  return [
    ['', text => text],
    [', with CRLF', text => text.replaceAll('\n', '\r\n')],
    [', without a last line end', text => text.trimEnd()],
  ];
}
