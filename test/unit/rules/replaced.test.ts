import assert from 'node:assert/strict';
import { test } from 'node:test';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { isReplacedOnly } from '../../../server/src/rules/shared/isReplacedOnly.ts';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';

for (const [apiVersion, kind, expected] of [
  ['v1', 'Pod', true],
  ['batch/v1', 'Job', true],
  ['batch/v1', 'CronJob', false],
  ['apps/v1', 'Deployment', false],
  ['v1', 'ReplicationController', false],
  ['example.com/v1', 'Pod', false],
  ['batch.volcano.sh/v1', 'Job', false],
] as const) {
  test(`an existing ${kind} of ${apiVersion} ${expected ? 'has to be made anew' : 'can be changed'}`, () => {
    const [resource] = resourcesOf(parseDocumentText(`apiVersion: ${apiVersion}\nkind: ${kind}\n`));
    assert.equal(resource && isReplacedOnly(resource), expected);
  });
}
