import fc from 'fast-check';
import { formed } from './formed.ts';
import { mounts, volumes } from './mounts.ts';
import { odd } from './odd.ts';
import type { Value } from './value.ts';

/** Time zones as people write them. */
const zone = fc.constantFrom('Asia/Shangai', 'asia/tokyo', 'CST', 'CST-8', 'UTC+8', 'PRC', 'Europe/Kiev', 'Asia/Seoul');

/** A manifest in one of the forms that people write, in which some values are empty and some names odd. */
export const randomManifest: fc.Arbitrary<string> = formed(
  fc.array(object(), { minLength: 1, maxLength: 3 }).chain(odd),
);

function object(): fc.Arbitrary<Value> {
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const container = fc
    .record({
      name: optional(fc.constantFrom('web', 'db', 'side-car')),
      image: optional(fc.constantFrom('nginx', 'alpine:3', 'node:22', 'eclipse-temurin:21')),
      env: optional(
        fc.oneof(
          fc.constantFrom<Value>([], null, [{ name: 'A', value: '1' }], [{ name: 'TZ', value: 'Asia/Tokyo' }]),
          zone.map(value => [{ name: 'TZ', value }]),
          fc.constant<Value>([{ name: 'TZ', value: false }]),
          zone.map(value => [
            { name: 'TZ', value: 'UTC' },
            { name: 'TZ', value },
          ]),
        ),
      ),
      volumeMounts: optional(
        fc.oneof(
          fc.constantFrom<Value>([], null),
          fc.subarray<Value>([...mounts]),
          zone.map(name => [{ name: 'tz', mountPath: `/usr/share/zoneinfo/${name}` }]),
          zone.map(subPath => [{ name: 'zones', mountPath: '/etc/localtime', subPath }]),
        ),
      ),
      command: optional(fc.constantFrom<Value>(['sh', '-c', 'echo a: b'])),
    })
    .map(compact);
  const podSpec = fc
    .record({
      serviceAccountName: optional(fc.constantFrom<Value>('', null, 'default', 'web', 'Web')),
      serviceAccount: optional(fc.constantFrom<Value>('', null, 'default', 'web')),
      initContainers: optional(fc.array(container, { maxLength: 2 })),
      containers: fc.oneof(
        { weight: 18, arbitrary: fc.array(container, { minLength: 1, maxLength: 3 }) },
        { weight: 1, arbitrary: fc.array(container, { minLength: 6, maxLength: 12 }) },
        { weight: 1, arbitrary: fc.constantFrom<Value>([], null, [{}], [{}, {}], {}) },
      ),
      volumes: optional(
        fc.oneof(
          fc.constantFrom<Value>([], null),
          fc.subarray<Value>([...volumes]),
          fc.constant([{ name: 'zones', hostPath: { path: '/usr/share/zoneinfo', type: 'Directory' } }]),
          zone.map(name => [{ name: 'tz', hostPath: { path: `/usr/share/zoneinfo/${name}`, type: 'File' } }]),
        ),
      ),
      automountServiceAccountToken: optional(fc.constantFrom<Value>(true, false, 'false')),
      service_account_name: fc.constantFrom(undefined, undefined, undefined, undefined, 'web'),
    })
    .map(compact);
  const metadata = fc
    .record({ name: fc.constantFrom('app', 'default'), namespace: optional(fc.constant('shop')) })
    .map(compact);
  return fc.oneof(
    fc.record({ apiVersion: fc.constant('v1'), kind: fc.constant('Pod'), metadata, spec: podSpec }),
    fc.record({
      apiVersion: fc.constant('apps/v1'),
      kind: fc.constantFrom('Deployment', 'StatefulSet'),
      metadata: annotated(metadata),
      spec: fc
        .record({
          serviceAccountName: fc.constantFrom(undefined, undefined, undefined, 'web'),
          template: fc.record({ spec: podSpec }),
        })
        .map(compact),
    }),
    fc.record({
      apiVersion: fc.constant('v1'),
      kind: fc.constant('Pod'),
      metadata: fc.constant<Value>({ name: 'etcd', annotations: { 'kubernetes.io/config.source': 'file' } }),
      spec: podSpec,
    }),
    oldWorkload(metadata, podSpec),
    cronJob(metadata, podSpec),
    binding(metadata),
    fc.record({
      apiVersion: fc.constant('v1'),
      kind: fc.constant('ServiceAccount'),
      metadata: fc.record({ name: fc.constantFrom('web', 'wed', 'default'), namespace: fc.constant('shop') }),
    }),
    fc.constant({
      apiVersion: 'v1',
      kind: 'Secret',
      metadata: { name: 'token', annotations: { 'kubernetes.io/service-account.name': 'web' } },
      type: 'kubernetes.io/service-account-token',
    }),
    fc.constant({
      apiVersion: 'v1',
      kind: 'Namespace',
      metadata: { name: 'shop', labels: { 'pod-security.kubernetes.io/enforce': 'baseline' } },
    }),
  ) as fc.Arbitrary<Value>;
}

