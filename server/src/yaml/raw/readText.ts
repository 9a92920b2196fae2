import type { RawDocument } from './rawNode.ts';
import { errorIn, readEvents } from './readEvents.ts';
import { readWithLibrary } from './readWithLibrary.ts';

/**
 * Reads the text of a document by the fast reader, or by the library. The library reads a megabyte a second, and each
 * mended line anew: of a long text with an error `contents` is null. Undefined for one that neither reads.
 */
export function readText(text: string): RawDocument | undefined {
  const read = readEvents(text);
  if (read.contents !== undefined) return read;
  if (text.length <= longText) return readWithLibrary(text);
  const errorAt = read.errorAt ?? errorIn(text);
  if (errorAt !== undefined) return { contents: null, errorAt: Math.min(errorAt, text.length) };
  return text.length <= longestOfLibrary ? readWithLibrary(text) : undefined;
}

const longText = 1024 * 1024;

const longestOfLibrary = 5 * longText;
