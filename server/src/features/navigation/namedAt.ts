import type { Position } from 'vscode-languageserver-types';
import type { CheckedFile } from '../shared/checkedFile.ts';
import { accountAt, type NamedAccount } from './accountAt.ts';
import { type NamedVolume, volumeAt } from './volumeAt.ts';

/** What is called by its name at a position; undefined where it is nothing that we know. */
export function namedAt(position: Position, checked: CheckedFile): NamedAccount | NamedVolume | undefined {
  return accountAt(position, checked) ?? volumeAt(position, checked);
}
