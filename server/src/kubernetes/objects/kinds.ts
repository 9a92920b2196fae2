/** The place of pods in an object of a kind; for any version of the group. */
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

/** The kinds that run pods: the known ones, and those that the settings of a file add. */
export class Kinds {
  /** The kinds of the settings; they replace others of the same name. */
  readonly added: readonly PodKind[];
  readonly #byName: ReadonlyMap<string, PodKind>;

  constructor(added: readonly PodKind[] = []) {
    this.added = added;
    const inOrder = [...customPodKinds, ...ownKinds, ...added.toReversed()];
    this.#byName = new Map(inOrder.map(known => [keyOfKind(known.group, known.kind), known]));
  }

  /** The place of pods in an object of a kind; undefined for a kind that runs none. */
  podKindOf(group: string, kind: string): PodKind | undefined {
    return this.#byName.get(keyOfKind(group, kind));
  }

  /** The kinds that Kubernetes itself does not have. */
  get custom(): readonly PodKind[] {
    return [...this.added, ...customPodKinds];
  }
}

/** Whether a kind is one of Kubernetes itself that runs pods. */
export function isOwnKind(group: string, kind: string): boolean {
  return ownKinds.some(own => own.group === group && own.kind === kind);
}

/** The known kinds, without those of settings. */
export const knownKinds = new Kinds();

function keyOfKind(group: string, kind: string): string {
  return `${group}/${kind}`;
}

/** The kinds of Kubernetes itself whose documents are parsed: those that run pods, and those that concern accounts. */
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
