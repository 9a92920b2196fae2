import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { fixesFor } from '../../../server/src/lint/fixesFor.ts';
import { say } from '../../../server/src/messages/message.ts';
import type { Answers } from '../../../server/src/protocol/fixRequests.ts';
import type { RuleId } from '../../../server/src/protocol/ruleIds.gen.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { findingsOf } from '../../support/laws.ts';

/** The ids of the fixes of a rule's first finding in a pod with these mounts and volumes. */
function fixesIn(rule: RuleId, mounts: string, volumes: string, before = ''): readonly string[] {
  const container = `{name: web, volumeMounts: [${mounts}]}`;
  const spec = `serviceAccountName: a, containers: [${container}], volumes: [${volumes}]`;
  const text = `${before}apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec: {${spec}}\n`;
  const finding = findingsOf(text).find(found => found.rule === rule);
  assert.ok(finding !== undefined, text);
  return fixesFor(finding, {}).map(({ id }) => id);
}

const file = '{name: a, hostPath: {path: /etc/localtime, type: File}}';
const restricted =
  'apiVersion: v1\nkind: Namespace\nmetadata: {name: shop, labels: {pod-security.kubernetes.io/enforce: restricted}}\n---\n';

describe('a fix is not offered', () => {
  test('to make a volume of /etc one file, where another mount takes another', () => {
    const mounts =
      '{name: a, mountPath: /etc/localtime, subPath: localtime}, {name: a, mountPath: /h, subPath: hostname}';
    assert.deepEqual(fixesIn('timezone-mount-subpath', mounts, '{name: a, hostPath: {path: /etc}}'), []);
  });

  test('to make a volume of /etc one file of it, where the namespace forbids both', () => {
    const mount = '{name: a, mountPath: /etc/localtime, subPath: localtime}';
    const volume = '{name: a, hostPath: {path: /etc}}';
    assert.deepEqual(fixesIn('timezone-mount-subpath', mount, volume), ['file']);
    assert.deepEqual(fixesIn('timezone-mount-subpath', mount, volume, restricted), []);
  });

  test('to name a key, where there are several or none is named', () => {
    for (const source of ['{name: b}', '{name: b, items: [{key: c, path: c}, {key: d, path: d}]}']) {
      const mount = '{name: a, mountPath: /etc/localtime}';
      assert.deepEqual(fixesIn('timezone-mount-subpath', mount, `{name: a, configMap: ${source}}`), []);
    }
  });

  test('to move a mount where another one is', () => {
    const mounts = '{name: a, mountPath: /ect/localtime}, {name: a, mountPath: /etc/localtime}';
    assert.deepEqual(fixesIn('misplaced-timezone-mount', mounts, file), []);
  });

  test('to declare a file of the node, where the namespace forbids it', () => {
    const mount = '{name: b, mountPath: /etc/localtime}';
    assert.deepEqual(fixesIn('undeclared-timezone-volume', mount, ''), ['declare']);
    assert.deepEqual(fixesIn('undeclared-timezone-volume', mount, '', restricted), []);
  });

  test('where an alias shows the volume at another place too', () => {
    const mount = '{name: a, mountPath: /etc/localtime, readOnly: true}';
    const volumes = '{name: a, hostPath: &path {path: /etc/localtime}}, {name: b, hostPath: *path}';
    assert.deepEqual(fixesIn('timezone-hostpath-type', mount, volumes), []);
  });
});

test('a namespace that forbids files of the node needs no word on their type', () => {
  const text = `${restricted}apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec: {volumes: [{name: a, hostPath: {path: /etc/localtime}}]}\n`;
  assert.ok(!findingsOf(text).some(({ rule }) => rule === 'timezone-hostpath-type'));
});

test('each fix is only for a person to choose, where the kind refuses hostPath and TZ alone is vain', () => {
  const spec = 'template: {spec: {serviceAccountName: a, containers: [{name: web, image: alpine}]}}';
  const text = `apiVersion: serving.knative.dev/v1\nkind: Service\nmetadata: {name: a}\nspec: {${spec}}\n`;
  const settings = { ...defaultSettings, timeZone: 'Asia/Shanghai' };
  const finding = findingsOf(text, settings).find(({ rule }) => rule === 'missing-timezone-mount');
  const fixes = ((finding && fixesFor(finding, {})) ?? []).filter(({ asks }) => asks === undefined);
  assert.deepEqual([fixes.length, fixes.filter(({ isChoice }) => isChoice !== true)], [4, []]);
});

