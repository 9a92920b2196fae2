import { customKinds, type KindPlaces, keyOfKind } from './customKinds.ts';

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

/** The kinds that run pods or name accounts and zones: the known ones, and those that the settings of a file add. */
export class Kinds {
  /** The kinds of the settings; they replace others of the same name. */
  readonly added: readonly PodKind[];
  /** The kinds that Kubernetes itself does not have, by their names; of each, its groups. */
  readonly custom: ReadonlyMap<string, readonly string[]>;
  readonly #byName: ReadonlyMap<string, KindPlaces>;

  constructor(added: readonly PodKind[] = []) {
    this.added = added;
    this.custom = groupsByKind([...customKinds.keys(), ...added.map(({ group, kind }) => keyOfKind(group, kind))]);
    const inOrder = [...ownKinds, ...added.toReversed()];
    const byUs = inOrder.map(({ group, kind, path }) => [keyOfKind(group, kind), onlyPods(path)] as const);
    this.#byName = new Map([...customKinds, ...byUs]);
  }

  /** The pods, accounts and zones of an object of a kind, and their places; undefined for an unknown kind. */
  placesOf(group: string, kind: string): KindPlaces | undefined {
    return this.#byName.get(keyOfKind(group, kind));
  }
}

function groupsByKind(names: readonly string[]): ReadonlyMap<string, readonly string[]> {
  const groups = new Map<string, string[]>();
  for (const name of names) {
    const [group = '', kind = ''] = name.split('/');
    groups.set(kind, [...(groups.get(kind) ?? []), group]);
  }
  return groups;
}

function onlyPods(path: readonly string[]): KindPlaces {
  return {
    isCustom: false,
    isClusterWide: false,
    pods: [{ path, form: 'whole', containers: [] }],
    accounts: [],
    zones: [],
  };
}

/** Whether a kind is one of Kubernetes itself that runs pods. */
export function isOwnKind(group: string, kind: string): boolean {
  return ownKinds.some(own => own.group === group && own.kind === kind);
}

/** The known kinds, without those of settings. */
export const knownKinds = new Kinds();

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
