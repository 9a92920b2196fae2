import { message, say } from '../../messages/catalogue.ts';
import type { Abilities } from '../abilities.ts';
import type { CheckedFile } from '../checkedFile.ts';
import type { Candidate } from './candidate.ts';

/** The declared accounts of a namespace by name, `default` last; of all namespaces where it is not known. */
export function accountCandidates(
  namespace: string | undefined,
  { cluster }: CheckedFile,
  abilities: Abilities,
): readonly Candidate[] {
  const accounts = cluster
    .accountsOf(namespace)
    .toSorted((a, b) => Number(a.name === 'default') - Number(b.name === 'default') || compare(a.name, b.name));
  const names = [...new Set(accounts.map(account => account.name))];
  return names.map(value => {
    const namespaces = accounts.filter(({ name }) => name === value).map(account => account.namespace);
    const known = [...new Set(namespaces)].filter(namespace => namespace !== undefined).sort(compare);
    const args = { namespaces: known.length === 0 ? undefined : known.join(', ') };
    const detail = say(message('completion.account', args), abilities.language);
    return { value, kind: 'account', detail };
  });
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
