import type { AccountFact } from '../../facts/facts.ts';
import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { Candidate } from './candidate.ts';
import * as messages from './messages.ts';

/**
 * The declared accounts of a namespace by name, those of the same file first and `default` last; of all namespaces if
 * it is unknown.
 */
export function accountCandidates(
  namespace: string | undefined,
  { uri, cluster }: Checked,
  abilities: Abilities,
): readonly Candidate[] {
  const rank = ({ name, at }: AccountFact) => (name === 'default' ? 2 : Number(at.uri !== uri));
  const accounts = cluster.accountsOf(namespace).toSorted((a, b) => rank(a) - rank(b) || compare(a.name, b.name));
  const names = [...new Set(accounts.map(account => account.name))];
  return names.map(value => {
    const namespaces = accounts.filter(({ name }) => name === value).map(account => account.namespace);
    const known = [...new Set(namespaces)].filter(namespace => namespace !== undefined).sort(compare);
    const args = { namespaces: known.length === 0 ? undefined : known.join(', ') };
    const detail = say(messages.account(args), abilities.language);
    return { value, kind: 'account', detail };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
