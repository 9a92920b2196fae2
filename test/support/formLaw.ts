import assert from 'node:assert/strict';
import { isMap, isSeq, type Node } from 'yaml';
import type { EditList } from '../../server/src/text/edit.ts';
import type { Reading } from './meaning.ts';

/** The place of one collection in its surroundings, in columns; `parent` and `at` are offsets. */
type Fact = {
  readonly sort: 'map in map' | 'list in map' | 'after a dash';
  readonly columns: number;
  readonly at: number;
  readonly parent: number;
  /** The start of its document's content. */
  readonly document: number;
};

/** An entry of a collection in flow style. */
type FlowEntry = {
  readonly at: number;
  readonly collection: number;
  /** The outermost collection in flow style around it. */
  readonly outermost: number;
  /** The text before it on its line, if that is only blanks. */
  readonly indent: string | undefined;
  /** Whether its key is in double quotes; undefined without a key. */
  readonly isQuoted: boolean | undefined;
};

export type Forms = { readonly text: string; readonly facts: readonly Fact[]; readonly entries: readonly FlowEntry[] };

/** Form: line ends, indentation, dashes and flow style are those of the nearest sibling. */
export function checkForm(before: Forms, now: Forms, edits: EditList, about: string): void {
  checkLineEnds(before.text, now.text, edits, about);
  const isNew = insertedIn(edits);
  // A new document has the form of the one after it.
  const documentOf = ({ at, document }: Fact) =>
    isNew(document)
      ? Math.min(...before.facts.flatMap(other => (other.document >= placeBefore(at, edits) ? other.document : [])))
      : placeBefore(document, edits);
  for (const fact of now.facts.filter(({ at }) => isNew(at))) {
    const ofSort = before.facts.filter(({ sort, document }) => sort === fact.sort && document === documentOf(fact));
    const siblings = ofSort.filter(({ parent }) => !isNew(fact.parent) && parent === placeBefore(fact.parent, edits));
    const models = siblings.length > 0 ? siblings : ofSort;
    const allowed = models.length > 0 ? models.map(({ columns }) => columns) : [defaults[fact.sort]];
    const what = `${fact.sort} by ${fact.columns} columns, not ${[...new Set(allowed)].join(' or ')}`;
    assert.ok(allowed.includes(fact.columns), `${what}: ${about}`);
  }
  for (const entry of now.entries.filter(({ at, collection }) => isNew(at) && !isNew(collection))) {
    const siblings = before.entries.filter(({ collection }) => collection === placeBefore(entry.collection, edits));
    if (siblings.length === 0) continue;
    if (siblings.every(({ indent }) => indent !== undefined))
      assert.ok(
        siblings.some(({ indent }) => indent === entry.indent),
        `not indented as its siblings: ${about}`,
      );
    if (siblings.every(({ indent }) => indent === undefined))
      assert.equal(entry.indent, undefined, `on a line of its own, unlike its siblings: ${about}`);
  }
  checkJson(before, now, edits, about);
}

const defaults = { 'map in map': 2, 'list in map': 0, 'after a dash': 1 } as const;

function checkLineEnds(text: string, after: string, edits: EditList, about: string): void {
  if (text.includes('\r\n') && !/(?:^|[^\r])\n/.test(text)) assert.doesNotMatch(after, /(?:^|[^\r])\n/, about);
  if (!text.includes('\r')) assert.ok(!after.includes('\r'), about);
  assert.equal(/\n$/.test(after), /\n$/.test(text), `the last line's end: ${about}`);
  for (const edit of edits) assert.doesNotMatch(edit.text, /[ \t]\r?\n/, `blanks at the end of a line: ${about}`);
}

