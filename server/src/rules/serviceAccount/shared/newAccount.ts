import type { View } from '../../../cases/view/view.ts';
import { isDnsSubdomain } from '../../../kubernetes/objects/dnsNames.ts';
import { annotationOf, type Resource } from '../../../kubernetes/objects/resource.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Message } from '../../../messages/message.ts';
import { isNamespaceName } from '../../../protocol/namespaceName.ts';
import type { Edit } from '../../../text/edit.ts';
import { addDocumentBefore, addItemBefore } from '../../../yaml/edit/edits.ts';
import type { YamlValue } from '../../../yaml/edit/write.ts';
import * as messages from './messages.ts';

/** The reason for which no account of that name can be declared for a pod; undefined if one can, or for no known one. */
export function whyNoAccount(pod: PodSpec, name: string | undefined): Message | undefined {
  const { group, namespace, list, document } = pod.resource;
  if (isHook(pod)) return messages.noAccountHook();
  // OLM makes the accounts of a ClusterServiceVersion by its permissions.
  if (group === 'operators.coreos.com') return messages.noAccountOlm();
  if (name === undefined) return messages.noAccountUnnamed();
  if (!isDnsSubdomain(name)) return messages.noAccountName();
  if (namespaceIsUnknown(pod)) return messages.noAccountNamespace();
  if (namespace !== undefined && namespace !== '' && !isNamespaceName(namespace)) return messages.noAccountNamespace();
  if (list?.kind === 'List') return undefined;
  if (document.root?.kind === 'map' && document.root.flow) return messages.noAccountFlow();
  return document.holes.all.length > 0 ? messages.noAccountTemplate() : undefined;
}

/**
 * Edits that declare an account for a pod right before its workload, so that applying in order works. It gets the pull
 * secrets of the `default` account, without which its pod might not start. Undefined if there is no place for it, or
 * the API server would refuse its name.
 */
export function newAccountEdits(pod: PodSpec, cluster: View, name: string): readonly Edit[] | undefined {
  const { resource } = pod;
  // An account in the file of a patch would be a patch as well.
  if (whyNoAccount(pod, name) !== undefined || pod.surroundings?.isPartial === true) return undefined;
  if (isInInnerList(resource)) return undefined;
  const secrets = pullSecretsOf(cluster);
  const account: YamlValue = {
    apiVersion: 'v1',
    kind: 'ServiceAccount',
    metadata: { name, ...(resource.namespace === undefined ? {} : { namespace: resource.namespace }) },
    ...(secrets.length === 0 ? {} : { imagePullSecrets: secrets.map(secret => ({ name: secret })) }),
  };
  return resource.list?.kind === 'List'
    ? addItemBefore(resource.document, resource.list.items, resource.node, account)
    : addDocumentBefore(resource.document, account);
}

/** A typed list in another list is no document, before which another could stand. */
function isInInnerList({ list, document }: Resource): boolean {
  return list?.node !== undefined && list.kind !== 'List' && list.node !== document.root;
}

/** What a new account is given, if it is anything. */
export function detailOf(cluster: View): { readonly detail?: Message } {
  const secrets = pullSecretsOf(cluster);
  return secrets.length === 0 ? {} : { detail: messages.pullSecrets({ secrets: secrets.join(', ') }) };
}

/** The pull secrets of the account `default` that is certainly meant. */
function pullSecretsOf(cluster: View): readonly string[] {
  return [...new Set(cluster.accountsNamed('default').certain.flatMap(account => account.imagePullSecrets))];
}

/** Hooks run in an order of their own, in which a new account would come too late. */
function isHook(pod: PodSpec): boolean {
  return ['helm.sh/hook', 'argocd.argoproj.io/hook', 'argocd.argoproj.io/sync-wave'].some(
    name => annotationOf(pod.resource.node, name) !== undefined,
  );
}

function namespaceIsUnknown(pod: PodSpec): boolean {
  const metadata = pod.resource.node.get('metadata');
  if (typeof metadata === 'string' || metadata.value?.kind !== 'map') return true;
  const namespace = metadata.value.get('namespace');
  return namespace === 'unknown' || (namespace !== 'absent' && pod.resource.namespace === undefined);
}
