import { fileInterestOf } from '../../kubernetes/delivery/interest.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import { isSkippedFolder } from '../../protocol/manifestFiles.ts';

/** Longer JSON is data. In UTF-16 code units. */
const maximumJsonLength = 1024 * 1024;

/** Whether a file is below a folder that nobody writes by hand. */
export function isSkipped(uri: string, folder: string): boolean {
  return uri.slice(folder.length).split('/').some(isSkippedFolder);
}

/** Whether a text is worth parsing, if these kinds run pods. */
export function isWorthParsing(uri: string, text: string, kinds: Kinds): boolean {
  if (/\.json$/i.test(uri) && (text.length > maximumJsonLength || !/"(?:kind|op)"/.test(text))) return false;
  return fileInterestOf(uri, kinds)(text);
}

/** Whether a uri may be a folder's: the name has no file extension. A version such as `v1.2` is no extension. */
export function mayBeFolder(uri: string): boolean {
  return !/\.[a-z]\w*$/i.test(uri.slice(uri.lastIndexOf('/') + 1));
}
