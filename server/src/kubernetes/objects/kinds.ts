/** Where an object of a kind keeps its pods; any version of the group. */
export type PodKind = {
  /** `''` for the core group. */
  readonly group: string;
  readonly kind: string;
  /** Keys from the object to the specs of its pods; one that ends with `[]` leads to each item of a list. */
  readonly path: readonly string[];
};

const ofTemplate: readonly string[] = ['spec', 'template', 'spec'];

/** The kinds of Kubernetes itself that run pods (Kubernetes API reference, "Workload Resources"). */
const ownKinds: readonly PodKind[] = [
  { group: '', kind: 'Pod', path: ['spec'] },
  { group: '', kind: 'PodTemplate', path: ['template', 'spec'] },
  { group: '', kind: 'ReplicationController', path: ofTemplate },
  ...['apps', 'extensions'].flatMap(group =>
    ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map(kind => ({ group, kind, path: ofTemplate })),
  ),
  { group: 'batch', kind: 'Job', path: ofTemplate },
  { group: 'batch', kind: 'CronJob', path: ['spec', 'jobTemplate', ...ofTemplate] },
];

/** Custom resources in wide use whose schema holds a whole pod template, by the documentation of each project. */
export const customPodKinds: readonly PodKind[] = [
  { group: 'argoproj.io', kind: 'Rollout', path: ofTemplate },
  ...['CloneSet', 'StatefulSet', 'DaemonSet'].map(kind => ({ group: 'apps.kruise.io', kind, path: ofTemplate })),
  { group: 'apps.openshift.io', kind: 'DeploymentConfig', path: ofTemplate },
  ...['Service', 'Configuration'].map(kind => ({ group: 'serving.knative.dev', kind, path: ofTemplate })),
  { group: 'serving.knative.dev', kind: 'Revision', path: ['spec'] },
  { group: 'batch.volcano.sh', kind: 'Job', path: ['spec', 'tasks[]', 'template', 'spec'] },
];

/** Where the kind keeps its pods; undefined for one that runs none. What `more` says of a kind goes first. */
export function podKindOf(group: string, kind: string, more: readonly PodKind[]): PodKind | undefined {
  return [...more, ...ownKinds, ...customPodKinds].find(known => known.group === group && known.kind === kind);
}

/** The kinds of Kubernetes itself whose documents have to be read: those that run pods, and those that have to do with accounts. */
export const kindsOfInterest: readonly string[] = [
  ...new Set(ownKinds.map(known => known.kind)),
  'ServiceAccount',
  'Namespace',
  'RoleBinding',
  'ClusterRoleBinding',
  'Role',
  'ClusterRole',
  'Secret',
];
