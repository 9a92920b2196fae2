import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { lint } from '../../../server/src/lint/lint.ts';
import { say } from '../../../server/src/messages/message.ts';
import { checkedIn, type Texts } from '../features/workspace.ts';

const zoned = 'env: [{name: TZ, value: Asia/Shanghai}]';
const web = `apiVersion: apps/v1
kind: Deployment
metadata: {name: web, labels: {app: web}}
spec:
  selector: {matchLabels: {app: web}}
  template:
    metadata: {labels: {app: web}}
    spec:
      serviceAccountName: api
      containers: [{name: web, image: nginx, ${zoned}}]
`;
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: api}\n';
const base = {
  'base/kustomization.yaml': 'resources: [web.yaml, api.yaml]\n',
  'base/web.yaml': web,
  'base/api.yaml': account,
};

/** A strategic merge of the Deployment, with that in its pod. */
const merge = (pod: string, name = 'web') =>
  `apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: ${name}}\nspec: {template: {spec: {${pod}}}}\n`;
const proxy = (more = '') => merge(`containers: [{name: proxy, image: envoy${more}}]`);
const byPath = 'resources: [../base]\npatches: [{path: patch.yaml}]\n';

/** Each finding in a file as `RULE SEVERITY: TEXT`, with the text of its span. */
function found(texts: Texts, name: string): readonly string[] {
  const checked = checkedIn({ ...base, ...texts }, name);
  return lint(checked).map(
    ({ rule, severity, span }) => `${rule} ${severity}: ${texts[name]?.slice(span.start, span.end)}`,
  );
}

const inPatch = (patch: string, kustomization = byPath, more: Texts = {}) =>
  found({ ...more, 'prod/kustomization.yaml': kustomization, 'prod/patch.yaml': patch }, 'prod/patch.yaml');

