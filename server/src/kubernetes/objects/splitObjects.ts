import { withLineFeeds } from '../../text/lines.ts';
import type { Span } from '../../text/span.ts';
import type { PartSpan } from '../../yaml/read/file.ts';
import { splitDocuments } from '../../yaml/read/file.ts';
import { jsonItems } from './jsonItems.ts';

/**
 * Cuts a text into its documents, and each `List` in block style or JSON into its items, so that an edit of one of them reads
 * and checks that one alone. Items that may have to do with one another stay together: those of a template, with
 * anchors, or with comments of ours.
 */
export function splitObjects(text: string, isAll = true): readonly PartSpan[] {
  const documents = splitDocuments(text);
  const [only] = documents;
  if (isAll && documents.length === 1 && only !== undefined && beginsJson.test(text)) {
    return (text.includes(template) ? undefined : jsonItems(withLineFeeds(text), only)) ?? documents;
  }
  let key = text.indexOf(itemsKey);
  if (key === -1) return documents;
  return documents.flatMap(span => {
    // Each place is searched for once, however many documents are before it.
    if (key !== -1 && key < span.start) key = text.indexOf(itemsKey, span.start);
    return key === -1 || key >= span.end ? [span] : (listParts(text, span, key) ?? [span]);
  });
}

const itemsKey = '\nitems:';

const beginsJson = /^\s*\{\s*"/;

const template = '{{';

/** `key`: the offset of the line break before the first key `items`. */
function listParts(text: string, { start, end }: Span, key: number): readonly PartSpan[] | undefined {
  const own = text.slice(start, end);
  const first = firstItem(own, key - start + 1);
  if (first === undefined || mayBelongTogether.test(own)) return undefined;
  const { indent, at } = first;
  const behind = endOfItems(own, at, indent);
  const rest = own.slice(0, at) + own.slice(behind);
  if (!isList.test(rest) || (behind < own.length && !beginsWithKey.test(own.slice(behind)))) return undefined;
  if (own.slice(behind).includes(itemsKey) || own.startsWith('items:', behind)) return undefined;
  const starts = itemsFrom(own, at, indent, behind);
  const items = starts.map((from, index): PartSpan => {
    const to = starts[index + 1] ?? behind;
    return { start: start + from, end: start + to, part: 'item' };
  });
  const head: PartSpan = { start, end: start + at, part: 'rest' };
  const tail: PartSpan = { start: start + behind, end, part: 'rest' };
  return behind < own.length ? [head, ...items, tail] : [head, ...items];
}

/** The line of the first item behind a key, at the start of its line; undefined if none follows in block style. */
function firstItem(text: string, key: number): { readonly at: number; readonly indent: string } | undefined {
  const above = /items:[ \t]*(?:#[^\n]*)?\r?\n/y;
  above.lastIndex = key;
  if (!above.test(text)) return undefined;
  const blank = /[ \t]*(?:#[^\n]*|\r)?\n/y;
  let at = above.lastIndex;
  for (blank.lastIndex = at; blank.test(text); ) at = blank.lastIndex;
  let dash = at;
  while (text[dash] === ' ') dash++;
  const isItem = text[dash] === '-' && /[ \r\n]/.test(text.charAt(dash + 1));
  return isItem ? { at, indent: text.slice(at, dash) } : undefined;
}

/** The offset of the first line behind the items: a key of the list, or the end of the text. */
function endOfItems(text: string, from: number, indent: string): number {
  const outer = indent === '' ? /\n[^\s#-]/g : /\n[^\s#]/g;
  outer.lastIndex = from;
  const found = outer.exec(text);
  return found === null ? text.length : found.index + 1;
}

/** The offsets of the lines of items. No text in an item reaches as far to the left as its dash. */
function itemsFrom(text: string, first: number, indent: string, end: number): readonly number[] {
  const starts = [first];
  const mark = `\n${indent}-`;
  for (let at = text.indexOf(mark, first); at !== -1 && at < end; at = text.indexOf(mark, at + 1)) {
    if (/[ \r\n]/.test(text.charAt(at + mark.length))) starts.push(at + 1);
  }
  return starts;
}

const isList = /^kind:[ \t]*["']?List["']?[ \t]*(?:#[^\n]*)?\r?$/m;

const beginsWithKey = /^["']?[\w.-]+["']?[ \t]*:/;

/** A template action, an anchor or an alias, or a comment that may ignore what is found elsewhere. */
const mayBelongTogether = /\{\{|#@|[\s[{,][&*][-\w\u0080-\uffff]|podsense:/;
