/** A patch of an object of a base: its text, and its target if it names none itself. */
export function patch(chance) {
  return chance.one([merge, merge, merge, merge, operations, operations, operations, deletion, ofAccount])(chance);
}

function merge(chance) {
  const isNamed = chance.is(0.7);
  const name = isNamed ? chance.one(['web', 'web', 'store']) : 'any';
  const kind = name === 'store' ? 'StatefulSet' : 'Deployment';
  const head = `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\n${chance.some(0.1, () => '  namespace: shop\n')}`;
  const label = chance.some(0.1, () => `  labels: {app: ${chance.one(['web', 'other'])}}\n`);
  const text = `${head}${label}spec:\n  template:\n    spec:\n${pod(chance)}`;
  return isNamed ? { text } : { text, target: target(chance) };
}

function pod(chance) {
  const parts = [
    ['serviceAccountName', () => `      serviceAccountName: ${chance.one(['api', 'api', 'lost', 'default', 'web'])}\n`],
    ['serviceAccount', () => `      serviceAccount: ${chance.one(['web', 'lost', 'default'])}\n`],
    [
      'automountServiceAccountToken',
      () => `      automountServiceAccountToken: ${chance.one(['false', 'false', 'true'])}\n`,
    ],
    ['containers', () => `      containers:\n${containers(chance, ['app', 'side', 'extra'])}`],
    ['initContainers', () => `      initContainers:\n${containers(chance, ['init', 'prepare'])}`],
    ['volumes', () => clock(chance)],
  ];
  const count = chance.is(0.3) ? 2 : 1;
  const chosen = Array.from({ length: count }, () => chance.one(parts));
  const names = new Set(chosen.map(([name]) => name));
  // One that mounts a file writes both lists.
  if (names.has('volumes')) names.delete('containers');
  return [...names].map(name => parts.find(([other]) => other === name)[1]()).join('');
}

function containers(chance, names) {
  return chance.one([
    () => `      - name: ${chance.one(names)}\n        image: nginx\n`,
    () => `      - name: ${chance.one(names)}\n        image: nginx\n        env: [{name: TZ, value: Asia/Shanghai}]\n`,
    () => `      - name: ${chance.one(names)}\n        image: other\n        env: [{name: LANG, value: C}]\n`,
    () =>
      names
        .slice(0, 2)
        .map(name => `      - name: ${name}\n        image: nginx\n`)
        .join(''),
    () => `      - name: ${chance.one(names)}\n        $patch: delete\n`,
    () => `      - {name: ${chance.one(names)}, image: nginx, envFrom: [{configMapRef: {name: zone}}]}\n`,
  ])();
}

function clock(chance) {
  const source = chance.one([
    'configMap: {name: zone}',
    'hostPath: {path: /usr/share/zoneinfo/Asia/Shanghai, type: File}',
    'hostPath: {path: /etc/localtime, type: File}',
  ]);
  const name = chance.one(['clock', 'clock', 'zone']);
  const mount = `{name: ${name}, mountPath: /etc/localtime, readOnly: true}`;
  const container = chance.one(['app', 'app', 'extra']);
  return `      containers:\n      - name: ${container}\n        image: nginx\n        volumeMounts: [${mount}]\n      volumes:\n      - name: ${name}\n        ${source}\n`;
}

function operations(chance) {
  const spec = '/spec/template/spec';
  const zone = '[{name: TZ, value: Asia/Shanghai}]';
  const all = [
    `op: add, path: ${spec}/serviceAccountName, value: ${chance.one(['api', 'lost', 'default'])}`,
    `op: add, path: ${spec}/serviceAccount, value: ${chance.one(['web', 'lost'])}`,
    `op: remove, path: ${spec}/serviceAccountName`,
    `op: add, path: ${spec}/automountServiceAccountToken, value: ${chance.one(['true', 'false'])}`,
    `op: remove, path: ${spec}/automountServiceAccountToken`,
    `op: add, path: ${spec}/containers/${chance.one(['0', '0', '1'])}/env, value: ${zone}`,
    `op: replace, path: ${spec}/containers/0/env, value: ${zone}`,
    `op: replace, path: ${spec}/containers/${chance.one(['0', '1'])}/image, value: other`,
    `op: add, path: ${spec}/containers/${chance.one(['-', '0', '1'])}, value: {name: extra, image: nginx}`,
    `op: add, path: ${spec}/containers/-, value: {name: zoned, image: nginx, env: ${zone}}`,
    `op: add, path: ${spec}/initContainers, value: [{name: prepare, image: nginx}]`,
    `op: remove, path: ${spec}/containers/${chance.one(['0', '1'])}`,
    `op: add, path: ${spec}/volumes, value: [{name: clock, hostPath: {path: /etc/localtime}}]`,
    `op: add, path: /metadata/namespace, value: ${chance.one(['moved', 'team', 'shop'])}`,
    'op: remove, path: /metadata/namespace',
    'op: replace, path: /metadata/name, value: site',
    'op: add, path: /metadata/labels/app, value: other',
    'op: remove, path: /metadata/labels/app',
    'op: add, path: /spec/replicas, value: 2',
  ];
  const count = chance.is(0.3) ? 2 : 1;
  const lines = Array.from({ length: count }, () => `- {${chance.one(all)}}\n`);
  return { text: lines.join(''), target: target(chance) };
}

function target(chance) {
  return chance.one([
    'kind: Deployment',
    'kind: Deployment, name: web',
    'group: apps, name: w.*',
    'kind: Deployment, namespace: shop',
    'kind: Deployment|StatefulSet, labelSelector: app=web',
    'kind: Deployment, annotationSelector: tier=front',
    'group: apps, version: v1, kind: StatefulSet',
    'labelSelector: app in (other)',
    'name: site',
  ]);
}

function deletion(chance) {
  const [apiVersion, kind, name] = chance.one([
    ['apps/v1', 'StatefulSet', 'store'],
    ['v1', 'ServiceAccount', 'web'],
    ['v1', 'ServiceAccount', 'default'],
    ['apps/v1', 'Deployment', 'web'],
  ]);
  return { text: `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}}\n$patch: delete\n` };
}

/** A patch of an account, which may be that of pods that name none. */
function ofAccount(chance) {
  const name = chance.one(['default', 'default', 'web']);
  const value = chance.one(['true', 'false', 'false']);
  return chance.one([
    {
      text: `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}}\nautomountServiceAccountToken: ${value}\n`,
    },
    {
      text: `- {op: add, path: /automountServiceAccountToken, value: ${value}}\n`,
      target: `kind: ServiceAccount, name: ${name}`,
    },
    { text: '- {op: remove, path: /automountServiceAccountToken}\n', target: `kind: ServiceAccount, name: ${name}` },
    { text: '- {op: replace, path: /metadata/name, value: api2}\n', target: 'kind: ServiceAccount, name: api' },
  ]);
}
