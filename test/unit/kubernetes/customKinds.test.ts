import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { customKinds } from '../../../server/src/kubernetes/objects/customKinds.ts';
import { knownKinds } from '../../../server/src/kubernetes/objects/kinds.ts';

const ofTemplate = 'spec.template.spec';

describe('what is known of a custom resource, and where', () => {
  const cases: readonly (readonly [kind: string, holds: readonly string[]])[] = [
    ['argoproj.io/AppProject', ['zone spec.syncWindows[] timeZone utc']],
    ['argoproj.io/Rollout', [`whole ${ofTemplate}`]],
    ['argoproj.io/EventSource', ['fields spec.template', 'zone spec.calendar.* timezone local']],
    ['tekton.dev/TaskRun', ['fields spec']],
    ['tekton.dev/PipelineRun', ['fields spec', 'fields spec.taskRunSpecs[]', 'fields spec.taskRunTemplate']],
    ['keda.sh/ScaledJob', ['whole spec.jobTargetRef.template.spec', 'zone spec.triggers[].metadata timezone required']],
    ['keda.sh/ScaledObject', ['zone spec.triggers[].metadata timezone required']],
    [
      'sparkoperator.k8s.io/SparkApplication',
      [
        'fields spec.driver',
        'fields spec.executor',
        'part spec.driver.template.spec',
        'part spec.executor.template.spec',
      ],
    ],
    [
      'flink.apache.org/FlinkDeployment',
      [
        'fields spec',
        'part spec.jobManager.podTemplate.spec',
        'part spec.podTemplate.spec',
        'part spec.taskManager.podTemplate.spec',
      ],
    ],
    ['kafka.strimzi.io/KafkaConnect', ['fields spec']],
    ['elasticsearch.k8s.elastic.co/Elasticsearch', ['fields spec', 'part spec.nodeSets[].podTemplate.spec']],
    ['postgresql.cnpg.io/Cluster', ['fields spec']],
    ['monitoring.coreos.com/Prometheus', ['fields spec']],
    ['rabbitmq.com/RabbitmqCluster', ['part spec.override.statefulSet.spec.template.spec']],
    [
      'serving.kserve.io/InferenceService',
      ['part spec.canary[].predictor', 'part spec.explainer', 'part spec.predictor', 'part spec.transformer'],
    ],
    ['serving.knative.dev/Service', [`whole ${ofTemplate}`]],
    ['sources.knative.dev/PingSource', ['zone spec timezone local']],
    [
      'ray.io/RayCluster',
      ['fields spec', 'part spec.headGroupSpec.template.spec', 'whole spec.workerGroupSpecs[].template.spec'],
    ],
    ['kubeflow.org/PyTorchJob', ['whole spec.pytorchReplicaSpecs.*.template.spec']],
    ['kubeflow.org/MPIJob', ['part spec.mpiReplicaSpecs.*.template.spec']],
    ['actions.github.com/AutoscalingRunnerSet', ['part spec.listenerTemplate.spec', `whole ${ofTemplate}`]],
    ['actions.summerwind.dev/RunnerDeployment', [`fields ${ofTemplate}`]],
    ['networking.istio.io/WorkloadEntry', ['fields spec']],
    [
      'cert-manager.io/ClusterIssuer',
      [
        'in no namespace',
        'account spec.acme.solvers[].dns01.route53.auth.kubernetes.serviceAccountRef',
        'account spec.vault.auth.aws.serviceAccountRef',
        'account spec.vault.auth.kubernetes.serviceAccountRef',
        'fields spec.acme.solvers[].http01.gatewayHTTPRoute.podTemplate.spec',
        'fields spec.acme.solvers[].http01.ingress.podTemplate.spec',
      ],
    ],
    ['cert-manager.io/Certificate', ['zone spec.renewal.windows[] timezone utc']],
    ['generators.external-secrets.io/ECRAuthorizationToken', ['account spec.auth.jwt.serviceAccountRef']],
    ['kustomize.toolkit.fluxcd.io/Kustomization', ['fields spec', 'fields spec.decryption']],
    ['helm.toolkit.fluxcd.io/HelmRelease', ['fields spec']],
    [
      'operators.coreos.com/ClusterServiceVersion',
      [
        'fields spec.install.spec.clusterPermissions[]',
        'fields spec.install.spec.permissions[]',
        'whole spec.install.spec.deployments[].spec.template.spec',
      ],
    ],
    ['batch.volcano.sh/Job', ['whole spec.tasks[].template.spec']],
  ];
  for (const [kind, holds] of cases) {
    test(kind, () => {
      const [group = '', name = ''] = kind.split('/');
      const { isCustom, isClusterWide, pods, accounts, zones } = knownKinds.placesOf(group, name) ?? assert.fail();
      const found = [
        ...accounts.map(path => `account ${path.join('.')}`),
        ...pods.map(({ form, path }) => `${form} ${path.join('.')}`),
        ...zones.map(({ path, key, absent }) => `zone ${path.join('.')} ${key} ${absent}`),
      ].sort();
      assert.deepEqual([...(isClusterWide ? ['in no namespace'] : []), ...found], holds);
      assert.ok(isCustom);
    });
  }

  test('the containers of a map that is no pod, from there', () => {
    const containersOf = (kind: string, at: string) =>
      customKinds
        .get(kind)
        ?.pods.find(({ path }) => path.join('.') === at)
        ?.containers.map(path => path.join('.'));
    assert.deepEqual(containersOf('argoproj.io/Workflow', 'spec.templates[]'), [
      'container',
      'containerSet.containers[]',
      'initContainers[]',
      'script',
      'sidecars[]',
    ]);
    assert.deepEqual(containersOf('postgresql.cnpg.io/Cluster', 'spec'), ['']);
    assert.deepEqual(containersOf('tekton.dev/TaskRun', 'spec'), ['podTemplate']);
  });

  test('the schedules that a zone is for', () => {
    const schedulesOf = (kind: string) => customKinds.get(kind)?.zones[0]?.schedules.map(path => path.join('.'));
    assert.deepEqual(schedulesOf('argoproj.io/CronWorkflow'), ['schedule', 'schedules']);
    assert.deepEqual(schedulesOf('keda.sh/ScaledObject'), ['start', 'end']);
    assert.deepEqual(schedulesOf('k8s.mariadb.com/Backup'), ['schedule.cron']);
  });

  test('nothing of kinds that their own controller makes', () => {
    assert.equal(knownKinds.placesOf('argoproj.io', 'WorkflowTaskSet'), undefined);
    assert.equal(knownKinds.placesOf('acme.cert-manager.io', 'Challenge'), undefined);
  });
});
