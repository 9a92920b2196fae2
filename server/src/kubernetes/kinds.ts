/** Where an object of a kind keeps its pod templates; any version of the group. */
export type PodKind = {
  readonly group: string;
  readonly kind: string;
  /** From the object to the map that holds `metadata` and `spec` of the pod; empty for a Pod itself. */
  readonly template: readonly string[];
};

const podTemplate: readonly string[] = ['spec', 'template'];

/** The kinds of Kubernetes itself that run pods (Kubernetes API reference, "Workload Resources"). */
const podKinds: readonly PodKind[] = [
  { group: '', kind: 'Pod', template: [] },
  { group: '', kind: 'PodTemplate', template: ['template'] },
  { group: '', kind: 'ReplicationController', template: podTemplate },
  ...['apps', 'extensions'].flatMap(group =>
    ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'].map(kind => ({ group, kind, template: podTemplate })),
  ),
  { group: 'batch', kind: 'Job', template: podTemplate },
  { group: 'batch', kind: 'CronJob', template: ['spec', 'jobTemplate', 'spec', 'template'] },
];

/** Where the kind keeps its pods; undefined for one that runs none. */
export function podKindOf(group: string, kind: string): PodKind | undefined {
  return podKinds.find(known => known.group === group && known.kind === kind);
}

/** The kinds whose documents have to be read at all: those that run pods, and those that rules ask for. */
export const kindsOfInterest: readonly string[] = [
  ...new Set(podKinds.map(known => known.kind)),
  'ServiceAccount',
  'Namespace',
  'RoleBinding',
  'ClusterRoleBinding',
  'Secret',
];
