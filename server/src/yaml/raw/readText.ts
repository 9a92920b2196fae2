import {
  COLLECTION_STYLE,
  EVENT_ID,
  type Event,
  getScalarValue,
  parseEvents,
  SCALAR_STYLE,
  type ScalarEvent,
  YAMLException,
} from 'js-yaml';
import type { RawAlias, RawDocument, RawMap, RawNode, RawPair, RawScalar, RawSeq } from './rawNode.ts';
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

/**
 * Reads the text of a document some ten times faster than the library that reports errors. For what only the library
 * reads, errors and forms that are rare in manifests, `contents` is undefined; then `errorAt` is the place of the first
 * error if this reader has found one.
 */
export function readEvents(text: string): RawDocument | Unread {
  if (rareForm.test(text) || loneReturn.test(text)) return {};
  try {
    return new EventReader(text, parseEvents(text, { maxDepth: deepest })).read();
  } catch (error) {
    return { errorAt: placeOf(error) };
  }
}

/** The place of the first error in a text that is too long for the library; undefined if there is none. */
export function errorIn(text: string): number | undefined {
  try {
    parseEvents(text, { maxDepth: deepest });
    return undefined;
  } catch (error) {
    return placeOf(error);
  }
}

function placeOf(error: unknown): number | undefined {
  return error instanceof YAMLException ? error.mark?.position : undefined;
}

type Unread = { readonly contents?: undefined; readonly errorAt?: number | undefined };

const deepest = 60;

// A key that is longer by some more than this is an error (YAML 1.2, "ns-s-implicit-yaml-key").
const longestKey = 1000;

/**
 * Forms that the two do not read alike, or that are an error to one of them: tabs, directives, ends of documents, line
 * breaks other than LF and CRLF, invisible characters.
 */
const rareForm =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: it matches exactly these.
  /\t|^%|^\.\.\.|^[ ]+---(?!\S)|[\0-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029\ufeff]/m;

const loneReturn = /\r(?!\n)/;

type Anchored = { readonly anchorStart: number; readonly anchorEnd: number };

/** Makes nodes of events, which have offsets but no ends of collections. Throws if they are not enough. */
class EventReader {
  readonly #text: string;
  readonly #events: readonly Event[];
  #next = 0;
  /** The end of the text that was read. */
  #at = 0;

  constructor(text: string, events: readonly Event[]) {
    this.#text = text;
    this.#events = events;
  }

  read(): RawDocument {
    if (this.#events.length === 0) return { contents: null };
    this.#expect(this.#take().type === EVENT_ID.DOCUMENT);
    const contents = this.#isAtEnd() ? null : this.#value(beforeKey);
    this.#expect(this.#isAtEnd());
    this.#expect(this.#next + 1 === this.#events.length);
    return { contents };
  }

  #isAtEnd(): boolean {
    return this.#events[this.#next]?.type === EVENT_ID.POP;
  }

