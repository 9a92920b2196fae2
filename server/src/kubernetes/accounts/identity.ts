import type { ScalarNode } from '../../yaml/tree/node.ts';
import { isPlaceholder, type Read, readLiteral, readScalar, readSeq } from '../objects/read.ts';
import { meantBooleanOf, typeOf } from '../objects/yamlTypes.ts';
import { mountsOf, placeOf } from '../pods/mounts.ts';
import type { PodSpec } from '../pods/podSpec.ts';
import type { Volume } from '../pods/volumes.ts';

/** One of the two fields that name a pod's account. */
export type AccountField = 'serviceAccountName' | 'serviceAccount';

/** The source of a pod's account. */
export type Identity =
  /** A field names it; `value` is the field's scalar, `account` its text. */
  | { readonly from: AccountField; readonly account: string; readonly key: ScalarNode; readonly value: ScalarNode }
  /** No field names one: `default` (Kubernetes, "Configure Service Accounts for Pods"). */
  | {
      readonly from: 'nothing';
      readonly emptyField: { readonly name: AccountField; readonly key: ScalarNode } | undefined;
    };

/**
 * The account that a pod runs as: `serviceAccountName`, else the deprecated `serviceAccount`, else `default`. Empty and
 * null fields name none. Unknown if a field that decides is unknown, or a kustomize patch names an account while the
 * pod names none, or certainly another one.
 */
export function identityOf(pod: PodSpec): Identity | 'unknown' {
  const { account, oldAccount } = pod.surroundings?.patches ?? {};
  let emptyField: { readonly name: AccountField; readonly key: ScalarNode } | undefined;
  for (const name of accountFields) {
    const given = name === 'serviceAccountName' ? account : oldAccount;
    if (given === 'removed') continue;
    const found = pod.node.get(name);
    if (found === 'absent') {
      if (given !== undefined) return 'unknown';
      continue;
    }
    if (found === 'unknown' || found.value?.kind !== 'scalar' || isPlaceholder(found.value.value)) return 'unknown';
    const { key, value } = found;
    if (typeOf(value) !== 'string' && !value.isNull) return 'unknown';
    if (!value.isNull && value.value !== '') {
      const isReplaced = typeof given === 'object' && given.to !== value.value;
      return isReplaced ? 'unknown' : { from: name, account: value.value, key, value };
    }
    if (given !== undefined) return 'unknown';
    emptyField ??= { name, key };
  }
  return { from: 'nothing', emptyField };
}

/**
 * Whether the pod mounts a token, by its own field or volumes, and the place of the field. A container that mounts a
 * projected token has one whatever the field. Absent if the account decides, unknown if there is no pod at all.
 */
export function tokenOf(pod: PodSpec): Read<{ readonly mounted: boolean; readonly node?: ScalarNode }> {
  if (actsWithoutPod(pod.resource.group)) return 'unknown';
  if (mountsProjectedToken(pod)) return { mounted: true };
  const given = pod.surroundings?.patches.token;
  if (typeof given === 'boolean') return { mounted: given };
  if (given === 'removed') return 'absent';
  const own = readScalar(pod.node, 'automountServiceAccountToken');
  if (own === 'unknown') return own;
  if (own === 'absent' || own.isNull) return given ?? 'absent';
  const mounted = meantBooleanOf(own);
  return mounted === undefined ? 'unknown' : { mounted, node: own };
}

/**
 * Whether objects of a group name an account in whose name a controller or a machine acts, without a pod (Flux,
 * "Role-based access control"; Istio, "WorkloadEntry").
 */
function actsWithoutPod(group: string): boolean {
  return group.endsWith('.toolkit.fluxcd.io') || group === 'networking.istio.io';
}

/**
 * The Secret with a token of the account `default` that a container has where clients look for their own: the pod goes
 * on with it, whichever account it runs as. Undefined if there is none.
 */
export function defaultTokenIn(pod: PodSpec): string | undefined {
  const mounts = pod.containers.flatMap(container => mountsOf(container, pod).items);
  const secrets = mounts.flatMap(mount => {
    const isTokenPath = placeOf(mount) === '/var/run/secrets/kubernetes.io/serviceaccount';
    if (!isTokenPath || typeof mount.volume === 'string' || mount.volume.source.kind !== 'secret') return [];
    return readLiteral(mount.volume.source.node, 'secretName') ?? [];
  });
  // The names that Kubernetes gave them up to 1.23.
  return secrets.find(name => /^default-token-[a-z0-9]{5}$/.test(name));
}

export const accountFields: readonly AccountField[] = ['serviceAccountName', 'serviceAccount'];

function mountsProjectedToken(pod: PodSpec): boolean {
  const volumes = pod.containers.flatMap(container => mountsOf(container, pod).items.map(({ volume }) => volume));
  return volumes.some(volume => typeof volume !== 'string' && holdsToken(volume));
}

function holdsToken({ source }: Volume): boolean {
  if (source.kind !== 'projected') return false;
  const sources = readSeq(source.node, 'sources');
  if (typeof sources === 'string') return false;
  return sources.items.some(item => item?.kind === 'map' && typeof item.get('serviceAccountToken') !== 'string');
}
