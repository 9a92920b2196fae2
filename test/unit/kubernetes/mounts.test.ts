import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  type Mount,
  mountsOf,
  nodePathOf,
  placeOf,
  zonePlaceOf,
  zoneSourceOf,
} from '../../../server/src/kubernetes/pods/mounts.ts';
import { podOf, podWith } from './pods.ts';

/** The mounts of the first container of a pod with this mount and these volumes. */
function mountsIn(mounts: string, volumes: string) {
  const pod = podWith(`containers: [{name: web, volumeMounts: ${mounts}}], volumes: ${volumes}`);
  const [container] = pod.containers;
  assert.ok(container !== undefined);
  return mountsOf(container, pod);
}

function firstMount(mounts: string, volumes: string): Mount {
  const [mount] = mountsIn(mounts, volumes).items;
  assert.ok(mount !== undefined);
  return mount;
}

const tz = '{name: tz, mountPath: /etc/localtime}';

describe('the volume of a mount', () => {
  const kindOf = (mount: Mount) => (typeof mount.volume === 'string' ? mount.volume : mount.volume.source.kind);
  for (const [what, volumes, kind] of [
    ['of the node', '[{name: tz, hostPath: {path: /etc/localtime}}]', 'hostPath'],
    ['a ConfigMap', '[{name: tz, configMap: {name: zone}}]', 'configMap'],
    ['a Secret', '[{name: tz, secret: {secretName: zone}}]', 'secret'],
    ['projected', '[{name: tz, projected: {sources: []}}]', 'projected'],
    ['an empty directory', '[{name: tz, emptyDir: {}}]', 'emptyDir'],
    ['a claim', '[{name: tz, persistentVolumeClaim: {claimName: zone}}]', 'persistentVolumeClaim'],
    ['of another sort', '[{name: tz, glusterfs: {server: a, path: /etc}}]', 'other'],
    ['without a source yet', '[{name: tz}]', 'unknown'],
    ['with an empty source', '[{name: tz, hostPath: }]', 'unknown'],
    ['that is not there', '[{name: data, emptyDir: {}}]', 'absent'],
    ['of no volumes', '', 'absent'],
    ['among names that are filled in', '[{name: "$(NAME)", emptyDir: {}}]', 'unknown'],
    ['among those of a template', '[{{ .Values.volumes }}]', 'unknown'],
  ] as const) {
    test(what, () => assert.equal(kindOf(firstMount(`[${tz}]`, volumes)), kind));
  }

  test('the claim of a StatefulSet comes before a volume of its name', () => {
    const pod = podOf(`
apiVersion: apps/v1
kind: StatefulSet
metadata: {name: a}
spec:
  volumeClaimTemplates: [{metadata: {name: tz}}]
  template:
    spec: {containers: [{name: web, volumeMounts: [${tz}]}], volumes: [{name: tz, emptyDir: {}}]}
`);
    const [container] = pod.containers;
    assert.ok(container !== undefined);
    assert.deepEqual(mountsOf(container, pod).items.map(kindOf), ['persistentVolumeClaim']);
  });
});

describe('the place of a mount, and the file of the node that it shows', () => {
  const volumes = '[{name: tz, hostPath: {path: /usr/share//zoneinfo/}}, {name: c, configMap: {name: c}}]';
  for (const [mount, place, nodePath] of [
    [tz, '/etc/localtime', '/usr/share/zoneinfo'],
    ['{name: tz, mountPath: etc/localtime/}', '/etc/localtime', '/usr/share/zoneinfo'],
    ['{name: tz, mountPath: "$(DIR)/x"}', 'unknown', '/usr/share/zoneinfo'],
    ['{name: tz, subPath: Asia/Shanghai}', 'absent', '/usr/share/zoneinfo/Asia/Shanghai'],
    ['{name: tz, subPath: ""}', 'absent', '/usr/share/zoneinfo'],
    ['{name: tz, subPath: "$(ZONE)"}', 'absent', 'unknown'],
    ['{name: tz, subPathExpr: UTC}', 'absent', 'unknown'],
    ['{name: c, mountPath: /etc}', '/etc', 'absent'],
    ['{mountPath: /etc}', '/etc', 'unknown'],
  ] as const) {
    test(mount, () => {
      const found = firstMount(`[${mount}]`, volumes);
      assert.deepEqual([placeOf(found), nodePathOf(found)], [place, nodePath]);
    });
  }

  test('what they have to do with time zones', () => {
    const found = firstMount('[{name: tz, mountPath: /etc/localtime, subPath: UTC}]', volumes);
    assert.deepEqual(zonePlaceOf(found), { kind: 'localtime' });
    assert.deepEqual(zoneSourceOf(found), { kind: 'zoneinfo', name: 'UTC' });
  });
});

describe('whether a mount is for reading only', () => {
  for (const [readOnly, is] of [
    ['', 'absent'],
    [', readOnly: true', true],
    [', readOnly: yes', true],
    [', readOnly: false', false],
    [', readOnly: ', 'absent'],
    [', readOnly: "$(RO)"', 'unknown'],
    [', readOnly: 1', 'unknown'],
  ] as const) {
    test(`{…${readOnly}}`, () => {
      assert.equal(firstMount(`[{name: tz, mountPath: /a${readOnly}}]`, '').isReadOnly, is);
    });
  }
});

test('mounts of a template are not all there are', () => {
  assert.ok(mountsIn(`[${tz}]`, '').complete);
  assert.ok(!mountsIn(`[${tz}, {{ .Values.mount }}]`, '').complete);
});
