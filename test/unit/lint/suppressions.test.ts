import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findingsOf } from '../../support/laws.ts';

/** Rule and text of each finding. */
function found(text: string): readonly string[] {
  return findingsOf(text).map(({ rule, span }) => `${rule} ${text.slice(span.start, span.end)}`);
}

const pod = (containers: string, spec = 'spec:') => `apiVersion: v1
kind: Pod
metadata:
  name: clock
${spec}
  serviceAccountName: clock
  containers:
${containers}`;

const missing = ['missing-timezone-mount web', 'missing-timezone-mount db'];
const [missingWeb = '', missingDb = ''] = missing;
const plain = '    - name: web\n      image: nginx\n    - name: db\n      image: postgres\n';
const idle = 'unused-suppression missing-timezone-mount';

for (const [what, text, expected] of [
  ['nothing', pod(plain), missing],
  [
    'a line below',
    pod(plain.replace('    - name: db', '    # podsense: ignore[missing-timezone-mount] why\n$&')),
    [missingWeb],
  ],
  ['the end of a line', pod(plain.replace('db', 'db # podsense: ignore[missing-timezone-mount]')), [missingWeb]],
  ['no blanks', pod(plain.replace('db', 'db #podsense:ignore[missing-timezone-mount]')), [missingWeb]],
  [
    'comments and blank lines between',
    pod(plain.replace('    - name: db', '    # podsense: ignore[missing-timezone-mount]\n\n# other\n$&')),
    [missingWeb],
  ],
  [
    'a dash on a line of its own',
    pod(plain.replace('    - name: db', '    - # podsense: ignore[missing-timezone-mount]\n      name: db')),
    [missingWeb],
  ],
  [
    'the first key of a container',
    pod('    # podsense: ignore[missing-timezone-mount]\n    - image: nginx\n      name: web\n    - name: db\n'),
    [missingDb],
  ],
  [
    'a key inside a container',
    pod('    - image: nginx\n      env: [] # podsense: ignore[missing-timezone-mount]\n      name: web\n'),
    [idle, missingWeb],
  ],
  ['a document', `# podsense: ignore[missing-timezone-mount]\n${pod(plain)}`, []],
  ['a document, before its marker', `# podsense: ignore[missing-timezone-mount]\n---\n${pod(plain)}`, []],
  ['a document, at its marker', `--- # podsense: ignore[missing-timezone-mount]\n${pod(plain)}`, []],
  ['one document of two', `${pod(plain)}---\n# podsense: ignore[missing-timezone-mount]\n${pod(plain)}`, missing],
  [
    'an item of a list',
    `apiVersion: v1
kind: List
items:
  # podsense: ignore[missing-timezone-mount, default-service-account]
  - apiVersion: v1
    kind: Pod
    metadata: { name: a }
    spec: { containers: [{ name: web }] }
  - apiVersion: v1
    kind: Pod
    metadata: { name: b }
    spec: { serviceAccountName: b, containers: [{ name: db }] }
`,
    [missingDb],
  ],
  [
    'a line of flow style',
    'apiVersion: v1\nkind: Pod\nmetadata: { name: a }\nspec: { serviceAccountName: b, containers: [\n  { name: web }, # podsense: ignore[missing-timezone-mount]\n  { name: db }] }\n',
    [missingDb],
  ],
  [
    'a flow container over several lines',
    pod('    # podsense: ignore[missing-timezone-mount]\n    - {image: nginx,\n       name: web}\n    - {name: db}\n'),
    [missingDb],
  ],
  ['the whole file', `# podsense: ignore-file[missing-timezone-mount] why\n${pod(plain)}---\n${pod(plain)}`, []],
  [
    'the whole file, below other comments',
    `# yaml-language-server: $schema=x\n# License\n\n# podsense: ignore-file[missing-timezone-mount]\n%YAML 1.2\n---\n${pod(plain)}`,
    [],
  ],
  [
    'the whole file, after its content began',
    pod(`    # podsense: ignore-file[missing-timezone-mount]\n${plain}`),
    ['unused-suppression # podsense: ignore-file[missing-timezone-mount]', ...missing],
  ],
  [
    'the whole file, in its second document',
    `${pod(plain)}---\n# podsense: ignore-file[missing-timezone-mount]\na: b\n`,
    [...missing, 'unused-suppression # podsense: ignore-file[missing-timezone-mount]'],
  ],
  [
    'a text in a block scalar',
    pod(
      `    - name: web\n      command:\n        - |\n          # podsense: ignore[missing-timezone-mount]\n    - name: db\n`,
    ),
    missing,
  ],
  [
    'the header of a block scalar',
    pod(
      `    - name: web\n      command: [a]\n      args:\n        - | # podsense: ignore[missing-timezone-mount]\n          x\n`,
    ),
    [missingWeb, idle],
  ],
  [
    'a text in quotes',
    pod(`    - image: "nginx\n        # podsense: ignore[missing-timezone-mount]\n        "\n      name: web\n`),
    [missingWeb],
  ],
] as const) {
  for (const [form, change] of [
    ['', (from: string) => from],
    [', with CRLF', (from: string) => from.replaceAll('\n', '\r\n')],
    [', without a last line end', (from: string) => from.trimEnd()],
  ] as const) {
    test(`${what}${form}`, () => {
      assert.deepEqual(found(change(text)), expected);
    });
  }
}
