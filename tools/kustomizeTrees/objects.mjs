/** The manifests of a base. */
export function objects(chance) {
  const all = [
    workload('apps/v1', 'Deployment', 'web', chance),
    chance.some(0.4, () => workload('apps/v1', 'StatefulSet', 'store', chance)),
    chance.some(0.3, () => cronJob(chance)),
    chance.some(0.7, () => account('web', chance)),
    'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: api}\n',
    chance.some(0.4, () => account('default', chance)),
    chance.some(0.5, () => binding(chance)),
    chance.some(
      0.4,
      () =>
        `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: zone}\ndata: {${chance.one(['TZ: Asia/Shanghai', 'LEVEL: info'])}}\n`,
    ),
    chance.some(
      0.3,
      () =>
        `apiVersion: v1\nkind: Secret\nmetadata: {name: zone}\nstringData: {${chance.one(['TZ: Asia/Shanghai', 'LEVEL: info'])}}\n`,
    ),
    chance.some(
      0.2,
      () =>
        `apiVersion: v1\nkind: Namespace\nmetadata: {name: ${chance.one(['shop', 'system'])}, labels: {pod-security.kubernetes.io/enforce: ${chance.one(['restricted', 'baseline', 'privileged'])}}}\n`,
    ),
  ];
  return all.filter(text => text !== '').join('---\n');
}

function workload(apiVersion, kind, name, chance) {
  return `apiVersion: ${apiVersion}
kind: ${kind}
metadata:
  name: ${name}
${namespace(chance, 4)}  labels: {app: ${name}}
  annotations: {tier: ${chance.one(['front', 'back'])}}
spec:
  selector: {matchLabels: {app: ${name}}}
  template:
    metadata: {labels: {app: ${name}}}
    spec:
${podSpec(chance, '      ')}`;
}

function cronJob(chance) {
  return `apiVersion: batch/v1
kind: CronJob
metadata:
  name: tick
${namespace(chance)}spec:
  schedule: 0 8 * * *
${chance.some(0.3, () => '  timeZone: Asia/Shanghai\n')}  jobTemplate:
    spec:
      template:
        spec:
          restartPolicy: Never
${podSpec(chance, '          ')}`;
}

function namespace(chance) {
  return chance.some(0.25, () => `  namespace: ${chance.one(['shop', 'team', 'other'])}\n`);
}

function podSpec(chance, indent) {
  const lines = [
    chance.some(0.4, () => `serviceAccountName: ${chance.one(['web', 'web', 'ghost', 'default'])}`),
    chance.some(0.15, () => 'serviceAccount: web'),
    chance.some(0.3, () => `automountServiceAccountToken: ${chance.is(0.8) ? 'false' : 'true'}`),
    'containers:',
    ...container('app', chance),
    ...(chance.is(0.3) ? container('side', chance) : []),
    ...(chance.is(0.2) ? ['initContainers:', ...container('init', chance)] : []),
    'volumes: [{name: zone, hostPath: {path: /etc/localtime, type: File}}]',
  ];
  const written = lines.filter(line => line !== '');
  const isMounted = written.some(line => line.includes('volumeMounts'));
  return written
    .filter(line => isMounted || !line.startsWith('volumes'))
    .map(line => `${indent}${line}\n`)
    .join('');
}

function container(name, chance) {
  const zone = chance.one([
    undefined,
    undefined,
    undefined,
    'env: [{name: TZ, value: Asia/Shanghai}]',
    'envFrom: [{configMapRef: {name: zone}}]',
    'envFrom: [{secretRef: {name: zone}}]',
    'volumeMounts: [{name: zone, mountPath: /etc/localtime, readOnly: true}]',
  ]);
  return [`- name: ${name}`, '  image: nginx', ...(zone === undefined ? [] : [`  ${zone}`])];
}

function account(name, chance) {
  return `apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: ${name}\n${name === 'default' ? '' : chance.some(0.2, () => '  namespace: other\n')}${chance.some(0.3, () => 'automountServiceAccountToken: false\n')}`;
}

function binding(chance) {
  const kind = chance.one(['RoleBinding', 'ClusterRoleBinding']);
  const subject = () =>
    `{kind: ServiceAccount, name: ${chance.one(['web', 'default', 'api', 'lost'])}${chance.some(0.5, () => `, namespace: ${chance.one(['shop', 'team', 'other', 'default'])}`)}}`;
  const subjects = Array.from({ length: chance.is(0.3) ? 2 : 1 }, subject).join(', ');
  return `apiVersion: rbac.authorization.k8s.io/v1\nkind: ${kind}\nmetadata: {name: readers}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: view}\nsubjects: [${subjects}]\n`;
}
