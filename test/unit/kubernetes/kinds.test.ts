import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Kinds, knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';

describe('where a kind keeps its pods', () => {
  const ofTemplate = 'spec/template/spec';
  const cases: readonly (readonly [group: string, kinds: string, path: string | undefined])[] = [
    ['', 'Pod', 'spec'],
    ['', 'PodTemplate', 'template/spec'],
    ['', 'ReplicationController', ofTemplate],
    ['apps', 'Deployment StatefulSet DaemonSet ReplicaSet', ofTemplate],
    ['extensions', 'Deployment StatefulSet DaemonSet ReplicaSet', ofTemplate],
    ['batch', 'Job', ofTemplate],
    ['batch', 'CronJob', `spec/jobTemplate/${ofTemplate}`],
    ['argoproj.io', 'Rollout', ofTemplate],
    ['apps.kruise.io', 'CloneSet StatefulSet DaemonSet', ofTemplate],
    ['apps.openshift.io', 'DeploymentConfig', ofTemplate],
    ['serving.knative.dev', 'Service Configuration', ofTemplate],
    ['serving.knative.dev', 'Revision', 'spec'],
    ['batch.volcano.sh', 'Job', 'spec/tasks[]/template/spec'],
    ['', 'Service Secret Deployment', undefined],
    ['apps', 'Pod', undefined],
    ['argoproj.io', 'Workflow', 'spec'],
    ['argoproj.io', 'Application', undefined],
  ];
  for (const [group, kinds, path] of cases) {
    for (const kind of kinds.split(' ')) {
      test(`${kind} of ${group || 'the core'}`, () =>
        assert.equal(knownKinds.placesOf(group, kind)?.pods[0]?.path.join('/'), path));
    }
  }

  test('a kind of the settings holds over a known one, and the first of two over the second', () => {
    const own = (path: string) => ({ group: 'argoproj.io', kind: 'Rollout', path: [path] });
    assert.deepEqual(new Kinds([own('a'), own('b')]).placesOf('argoproj.io', 'Rollout')?.pods[0]?.path, ['a']);
  });
});
