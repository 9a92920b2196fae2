import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PodOverview } from '../../server/src/protocol/podsRequest.ts';
import { TemporaryFolder } from '../support/temporaryFolder.ts';
import { deployment, podNamed } from './manifests.ts';
import { Workspace } from './workspace.ts';

const job = `apiVersion: batch/v1
kind: CronJob
metadata: { name: nightly }
spec:
  schedule: 0 2 * * *
  timeZone: Asia/Shanghai
  suspend: true
  jobTemplate: { spec: { template: { spec: { containers: [{ name: dump, image: postgres, env: [{ name: TZ, value: Asia/Tokyo }] }] } } } }
`;
const patch =
  'kind: Deployment\napiVersion: apps/v1\nmetadata: { name: web }\nspec: { template: { spec: { dnsPolicy: Default } } }\n';

test('every pod of the workspace is told, with its clocks, schedules and account, and where it is applied', async () => {
  using folder = new TemporaryFolder();
  folder.write('base/kustomization.yaml', 'namespace: shop\nresources: [web.yaml]\npatches: [{ path: patch.yaml }]\n');
  folder.write('base/web.yaml', deployment);
  folder.write('base/patch.yaml', patch);
  folder.write('jobs/nightly.yaml', job);
  folder.write(
    'jobs/account.yaml',
    'apiVersion: v1\nkind: ServiceAccount\nmetadata: { name: default, namespace: a }\n',
  );
  await using workspace = await Workspace.open(folder, {
    'open.yaml': podNamed('late'),
    'jobs/nightly.yaml': `${job}---\n${podNamed('b')}`,
  });
  const pods = await workspace.server.request<readonly PodOverview[]>('podsense/pods');
  const rows = pods.map(({ uri, range, kind, name, roots, namespace, clocks, schedules, account }) => ({
    at: `${uri.slice(folder.uri.length + 1)}:${range.start.line}`,
    is: `${kind} ${name} ${namespace ?? '-'}`,
    roots: roots.map(root => root.slice(folder.uri.length + 1)),
    clocks: clocks.map(({ container, text, showsUtc }) => `${container} ${text} ${showsUtc}`),
    schedules: schedules.map(({ text, zone, isSuspended }) => `${text} ${zone} ${isSuspended}`),
    account: account && `${account.namespace ?? '-'}:${account.name} ${account.holdsToken}`,
  }));
  assert.deepEqual(
    rows.toSorted((a, b) => (a.at < b.at ? -1 : 1)),
    [
      {
        at: 'base/web.yaml:12',
        is: 'Deployment web shop',
        roots: ['base/kustomization.yaml'],
        clocks: ['nginx UTC true'],
        schedules: [],
        account: 'shop:default true',
      },
      {
        at: 'jobs/nightly.yaml:12',
        is: 'Pod b -',
        roots: ['jobs'],
        clocks: ['b UTC true'],
        schedules: [],
        account: '-:default true',
      },
      {
        at: 'jobs/nightly.yaml:7',
        is: 'CronJob nightly -',
        roots: ['jobs'],
        clocks: ['dump Asia/Tokyo false'],
        schedules: ['0 2 * * * Asia/Shanghai true'],
        account: '-:default true',
      },
    ],
  );
});