/** A workload in a version that is no longer served. */
function oldWorkload(metadata: fc.Arbitrary<Value>, podSpec: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const labels = fc.constantFrom<Value>({ app: 'web' }, { app: 'web', 'example.com/tier': '1' }, {});
  const spec = fc
    .record({
      replicas: optional(fc.constant('2')),
      templateGeneration: optional(fc.constant('4')),
      selector: optional(fc.constantFrom<Value>({ matchLabels: { app: 'web' } }, { matchLabels: { app: 'db' } })),
      rollbackTo: optional(fc.constant({ revision: '3' })),
      template: fc.record({ metadata: fc.record({ labels }), spec: podSpec }),
      updateStrategy: optional(fc.constantFrom<Value>({ type: 'RollingUpdate' }, {})),
    })
    .map(compact);
  return fc.record({
    apiVersion: fc.constantFrom('extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2'),
    kind: fc.constantFrom('Deployment', 'StatefulSet', 'DaemonSet'),
    metadata,
    spec,
  });
}

/** With annotations for k8tz, which does not read them on workloads. */
function annotated(metadata: fc.Arbitrary<{ readonly [key: string]: Value }>): fc.Arbitrary<Value> {
  const annotations = fc.constantFrom<Value | undefined>(
    undefined,
    undefined,
    { 'k8tz.io/timezone': 'Asia/Shanghai', 'k8tz.io/strategy': 'hostPath' },
    { 'k8tz.io/inject': false },
  );
  return fc.tuple(metadata, annotations).map(([fields, added]) => compact({ ...fields, annotations: added }));
}

/** A schedule with a zone in the right place, in a wrong one, or in none. */
function cronJob(metadata: fc.Arbitrary<Value>, podSpec: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  const optional = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: undefined, freq: 2 });
  const spec = fc
    .record({
      timezone: fc.constantFrom(undefined, undefined, 'Asia/Shanghai'),
      schedule: fc.constantFrom(
        '0 2 * * *',
        '*/5 8 * * *',
        '@daily',
        'TZ=PRC */5 8 * * *',
        'CRON_TZ=Asia/Tokyo @daily',
      ),
      timeZone: fc.constantFrom<Value | undefined>(undefined, undefined, null, 'Asia/Tokyo'),
      jobTemplate: fc.record({ spec: fc.record({ template: fc.record({ spec: podSpec }) }) }),
      suspend: optional(fc.boolean()),
    })
    .map(compact);
  return fc.record({ apiVersion: fc.constant('batch/v1'), kind: fc.constant('CronJob'), metadata, spec });
}

/** A binding of any subject, with the mistakes that rules find. */
function binding(metadata: fc.Arbitrary<Value>): fc.Arbitrary<Value> {
  const group = 'rbac.authorization.k8s.io';
  const account = fc
    .record({
      kind: fc.constant('ServiceAccount'),
      apiGroup: fc.constantFrom(undefined, undefined, '', group),
      name: fc.constantFrom('web', 'default', 'app'),
      namespace: fc.constantFrom(undefined, 'shop', ''),
    })
    .map(compact);
  const user = fc.constantFrom<Value>(
    { apiGroup: group, kind: 'User', name: 'system:serviceaccount:shop:default' },
    { apiGroup: group, kind: 'Group', name: 'system:serviceaccounts' },
  );
  return fc.record({
    apiVersion: fc.constant(`${group}/v1`),
    kind: fc.constantFrom('RoleBinding', 'ClusterRoleBinding'),
    metadata,
    roleRef: fc.constantFrom<Value>({ apiGroup: group, kind: 'ClusterRole', name: 'view' }),
    subjects: fc.array(fc.oneof(account, user), { minLength: 1, maxLength: 3 }),
  });
}

function compact(record: object): { readonly [key: string]: Value } {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined));
}
