import { accountFields } from '../accounts/identity.ts';
import { zoneInjectionOf } from '../clocks/k8tz.ts';
import type { Kinds } from '../objects/kinds.ts';
import { literalOf, readScalar } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { type Written, writtenOf } from '../objects/written.ts';
import { meantBooleanOf } from '../objects/yamlTypes.ts';
import { containerKeysIn, isWindows, type PodSpec, podSpecsOf } from '../pods/podSpec.ts';
import { hostPathOf, volumeNameOf, volumesOf } from '../pods/volumes.ts';

/** An object that runs pods, as patches of other files see it. */
export type Workload = Written & {
  /** Its containers, as `SECTION/NAME`; an unknown name is empty. */
  readonly containers: readonly string[];
  /** Its volumes with a path of the node. */
  readonly hostPaths: readonly string[];
  /** The accounts that its fields name; the text is empty if it is unknown. */
  readonly serviceAccountName?: string;
  readonly serviceAccount?: string;
  /** Whether its token is mounted, if it declares that. */
  readonly token?: boolean;
  /** Its containers need no zone: they run on Windows, or k8tz gives them one. */
  readonly isZoned?: true;
};

/** Undefined for an object without pods. */
export function workloadOf(resource: Resource, kinds: Kinds): Workload | undefined {
  const pods = podSpecsOf(resource, kinds);
  const [first] = pods;
  if (first === undefined) return undefined;
  const token = readScalar(first.node, 'automountServiceAccountToken');
  const isMounted = typeof token === 'string' ? undefined : meantBooleanOf(token);
  return {
    ...writtenOf(resource),
    containers: pods.flatMap(containerKeysIn),
    hostPaths: pods.flatMap(hostPathsOf),
    ...Object.fromEntries(accountFields.flatMap(field => accountIn(first, field))),
    ...(isMounted === undefined ? {} : { token: isMounted }),
    ...(pods.some(isZoned) ? { isZoned: true } : {}),
  };
}

function hostPathsOf(pod: PodSpec): readonly string[] {
  return volumesOf(pod).items.flatMap(volume => (hostPathOf(volume) === 'absent' ? [] : (volumeNameOf(volume) ?? [])));
}

function accountIn({ node }: PodSpec, field: (typeof accountFields)[number]): readonly (readonly [string, string])[] {
  const found = node.get(field);
  if (found === 'absent') return [];
  if (found === 'unknown' || found.value?.kind !== 'scalar') return [[field, '']];
  return found.value.isNull || found.value.value === '' ? [] : [[field, literalOf(found.value) ?? '']];
}

function isZoned(pod: PodSpec): boolean {
  return isWindows(pod) || zoneInjectionOf(pod.template) !== 'absent';
}
