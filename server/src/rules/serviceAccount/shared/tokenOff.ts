import { tokenOf } from '../../../kubernetes/accounts/identity.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { addFirstEntry, type Edits, setScalar } from '../../../yaml/edit/edits.ts';

/** Edits that keep the token of a pod's account out of it; undefined if the pod mounts it in another way. */
export function tokenOffEdits(pod: PodSpec): Edits {
  const token = tokenOf(pod);
  // Only some custom resources have the field.
  if (pod.form === 'fields' && token === 'absent') return undefined;
  const { document } = pod.resource;
  const field = 'automountServiceAccountToken';
  if (token === 'absent') return addFirstEntry(document, pod.pair, pod.node, field, false);
  if (token === 'unknown' || token.node === undefined || !token.mounted) return undefined;
  return setScalar(document, pod.node, field, false);
}
