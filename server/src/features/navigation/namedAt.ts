import type { Position } from 'vscode-languageserver-types';
import type { CheckedFile } from '../shared/checkedFile.ts';
import { accountAt, type NamedAccount } from './accountAt.ts';
import { type NamedVolume, volumeAt } from './volumeAt.ts';

/** The thing that is named at a position; undefined if it is of no known sort. */
export function namedAt(position: Position, checked: CheckedFile): NamedAccount | NamedVolume | undefined {
  return accountAt(position, checked) ?? volumeAt(position, checked);
}