/** JSON stays JSON: the whole text, and each collection in flow style whose keys are all in quotes. */
function checkJson(before: Forms, now: Forms, edits: EditList, about: string): void {
  const isNew = insertedIn(edits);
  if (isJson(before.text)) assert.ok(isJson(now.text), `no JSON any more: ${about}`);
  for (const { outermost, isQuoted } of now.entries.filter(entry => isNew(entry.at) && !isNew(entry.outermost))) {
    const others = before.entries.filter(other => other.outermost === placeBefore(outermost, edits));
    const keys = others.flatMap(other => other.isQuoted ?? []);
    if (keys.length > 0 && keys.every(Boolean)) assert.notEqual(isQuoted, false, `a key without quotes: ${about}`);
  }
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

export function formsOf({ text, documents }: Reading): Forms {
  const facts: Fact[] = [];
  const entries: FlowEntry[] = [];
  let document = 0;
  const lineStart = (at: number) => text.lastIndexOf('\n', at - 1) + 1;
  const column = (at: number) => at - lineStart(at) - (text.charCodeAt(lineStart(at)) === 0xfeff ? 1 : 0);
  const startOf = (node: Node) => {
    const first = isMap(node) && node.flow !== true ? (node.items[0]?.key as Node | null)?.range?.[0] : undefined;
    return first ?? node.range?.[0] ?? 0;
  };
  const enter = (at: number, collection: number, outermost: number, isQuoted: boolean | undefined) => {
    const indent = text.slice(lineStart(at), at);
    const isOwnLine = indent.trim() === '' && lineStart(at) > collection;
    entries.push({ at, collection, outermost, indent: isOwnLine ? indent : undefined, isQuoted });
  };
  const walk = (node: unknown, outermost?: number): void => {
    if (isMap(node)) {
      const at = startOf(node);
      for (const { key, value } of node.items) {
        const inner = value as Node | null;
        if (node.flow === true)
          enter((key as Node).range?.[0] ?? 0, at, outermost ?? at, (key as { type?: string }).type === 'QUOTE_DOUBLE');
        else if ((isMap(inner) || isSeq(inner)) && inner.flow !== true) {
          const columns = column(startOf(inner)) - column(at);
          facts.push({
            sort: isMap(inner) ? 'map in map' : 'list in map',
            columns,
            at: startOf(inner),
            parent: at,
            document,
          });
        }
        walk(inner, node.flow === true ? (outermost ?? at) : undefined);
      }
    } else if (isSeq(node)) {
      const at = startOf(node);
      for (const item of node.items as (Node | null)[]) {
        if (item === null || item.range === undefined || item.range === null) continue;
        const inner = startOf(item);
        if (node.flow === true) enter(inner, at, outermost ?? at, undefined);
        else if (
          lineStart(inner) === lineStart(item.range[0]) &&
          /^ *(?:- *)+$/.test(text.slice(lineStart(inner), inner))
        ) {
          const dash = text.lastIndexOf('-', inner - 1);
          facts.push({ sort: 'after a dash', columns: inner - dash - 1, at: inner, parent: at, document });
        }
        walk(item, node.flow === true ? (outermost ?? at) : undefined);
      }
    }
  };
  for (const { contents } of documents) {
    document = contents?.range?.[0] ?? 0;
    walk(contents);
  }
  return { text, facts, entries };
}

/** Whether an offset into the text after edits is in an inserted text. */
function insertedIn(edits: EditList): (offset: number) => boolean {
  let delta = 0;
  const spans = edits.map(({ span, text }) => {
    const start = span.start + delta;
    delta += text.length - (span.end - span.start);
    return { start, end: start + text.length };
  });
  return offset => spans.some(({ start, end }) => start <= offset && offset < end);
}

/** The offset before edits for one after them; for inserted text, the offset of its edit. */
function placeBefore(offset: number, edits: EditList): number {
  let delta = 0;
  for (const { span, text } of edits) {
    if (span.start + delta >= offset) break;
    if (offset < span.start + delta + text.length) return span.start;
    delta += text.length - (span.end - span.start);
  }
  return offset - delta;
}
