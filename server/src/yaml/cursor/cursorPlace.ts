import type { Span } from '../../text/span.ts';

/** Keys of maps and indices of items, from the root of a document. */
export type YamlPath = readonly (string | number)[];

/**
 * The place of a cursor in a document, by what would be typed there.
 *
 * - `key`: a key of the map at `path`
 * - `value`: the value at `path`
 * - `either`: the first word of a line or an item, which may become either
 * - `text`: beside other text, or in a later line of a value: nothing to complete
 * - `comment`: in a comment; the path is that of what stands beside it
 */
export type CursorPlace = {
  readonly path: YamlPath;
  readonly part: 'key' | 'value' | 'either' | 'text' | 'comment';
  /** The part of `span` before the cursor. */
  readonly prefix: string;
  /** The word around the cursor, without quotes; a comment from its `#`. */
  readonly span: Span;
};
