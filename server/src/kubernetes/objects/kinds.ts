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
const customPodKinds: readonly PodKind[] = [
  { group: 'argoproj.io', kind: 'Rollout', path: ofTemplate },
  ...['CloneSet', 'StatefulSet', 'DaemonSet'].map(kind => ({ group: 'apps.kruise.io', kind, path: ofTemplate })),
  { group: 'apps.openshift.io', kind: 'DeploymentConfig', path: ofTemplate },
  ...['Service', 'Configuration'].map(kind => ({ group: 'serving.knative.dev', kind, path: ofTemplate })),
  { group: 'serving.knative.dev', kind: 'Revision', path: ['spec'] },
  { group: 'batch.volcano.sh', kind: 'Job', path: ['spec', 'tasks[]', 'template', 'spec'] },
];

/** The kinds that run pods: those that are known, and those that the settings of a file add. */
export class Kinds {
  /** Those of the settings; they hold over others of the same name. */
  readonly added: readonly PodKind[];
  readonly #byName: ReadonlyMap<string, PodKind>;

  constructor(added: readonly PodKind[] = []) {
    this.added = added;
    const inOrder = [...customPodKinds, ...ownKinds, ...added.toReversed()];
    this.#byName = new Map(inOrder.map(known => [nameOf(known.group, known.kind), known]));
  }

  /** Where the kind keeps its pods; undefined for one that runs none. */
  podKindOf(group: string, kind: string): PodKind | undefined {
    return this.#byName.get(nameOf(group, kind));
  }

  /** Those that Kubernetes itself does not have. */
  get custom(): readonly PodKind[] {
    return [...this.added, ...customPodKinds];
  }
}

/** Whether it is a kind of Kubernetes itself that runs pods. */
export function isOwnKind(group: string, kind: string): boolean {
  return ownKinds.some(own => own.group === group && own.kind === kind);
}

/** The kinds that are known where no settings add any. */
export const knownKinds = new Kinds();

function nameOf(group: string, kind: string): string {
  return `${group}/${kind}`;
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