describe('what only a patch brings is found in it', () => {
  for (const [what, patch, expected] of [
    ['a container', proxy(), ['missing-timezone-mount warning: proxy']],
    ['a container with a zone', proxy(`, ${zoned}`), []],
    ['a container without an image', merge('containers: [{name: proxy}]'), []],
    ['a container that the object has', merge('containers: [{name: web, image: other}]'), []],
    ['a container that is deleted', merge('containers: [{name: proxy, image: envoy, $patch: delete}]'), []],
    [
      'a container for one object',
      merge('initContainers: [{name: proxy, image: envoy}]'),
      ['missing-timezone-mount hint: proxy'],
    ],
    ['an account', merge('serviceAccountName: lost'), ['non-existent-service-account hint: lost']],
    ['the account default', merge('serviceAccountName: default'), ['default-service-account warning: default']],
    ['the account that the object names', merge('serviceAccountName: api'), []],
    [
      'the old field beside another account',
      merge('serviceAccount: lost'),
      ['deprecated-service-account-field warning: serviceAccount'],
    ],
    ['a patch for another object', merge('containers: [{name: proxy, image: envoy}]', 'other'), []],
    ['another account, for another object', merge('serviceAccountName: lost', 'other'), []],
  ] as const) {
    test(what, () => assert.deepEqual(inPatch(patch), expected));
  }

  test('a volume of the node where the namespace forbids it', () => {
    const volume = merge('volumes: [{name: time, hostPath: {path: /etc/localtime, type: File}}]');
    const namespace =
      'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}\n';
    assert.deepEqual(inPatch(volume, `namespace: shop\n${byPath}`, { 'ns.yaml': namespace }), [
      'forbidden-timezone-hostpath error: hostPath',
    ]);
    assert.deepEqual(inPatch(volume, byPath, { 'ns.yaml': namespace }), []);
  });

  test('as it matters in the namespace', () => {
    assert.deepEqual(inPatch(proxy(), `namespace: kube-system\n${byPath}`), ['missing-timezone-mount hint: proxy']);
  });

  test('not if another patch gives the zone', () => {
    const other = `patches: [{path: patch.yaml}, {path: zone.yaml}]\n`;
    const zone = merge(`containers: [{name: proxy, ${zoned}}]`);
    assert.deepEqual(inPatch(proxy(), `resources: [../base]\n${other}`, { 'prod/zone.yaml': zone }), []);
  });

  test('not if k8tz gives the zone', () => {
    const release =
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: k8tz}\nspec: {chart: {spec: {chart: k8tz}}}\n';
    assert.deepEqual(inPatch(proxy(), byPath, { 'k8tz.yaml': release }), []);
  });

  test('not if the object names the same account', () => {
    const more = { 'base/web.yaml': web.replace('Name: api', 'Name: lost') };
    assert.deepEqual(inPatch(merge('serviceAccountName: lost'), byPath, more), []);
    assert.deepEqual(inPatch(merge('serviceAccountName: gone'), byPath, more), [
      'non-existent-service-account hint: gone',
    ]);
  });

  test('in the first of two patches that bring it', () => {
    const kustomization = 'resources: [../base]\npatches: [{path: first.yaml}, {path: patch.yaml}]\n';
    assert.deepEqual(inPatch(proxy(', args: [a]'), kustomization, { 'prod/first.yaml': proxy() }), []);
  });

  test('not if what it may reach is not in the workspace', () => {
    const kustomization = 'resources: [github.com/a/b]\npatches: [{path: patch.yaml}]\n';
    assert.deepEqual(inPatch(proxy(), kustomization), []);
  });

  test('with fixes of the patch, but for a new account, which would be a patch as well', () => {
    const fixesOf = (patch: string) => {
      const texts = { ...base, 'prod/kustomization.yaml': byPath, 'prod/patch.yaml': patch };
      const findings = lint(checkedIn(texts, 'prod/patch.yaml'));
      return findings.flatMap(finding => fixesFor(finding, {})).map(({ id }) => id.split(':')[0]);
    };
    assert.ok(fixesOf(proxy()).length > 0);
    assert.ok(!fixesOf(merge('serviceAccountName: lost')).includes('create'));
    assert.ok(!fixesOf(merge('serviceAccountName: default')).includes('create'));
  });

  test('by operations', () => {
    const operations = (more: string) => `- {op: add, path: /spec/template/spec${more}}\n`;
    const targeted = 'resources: [../base]\npatches: [{path: patch.yaml, target: {kind: Deployment}}]\n';
    const all = (patch: string) => inPatch(patch, targeted);
    const container = '{name: proxy, image: envoy}';
    assert.deepEqual(all(operations(`/containers/-, value: ${container}`)), ['missing-timezone-mount warning: proxy']);
    assert.deepEqual(all(operations(`/initContainers, value: [${container}]`)), ['missing-timezone-mount hint: proxy']);
    assert.deepEqual(all(operations('/serviceAccountName, value: lost')), ['non-existent-service-account hint: lost']);
    assert.deepEqual(all(operations('/serviceAccount, value: lost')), [
      'deprecated-service-account-field warning: /spec/template/spec/serviceAccount',
    ]);
    assert.deepEqual(
      inPatch(operations(`/containers/-, value: ${container}`), targeted.replace('Deployment', 'StatefulSet')),
      [],
    );
  });
});

