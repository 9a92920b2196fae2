import assert from 'node:assert/strict';
import fs from 'node:fs';
import { test } from 'node:test';
import { parseAllDocuments } from 'yaml';
import { fixedByHand } from '../support/fixed.ts';
import { findingsOf } from '../support/laws.ts';
import { corpus, manifestsOf } from './corpusFacts.ts';

const skip = fs.existsSync(corpus) ? false : `there are no public manifests at ${corpus}`;

test("the manifests of the article become such as today's Kubernetes takes, by fixes alone", { skip }, () => {
  const files = manifestsOf('plain/bigwhite-k8s-tzconfig');
  assert.equal(files.length, 4);
  for (const file of files) {
    const fixed = fixedByHand(fs.readFileSync(file, 'utf8'));
    const loud = findingsOf(fixed).filter(({ severity }) => severity !== 'hint');
    assert.deepEqual(
      loud.map(({ rule }) => rule),
      [],
      file,
    );
    const [account, deployment] = parseAllDocuments(fixed).map(document => document.toJS());
    assert.deepEqual(account, { apiVersion: 'v1', kind: 'ServiceAccount', metadata: { name: 'my-testpod' } });
    assert.equal(deployment.apiVersion, 'apps/v1');
    assert.deepEqual(deployment.spec.selector.matchLabels, deployment.spec.template.metadata.labels);
    assert.equal(deployment.spec.template.spec.serviceAccountName, 'my-testpod');
  }
});
