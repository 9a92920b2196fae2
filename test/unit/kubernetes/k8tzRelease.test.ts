import assert from 'node:assert/strict';
import { test } from 'node:test';
import { k8tzReleaseOf } from '../../../server/src/kubernetes/delivery/k8tzRelease.ts';
import { resourcesOf } from '../../../server/src/kubernetes/objects/resource.ts';
import { parseDocumentText } from '../../../server/src/yaml/read/document.ts';

const deployment = (container: string, namespace = '') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: k8tz${namespace}}\nspec: {template: {spec: {containers: [{name: k8tz, ${container}}]}}}\n`;
const image = 'image: quay.io/k8tz/k8tz:0.18.0';

function releaseOf(text: string) {
  const [resource] = resourcesOf(parseDocumentText(text));
  return resource && k8tzReleaseOf(resource);
}

const own = ['k8tz', 'kube-system'];
for (const [what, text, expected] of [
  ['its defaults', deployment(`${image}, args: [webhook]`), { pods: true, cronJobs: false, except: own }],
  [
    'its namespace',
    deployment(`${image}, args: []`, ', namespace: clock'),
    { pods: true, cronJobs: false, except: ['clock', 'kube-system'] },
  ],
  ['no injection', deployment(`${image}, args: [--inject=false]`), { pods: false, cronJobs: false, except: own }],
  [
    'CronJobs',
    deployment(`${image}, args: [--inject=true, --cronJobTimeZone=true]`),
    { pods: true, cronJobs: true, except: own },
  ],
  [
    'CronJobs left alone',
    deployment(`${image}, args: [--cronJobTimeZone=false]`),
    { pods: true, cronJobs: false, except: own },
  ],
  ['arguments that are not literal', deployment(`${image}, args: [$(A)]`), { pods: true, cronJobs: true, except: [] }],
  ['no arguments', deployment(image), { pods: true, cronJobs: true, except: [] }],
  ['another image', deployment('image: nginx, args: []'), undefined],
  ['another image of that path', deployment('image: quay.io/k8tz/other, args: []'), undefined],
] as const) {
  test(`a Deployment of k8tz, by ${what}`, () => assert.deepEqual(releaseOf(text), expected));
}
