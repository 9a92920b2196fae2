import type { Position } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import { factsAt, isAt, type Mention, type Named } from './named.ts';

/** The role that is declared or bound at a position, wherever the workspace names it. */
export function roleAt(position: Position, checked: Checked): Named | undefined {
  const found = factsAt(position, checked)?.roles.find(({ at }) => isAt(at, position));
  if (found === undefined) return undefined;
  const mentions = checked.cluster.references
    .toRole(found)
    .map(({ at, declares }): Mention => ({ at, declares, isCertain: true }))
    // Declarations come first.
    .sort((a, b) => Number(b.declares) - Number(a.declares));
  return {
    sort: 'role',
    name: found.name,
    here: { at: found.at, declares: found.declares, isCertain: true },
    mentions,
  };
}
