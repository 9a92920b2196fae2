import type { Cluster } from '../../cases/cluster/cluster.ts';
import { isDnsSubdomain } from '../../kubernetes/objects/dnsNames.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Message } from '../../messages/message.ts';
import { isNamespaceName } from '../../protocol/namespaceName.ts';
import { fileNameOf } from '../../text/fileNameOf.ts';
import type { NamedAccount } from '../navigation/accountAt.ts';
import type { NamedVolume } from '../navigation/volumeAt.ts';
import * as messages from './messages.ts';

/** Why something cannot be renamed at all; undefined if it can. */
export function obstacleTo(named: NamedAccount | NamedVolume, cluster: Cluster): Message | undefined {
  const { name, mentions, here } = named;
  if (here.at.form === 'sealed') return messages.sealedHere();
  if (named.sort === 'account') {
    if (name === 'default') return messages.defaultAccount();
    const namespaces = certainNamespaces(named, cluster);
    if (namespaces.length > 1) return messages.severalAccounts({ name, namespaces });
  } else {
    if (named.isClaimTemplate) return messages.claimTemplate({ name });
    if (!mentions.some(({ declares }) => declares)) return messages.undeclaredVolume({ name });
  }
  const fixed = [here, ...mentions].find(({ at }) => at.form === 'fixed');
  if (fixed === undefined) return undefined;
  const { uri, range } = fixed.at;
  return messages.fixed({
    name,
    file: fixed === here ? undefined : fileNameOf(uri),
    line: range.start.line + 1,
  });
}

/** The mistake in a new name; undefined if there is none. */
export function problemOf(newName: string, named: NamedAccount | NamedVolume, checked: Checked): Message | undefined {
  if (named.sort === 'volume') {
    if (!isNamespaceName(newName)) return messages.noLabel({ name: newName });
    return named.names.has(newName) ? messages.volumeExists({ name: newName }) : undefined;
  }
  if (!isDnsSubdomain(newName)) return messages.noSubdomain({ name: newName });
  const { namespace } = named;
  const isTaken = checked.cluster
    .accounts(newName, namespace)
    .some(account => account.namespace === namespace && (namespace !== undefined || account.at.uri === checked.uri));
  return isTaken ? messages.accountExists({ name: newName, namespace }) : undefined;
}

/** Namespaces that declare an account which the name may mean: in more than one, they are different accounts. */
function certainNamespaces({ name, namespace }: NamedAccount, cluster: Cluster): readonly string[] {
  const namespaces = cluster.accounts(name, namespace).map(account => account.namespace);
  return [...new Set(namespaces)].filter(found => found !== undefined);
}