for (const image of ['nginx', 'node:24']) {
  test(`a zone can be chosen for a container of ${image}, and the fix has edits once it is`, () => {
    const spec = `{serviceAccountName: a, containers: [{name: web, image: '${image}'}]}`;
    const finding = findingsOf(`apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: ${spec}\n`)[0];
    const choose = (answers: Answers) => (finding && fixesFor(finding, { answers }))?.find(({ id }) => id === 'choose');
    assert.deepEqual([choose({})?.asks, choose({})?.edits], ['timeZone', []]);
    assert.equal(choose({ timeZone: 'Asia/Tokyo' })?.edits.length, 1);
  });
}

test('nothing is preferred where a role is bound to the account that a pod would no longer run as', () => {
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a, namespace: shop}\nspec: {containers: []}\n';
  const binding = (subject: string) =>
    `---\napiVersion: rbac.authorization.k8s.io/v1\nkind: RoleBinding\nmetadata: {name: b, namespace: shop}\nroleRef: {apiGroup: rbac.authorization.k8s.io, kind: Role, name: view}\nsubjects: [${subject}]\n`;
  const isPreferred = (text: string) => {
    const finding = findingsOf(text).find(({ rule }) => rule === 'default-service-account');
    return finding !== undefined && fixesFor(finding, {})[0]?.isChoice !== true;
  };
  assert.equal(isPreferred(pod), true);
  assert.equal(isPreferred(pod + binding('{kind: ServiceAccount, name: default, namespace: shop}')), false);
  assert.equal(isPreferred(pod + binding('{kind: ServiceAccount, name: other, namespace: shop}')), true);
});

test('an account of another namespace comes last', () => {
  const account = (name: string, namespace: string) =>
    `apiVersion: v1\nkind: ServiceAccount\nmetadata: {name: ${name}, namespace: ${namespace}}\n---\n`;
  const pod = 'apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: []}\n';
  const finding = findingsOf(account('b', 'shop') + pod).find(({ rule }) => rule === 'default-service-account');
  assert.deepEqual(finding && fixesFor(finding, {}).map(({ id }) => id), ['create', 'token-off', 'use:b']);
});

test('nothing is preferred for a program that always shows UTC, nor is anything offered for PHP', () => {
  const choices = (image: string) => {
    const text = `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {containers: [{name: web, image: ${image}}]}\n`;
    const finding = findingsOf(text).find(({ rule }) => rule === 'missing-timezone-mount');
    return finding && fixesFor(finding, {}).map(({ id, isChoice }) => `${id} ${isChoice ?? false}`);
  };
  assert.deepEqual(choices('nginx'), ['localtime false', 'choose false', 'utc true']);
  assert.deepEqual(choices('prom/prometheus'), ['localtime true', 'choose true', 'utc true']);
  assert.deepEqual(choices('php'), []);
});

describe('the zone of a container beside', () => {
  const beside = (zone: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: a}\nspec: {serviceAccountName: a, containers: [{name: a, env: [{name: TZ, value: "${zone}"}]}, {name: b}]}\n`;
  const cases: readonly (readonly [zone: string, preferred: string | undefined])[] = [
    ['PRC', 'Mount Asia/Shanghai on /etc/localtime'],
    ['Europe/Kiev', 'Mount Europe/Kiev on /etc/localtime'],
    ['GMT0BST,M3.5.0/1,M10.5.0', 'Mount Europe/London on /etc/localtime'],
    ['Asia/Tokio', 'Mount Asia/Tokyo on /etc/localtime'],
    ['CST-8', "Mount the node's time zone on /etc/localtime"],
    ['JST', "Mount the node's time zone on /etc/localtime"],
    ['EST', undefined],
  ];
  for (const [zone, preferred] of cases) {
    test(`is preferred by ${preferred ?? 'no fix'}, if it is written ${zone}`, () => {
      const finding = findingsOf(beside(zone)).find(({ rule }) => rule === 'missing-timezone-mount');
      const fixes = (finding && fixesFor(finding, {})) ?? [];
      const first = fixes.find(({ isChoice, asks }) => isChoice !== true && asks === undefined);
      assert.equal(first && say(first.title, 'en'), preferred);
    });
  }
});
