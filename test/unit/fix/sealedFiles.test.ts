import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ignoreHere, ignoreInFile } from '../../../server/src/fix/ignoreEdits.ts';
import { isInteresting } from '../../../server/src/kubernetes/delivery/interest.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { isSealed, parseFile } from '../../../server/src/yaml/read/file.ts';
import { findingsOf } from '../../support/laws.ts';

const pod = `apiVersion: v1
kind: Pod
metadata: {name: a}
spec:
  containers:
    - name: web
      image: a
`;
const signed = `${pod}sops:
  age: []
  mac: ENC[AES256_GCM,data:x]
`;

describe('a file that sops has signed', () => {
  for (const [what, text, expected] of [
    ['by YAML', signed, true],
    ['by JSON', '{\n\t"kind": "Pod",\n\t"sops": {\n\t\t"mac": "x"\n\t}\n}\n', true],
    ['by JSON in a line', '{"kind":"Pod","sops":{"mac":"x"}}', true],
    ['in its second document', `${pod}---\n${signed}`, true],
    ['not without a code', `${pod}sops:\n  age: []\n`, false],
    ['not by a word', `${pod}# sops: mac: x\n`, false],
    ['not by a key of an object', `${pod}  sops: {mac: x}\n`, false],
  ] as const) {
    test(`is known ${what}`, () => assert.equal(isSealed(text), expected));
  }

  test('has findings, and no edits', () => {
    const found = findingsOf(signed);
    assert.deepEqual(
      found.map(({ rule }) => rule),
      findingsOf(pod).map(({ rule }) => rule),
    );
    const asked = { computerZone: 'Europe/Rome', answers: {} };
    const file = parseFile(signed, isInteresting);
    for (const finding of found) {
      assert.deepEqual(fixesFor(finding, asked), []);
      assert.equal(ignoreHere(finding, file, knownKinds), undefined);
      assert.equal(ignoreInFile(finding.rule, file), undefined);
    }
  });
});
