/** A patch of an object of a base: its text, and its target if it names none itself. */
export function patch(chance) {
  return chance.one([merge, merge, merge, operations, operations, deletion])(chance);
}

function merge(chance) {
  const template = `    spec:\n${pod(chance)}`;
  const isNamed = chance.is(0.7);
  const name = isNamed ? chance.one(['web', 'web', 'store']) : 'any';
  const kind = name === 'store' ? 'StatefulSet' : 'Deployment';
  const text = `apiVersion: apps/v1\nkind: ${kind}\nmetadata:\n  name: ${name}\nspec:\n  template:\n${template}`;
  return isNamed ? { text } : { text, target: target(chance) };
}

function pod(chance) {
  return chance.one([
    '      serviceAccountName: api\n',
    '      automountServiceAccountToken: false\n',
    `      containers:\n      - name: ${chance.one(['app', 'side'])}\n        image: nginx\n        env: [{name: TZ, value: Asia/Shanghai}]\n`,
    '      containers:\n      - name: app\n        image: other\n        env: [{name: LANG, value: C}]\n',
    '      containers:\n      - name: app\n        image: nginx\n        volumeMounts: [{name: clock, mountPath: /etc/localtime, readOnly: true}]\n      volumes:\n      - name: clock\n        configMap: {name: zone}\n',
  ]);
}

function operations(chance) {
  const pod = '/spec/template/spec';
  const operation = chance.one([
    `op: add, path: ${pod}/serviceAccountName, value: api`,
    `op: add, path: ${pod}/automountServiceAccountToken, value: false`,
    `op: add, path: ${pod}/containers/0/env, value: [{name: TZ, value: Asia/Shanghai}]`,
    'op: add, path: /metadata/namespace, value: moved',
    'op: add, path: /spec/replicas, value: 2',
    `op: replace, path: ${pod}/containers/0/image, value: other`,
  ]);
  return { text: `- {${operation}}\n`, target: target(chance) };
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
