import type { Span } from '../../text/span.ts';

/** Keys of maps and indices of items, from the root of a document. */
export type YamlPath = readonly (string | number)[];

/**
 * Where a cursor stands in a document: what would be typed there.
 *
 * - `key`: a key of the map at `path`
 * - `value`: the value at `path`
 * - `either`: the first word of a line or an item, of which it cannot be told yet
 * - `text`: beside other text, or in a later line of a value: nothing that could be completed
 * - `comment`: the path is that of what the comment stands beside
 */
export type CursorPlace = {
  readonly path: YamlPath;
  readonly part: 'key' | 'value' | 'either' | 'text' | 'comment';
  /** What stands before the cursor, of what `span` covers. */
  readonly prefix: string;
  /** The word around the cursor, without quotes; a comment from its `#`. */
  readonly span: Span;
};
