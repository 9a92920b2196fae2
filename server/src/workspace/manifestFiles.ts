import { interestOf } from '../kubernetes/delivery/interest.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { isSkippedFolder } from '../protocol/manifestFiles.ts';

/** JSON that is longer is data. In UTF-16 code units. */
const maximumJsonLength = 1024 * 1024;

/** Whether a file is below such a folder. */
export function isSkipped(uri: string, folder: string): boolean {
  return uri.slice(folder.length).split('/').some(isSkippedFolder);
}

/** Whether a text that was read is worth parsing, where these kinds run pods. */
export function isWorthParsing(uri: string, text: string, kinds: Kinds): boolean {
  if (/\.json$/i.test(uri) && (text.length > maximumJsonLength || !/"(?:kind|op)"/.test(text))) return false;
  return interestOf(uri, kinds)(text);
}

/** Whether a uri may be of a folder: the name does not end as those of files do. A version such as `v1.2` is no such end. */
export function mayBeFolder(uri: string): boolean {
  return !/\.[a-z]\w*$/i.test(uri.slice(uri.lastIndexOf('/') + 1));
}
