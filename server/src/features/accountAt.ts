import type { Position } from 'vscode-languageserver-types';
import type { Cluster } from '../index/cluster.ts';
import { factsOf } from '../index/factsOf.ts';
import type { CheckedFile } from './checkedFile.ts';
import { documentAt, isAt, type Mention, type Named, withoutRepeats } from './named.ts';

/** A service account that is named somewhere. */
export type NamedAccount = Named & {
  readonly sort: 'account';
  /** Undefined where it may be any. */
  readonly namespace: string | undefined;
};

/** The service account that is named at a position, wherever the workspace names it. */
export function accountAt(position: Position, checked: CheckedFile): NamedAccount | undefined {
  const { uri, file, cluster } = checked;
  const slot = documentAt(file.lines.offsetAt(position), checked);
  if (slot === undefined) return undefined;
  const { declares, refers } = factsOf(uri, { ...file, documents: [slot] });
  const declared = declares.accounts.find(({ at }) => isAt(at, position));
  const found = declared ?? refers.accounts.find(({ at, isImplicit }) => !isImplicit && isAt(at, position));
  if (found === undefined) return undefined;
  const { name, at } = found;
  const here = { at, declares: found === declared };
  const namespace = namespaceOf(found, cluster);
  const mentions = withoutRepeats([...mentionsOf(name, namespace, cluster), here]);
  return { sort: 'account', name, namespace, here, mentions };
}

/** Every place that names an account of that name and namespace, or may do so. */
export function mentionsOf(name: string, namespace: string | undefined, cluster: Cluster): readonly Mention[] {
  return [
    ...cluster.accounts(name, namespace).map(({ at }) => ({ at, declares: true })),
    ...cluster.referencesTo(name, namespace).map(({ at }) => ({ at, declares: false })),
  ];
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
