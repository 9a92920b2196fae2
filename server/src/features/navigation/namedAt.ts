import type { Position } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import { accountAt, type NamedAccount } from './accountAt.ts';
import { type NamedVolume, volumeAt } from './volumeAt.ts';

/** The thing that is named at a position; undefined if it is of no known sort. */
export function namedAt(position: Position, checked: Checked): NamedAccount | NamedVolume | undefined {
  return accountAt(position, checked) ?? volumeAt(position, checked);
}