  #take(): Event {
    const event = this.#events[this.#next++];
    if (event === undefined) throw new Error('no more events');
    return event;
  }

  #expect(isSo: boolean): void {
    if (!isSo) throw new Error(`a rare form before ${this.#at}`);
  }

  /** `sign`: what stands before a value of this sort, with the blanks after it. */
  #value(sign: RegExp): RawNode {
    const event = this.#take();
    switch (event.type) {
      case EVENT_ID.ALIAS:
        return this.#alias(event.anchorStart, event.anchorEnd);
      case EVENT_ID.SCALAR:
        return this.#scalar(event, sign);
      case EVENT_ID.SEQUENCE:
        this.#expect(event.tagStart === absent);
        return this.#seq(event.start, event.style === COLLECTION_STYLE.FLOW, this.#anchorOf(event));
      case EVENT_ID.MAPPING:
        this.#expect(event.tagStart === absent);
        return this.#map(event.start, event.style === COLLECTION_STYLE.FLOW, this.#anchorOf(event));
      default:
        throw new Error('a value is expected');
    }
  }

  /** Only plain words: other characters of a name are reported differently. */
  #anchorOf({ anchorStart, anchorEnd }: Anchored): string | undefined {
    if (anchorStart === absent) return undefined;
    const name = this.#text.slice(anchorStart, anchorEnd);
    this.#expect(/^[\w.-]+$/.test(name) && /^(?:\s|$)/.test(this.#text.slice(anchorEnd, anchorEnd + 1)));
    return name;
  }

  #alias(anchorStart: number, end: number): RawAlias {
    this.#at = end;
    const source = this.#text.slice(anchorStart, end);
    // No event reports what follows an alias in a list.
    const endOfAlias = /[ ]*(?:[\r\n,\]}]|$| #)/y;
    endOfAlias.lastIndex = end;
    this.#expect(/^[\w.-]+$/.test(source) && endOfAlias.test(this.#text));
    return { kind: 'alias', start: anchorStart - 1, end, source };
  }

  #scalar(event: ScalarEvent, sign: RegExp): RawScalar {
    const anchor = this.#anchorOf(event);
    const { valueStart, valueEnd, style } = event;
    this.#expect(event.tagStart === absent);
    if (valueStart === absent) {
      this.#expect(anchor === undefined);
      return this.#nothing(sign);
    }
    const value = getScalarValue(this.#text, event);
    switch (style) {
      case SCALAR_STYLE.PLAIN:
        this.#expect(!this.#text.slice(this.#match(sign).lastIndex, valueStart).includes('#'));
        return this.#scalarAt(valueStart, valueEnd, 'plain', value, anchor);
      case SCALAR_STYLE.SINGLE_QUOTED:
        return this.#quoted(valueStart - 1, valueEnd + 1, 'single', value, anchor);
      case SCALAR_STYLE.DOUBLE_QUOTED:
        return this.#quoted(valueStart - 1, valueEnd + 1, 'double', value, anchor);
      default:
        return this.#scalarAt(this.#headerBehind(sign, valueStart), valueEnd, 'block', value, anchor);
    }
  }

  /** A missing value, at the offset after the sign and blanks that would precede it. */
  #nothing(sign: RegExp): RawScalar {
    const { lastIndex } = this.#match(sign);
    return this.#scalarAt(lastIndex, lastIndex, 'plain', '', undefined);
  }

  /** The sticky expression after it was matched at the present offset, which stays if it does not match. */
  #match(sticky: RegExp): RegExp {
    sticky.lastIndex = this.#at;
    if (!sticky.test(this.#text)) sticky.lastIndex = this.#at;
    return sticky;
  }

  /** The two readers fold differently if a line ends with a blank or an escape. */
  #quoted(
    start: number,
    end: number,
    style: 'single' | 'double',
    value: string,
    anchor: string | undefined,
  ): RawScalar {
    this.#expect(!/[ \\]\r?\n/.test(this.#text.slice(start, end)));
    const scalar = this.#scalarAt(start, end, style, value, anchor);
    this.#expectEnd();
    return scalar;
  }

  /** Only a sign may follow a quote or a bracket. */
  #expectEnd(): void {
    const rest = /[ ]*(?:[\r\n,\]}:]|$)|[ ]+#/y;
    rest.lastIndex = this.#at;
    this.#expect(rest.test(this.#text));
  }

  #scalarAt(
    start: number,
    end: number,
    style: RawScalar['style'],
    value: string,
    anchor: string | undefined,
  ): RawScalar {
    this.#at = end;
    return { kind: 'scalar', start, end, anchor, style, value };
  }

  /** The start of a block scalar's header, on the line of its sign, and without a number or `+`. */
  #headerBehind(sign: RegExp, textStart: number): number {
    const { lastIndex: start } = this.#match(sign);
    const header = /[|>]-?[ ]*(?:[ ]#[^\r\n]*)?\r?\n/y;
    header.lastIndex = start;
    this.#expect(header.test(this.#text) && header.lastIndex <= textStart);
    return start;
  }

  #seq(start: number, flow: boolean, anchor: string | undefined): RawSeq {
    this.#at = flow ? start + 1 : start;
    const items: RawNode[] = [];
    while (!this.#isAtEnd()) items.push(this.#value(behindDash));
    this.#take();
    if (flow) this.#close(start, '[', ']');
    return { kind: 'seq', start, end: this.#at, anchor, flow, items };
  }

  #map(start: number, flow: boolean, anchor: string | undefined): RawMap {
    this.#at = flow ? start + 1 : start;
    const pairs: RawPair[] = [];
    while (!this.#isAtEnd()) pairs.push({ key: this.#key(), value: this.#value(behindColon) });
    this.#take();
    if (flow) this.#close(start, '{', '}');
    return { kind: 'map', start, end: this.#at, anchor, flow, pairs };
  }

  /** A plain or quoted scalar, without an anchor and without `?` before it. */
  #key(): RawScalar {
    const before = this.#at;
    const key = this.#value(beforeKey);
    this.#expect(key.kind === 'scalar' && key.anchor === undefined && key.style !== 'block' && key.end > key.start);
    this.#expect(!this.#text.slice(before, key.start).trimEnd().endsWith('?'));
    this.#expect(this.#match(behindColon).lastIndex - key.start < longestKey);
    return key as RawScalar;
  }

  /** Goes on to after the bracket that ends a flow collection. */
  #close(start: number, open: string, close: string): void {
    this.#expect(this.#text[start] === open);
    const { lastIndex } = this.#match(/(?:[\s,:]|#[^\n]*\n)*/y);
    this.#expect(this.#text[lastIndex] === close);
    this.#at = lastIndex + 1;
    this.#expectEnd();
  }
}

/** The text before a value, from the end of what was read. Sticky: each gets its `lastIndex` before it is used. */
const behindColon = /\s*:[ ]*/y;
const behindDash = /(?:\s|#[^\n]*\n)*-[ ]*/y;
const beforeKey = /(?:[\s,]|#[^\n]*\n)*/y;

/** An absent offset. */
const absent = -1;
