import type { Position } from 'vscode-languageserver-types';
import type { Cluster } from '../../cases/cluster/cluster.ts';
import type { AccountFact, AccountReference } from '../../facts/facts.ts';
import type { Checked } from '../../lint/checked.ts';
import { folderOf } from '../../text/uri.ts';
import { factsAt, isAt, type Mention, type Named, withoutRepeats } from './named.ts';

/** A service account that is named somewhere. */
export type NamedAccount = Named & {
  readonly sort: 'account';
  /** Undefined if it may be any. */
  readonly namespace: string | undefined;
  /** Present if the place declares it. */
  readonly declared?: AccountFact;
};

/** The service account that is named at a position, wherever the workspace names it. */
export function accountAt(position: Position, checked: Checked): NamedAccount | undefined {
  const { uri, cluster } = checked;
  const facts = factsAt(position, checked);
  const declared = facts?.accounts.find(({ at }) => isAt(at, position));
  const found = declared ?? facts?.references.find(reference => isNamedAt(reference, position));
  if (found === undefined) return undefined;
  const { name, at } = found;
  const here = { at, declares: found === declared, isCertain: true };
  const namespace = namespaceOf(found, cluster);
  const mentions = withoutRepeats([...mentionsOf(name, namespace, uri, cluster), here]);
  return { sort: 'account', name, namespace, here, mentions, ...(declared === undefined ? {} : { declared }) };
}

/** Every place that names, or may name, the account that a file means by a name. */
function mentionsOf(name: string, namespace: string | undefined, uri: string, cluster: Cluster): readonly Mention[] {
  const folder = folderOf(uri);
  // For an account with thousands of mentions, the result is the same in each namespace.
  const others = new Map<string | undefined, { readonly isAlone: boolean; readonly isOther: boolean }>();
  const othersIn = (place: string | undefined) => {
    const known = others.get(place);
    if (known !== undefined) return known;
    const meant = cluster.accounts(name, place);
    // Files of one folder belong together: there, only an account of another namespace may be meant instead.
    const isOther = (account: AccountFact) => account.namespace !== namespace && folderOf(account.at.uri) === folder;
    const found = { isAlone: meant.length < 2, isOther: meant.some(isOther) };
    others.set(place, found);
    return found;
  };
  const isCertain = (mention: AccountFact | AccountReference): boolean => {
    if ('mayBeOther' in mention) return false;
    if (namespace !== undefined && mention.namespace === namespace) return true;
    const { isAlone, isOther } = othersIn(mention.namespace);
    return isAlone || (folderOf(mention.at.uri) === folder && !isOther);
  };
  const mentionOf = (mention: AccountFact | AccountReference, declares: boolean): Mention => ({
    at: mention.at,
    declares,
    isCertain: isCertain(mention),
  });
  return [
    ...cluster.accounts(name, namespace).map(account => mentionOf(account, true)),
    ...cluster.references.to(name, namespace).map(reference => mentionOf(reference, false)),
  ];
}

function isNamedAt({ at, isImplicit, mayBeOther }: AccountReference, position: Position): boolean {
  return !isImplicit && mayBeOther !== 'place' && isAt(at, position);
}

/** The namespace that a place names, else the only one in which such an account is declared. */
function namespaceOf(
  { name, namespace }: { readonly name: string; readonly namespace?: string },
  cluster: Cluster,
): string | undefined {
  if (namespace !== undefined) return namespace;
  const [first, ...others] = new Set(cluster.accounts(name, undefined).map(account => account.namespace));
  return others.length === 0 ? first : undefined;
}
