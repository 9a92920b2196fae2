/** A version of an API of workloads or of access control that no supported Kubernetes serves. */
export type RemovedApi = {
  readonly apiVersion: string;
  readonly kinds: readonly string[];
  /** The first Kubernetes release that does not serve it. */
  readonly removedIn: string;
  /** The version that serves these kinds today. */
  readonly replacedBy: string;
};

/** Kubernetes, "Deprecated API Migration Guide": v1.16, v1.21, v1.22, v1.25. */
const removedApis: readonly RemovedApi[] = [
  ...['extensions/v1beta1', 'apps/v1beta1', 'apps/v1beta2'].map(apiVersion => ({
    apiVersion,
    kinds: ['Deployment', 'StatefulSet', 'DaemonSet', 'ReplicaSet'],
    removedIn: '1.16',
    replacedBy: 'apps/v1',
  })),
  { apiVersion: 'batch/v2alpha1', kinds: ['CronJob', 'Job'], removedIn: '1.21', replacedBy: 'batch/v1' },
  ...['v1alpha1', 'v1beta1'].map(version => ({
    apiVersion: `rbac.authorization.k8s.io/${version}`,
    kinds: ['Role', 'ClusterRole', 'RoleBinding', 'ClusterRoleBinding'],
    removedIn: '1.22',
    replacedBy: 'rbac.authorization.k8s.io/v1',
  })),
  { apiVersion: 'batch/v1beta1', kinds: ['CronJob', 'Job'], removedIn: '1.25', replacedBy: 'batch/v1' },
];

/** The removed API that an object is written in; undefined if its API is served. */
export function removedApiOf(apiVersion: string, kind: string): RemovedApi | undefined {
  return removedApis.find(removed => removed.apiVersion === apiVersion && removed.kinds.includes(kind));
}