describe('what a patch brings that stands in a text is found there', () => {
  const indented = (text: string, by: number) => text.trimEnd().replaceAll(/^/gm, ' '.repeat(by));
  const merged = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  template:
    spec:
      serviceAccountName: lost
      containers:
        - name: proxy
          image: envoy
`;
  const both = ['non-existent-service-account hint: lost', 'missing-timezone-mount warning: proxy'];
  const flux = 'apiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: web}\nspec:\n';
  const argo = 'apiVersion: argoproj.io/v1alpha1\nkind: Application\nmetadata: {name: web}\nspec:\n';
  for (const [what, text] of [
    ['a literal block', `resources: [../base]\npatches:\n  - patch: |\n${indented(merged, 6)}\n`],
    [
      'a folded block',
      `resources: [../base]\npatches:\n  - patch: >\n${indented(merged.replaceAll('\n', '\n\n'), 6)}\n`,
    ],
    ['a quoted text', `resources: [../base]\npatches: [{patch: ${JSON.stringify(merged)}}]\n`],
    ['a strategic merge', `resources: [../base]\npatchesStrategicMerge:\n  - |-\n${indented(merged, 4)}\n`],
    ['Flux', `${flux}  path: ./base\n  patches:\n    - patch: |\n${indented(merged, 8)}\n`],
    [
      'Argo CD',
      `${argo}  destination: {namespace: web}\n  source:\n    path: base\n    kustomize:\n      patches:\n        - patch: |-\n${indented(merged, 12)}\n`,
    ],
  ] as const) {
    test(`by ${what}`, () => {
      const name = what === 'Flux' || what === 'Argo CD' ? 'app.yaml' : 'prod/kustomization.yaml';
      assert.deepEqual(found({ [name]: text }, name), both);
    });
  }

  const operations = (target: string) =>
    `resources: [../base]\npatches:\n  - target: {${target}}\n    patch: '[{op: add, path: /spec/template/spec/serviceAccountName, value: lost}]'\n`;

  test('by operations', () => {
    const name = 'prod/kustomization.yaml';
    assert.deepEqual(found({ [name]: operations('kind: Deployment') }, name), [
      'non-existent-service-account hint: lost',
    ]);
    assert.deepEqual(found({ [name]: operations('labelSelector: app=other') }, name), []);
  });

  test('without fixes', () => {
    const text = `resources: [../base]\npatches:\n  - patch: |\n${indented(merged, 6)}\n`;
    const findings = lint(checkedIn({ ...base, 'prod/kustomization.yaml': text }, 'prod/kustomization.yaml'));
    assert.deepEqual(
      findings.map(finding => fixesFor(finding, {})),
      [[], []],
    );
  });

  test('once, with the places in which it is so', () => {
    const component = `kind: Component\npatches:\n  - patch: |\n${indented(merged, 6)}\n`;
    const overlay = (account: string) =>
      `resources: [../base]\ncomponents: [../component]\npatches: [{target: {kind: Deployment}, patch: '[{op: add, path: /spec/template/spec/serviceAccountName, value: ${account}}]'}]\n`;
    const texts = {
      ...base,
      'component/kustomization.yaml': component,
      'a/kustomization.yaml': overlay('lost'),
      'b/kustomization.yaml': overlay('api'),
    };
    const messages = lint(checkedIn(texts, 'component/kustomization.yaml')).map(({ rule, message }) => {
      return `${rule} ${/This holds .*/.exec(say(message, 'en'))?.[0] ?? ''}`.trim();
    });
    assert.deepEqual(messages, ['non-existent-service-account This holds in a.', 'missing-timezone-mount']);
  });
});

describe('a patch of an account', () => {
  const bare = web.replace('      serviceAccountName: api\n', '');
  const own = 'apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: default}\n';
  const severities = (kustomization: string, declared = own) => {
    const files = { 'base/web.yaml': bare, 'base/api.yaml': declared, 'prod/kustomization.yaml': kustomization };
    return found(files, 'base/web.yaml').map(text => text.split(':')[0]);
  };
  const patched = (patch: string) => `namespace: shop\nresources: [../base]\npatches:\n  - ${patch}\n`;
  const operation = (text: string) => patched(`{target: {kind: ServiceAccount}, patch: '[{${text}}]'}`);
  const off = `${own}automountServiceAccountToken: false\n`;

  for (const [what, kustomization, declared, expected] of [
    ['none', 'namespace: shop\nresources: [../base]\n', own, 'warning'],
    ['a merge that switches off', patched(`patch: ${JSON.stringify(off)}`), own, 'hint'],
    ['a merge that switches on', patched(`patch: ${JSON.stringify(off.replace('false', 'true'))}`), off, 'warning'],
    ['an operation', operation('op: add, path: /automountServiceAccountToken, value: false'), own, 'hint'],
    ['a removal', operation('op: remove, path: /automountServiceAccountToken'), off, 'warning'],
    [
      'an operation on another account',
      patched(
        "{target: {kind: ServiceAccount, name: api}, patch: '[{op: add, path: /automountServiceAccountToken, value: false}]'}",
      ),
      own,
      'warning',
    ],
  ] as const) {
    test(`${what}: a pod without an account is a ${expected}`, () => {
      assert.deepEqual(severities(kustomization, declared), [`default-service-account ${expected}`]);
    });
  }

  test('adds pull secrets, which a new account has too', () => {
    const secrets = '[{op: add, path: /imagePullSecrets/-, value: {name: second}}]';
    const texts = {
      ...base,
      'base/web.yaml': bare,
      'base/api.yaml': `${own}imagePullSecrets: [{name: first}]\n`,
      'prod/kustomization.yaml': patched(`{target: {kind: ServiceAccount}, patch: '${secrets}'}`),
    };
    const [finding] = lint(checkedIn(texts, 'base/web.yaml'));
    const fix = finding && fixesFor(finding, {}).find(({ id }) => id === 'create');
    const text = fix?.edits.flatMap(({ edits }) => edits.map(edit => edit.text)).join('') ?? '';
    assert.match(text, /- name: first\n- name: second\n/);
  });
});
