import { accountFields } from '../../../kubernetes/accounts/identity.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Edit } from '../../../text/edit.ts';
import { addFirstEntry, removeEntry, renameKey, replaceScalar, setScalar } from '../../../yaml/edit/edits.ts';

/** Names the account in the pod spec; removes the deprecated field, if it is there. */
export function useAccountEdits(pod: PodSpec, account: string): readonly Edit[] | undefined {
  const { document } = pod.resource;
  if (pod.form === 'fields') {
    const field = accountFields.find(key => pod.node.own(key) !== undefined);
    return field === undefined ? undefined : setScalar(document, pod.node, field, account);
  }
  const named = pod.node.get('serviceAccountName');
  const old = pod.node.get('serviceAccount');
  if (named === 'unknown' || old === 'unknown') return undefined;
  if (named !== 'absent') {
    if (named.reached !== 'own') return undefined;
    const set = setScalar(document, pod.node, 'serviceAccountName', account);
    if (old === 'absent') return set;
    const removed = removeEntry(document, pod.node, 'serviceAccount');
    return set && removed && [...set, ...removed];
  }
  if (old === 'absent') return addFirstEntry(document, pod.pair, pod.node, 'serviceAccountName', account);
  if (old.reached !== 'own' || old.value?.kind !== 'scalar') return undefined;
  const renamed = renameKey(document, pod.node, 'serviceAccount', 'serviceAccountName');
  const empty = old.value.span.start === old.value.span.end;
  const value = empty
    ? setScalar(document, pod.node, 'serviceAccount', account)
    : replaceScalar(document, old.value, account);
  return renamed && value && [...renamed, ...value];
}
