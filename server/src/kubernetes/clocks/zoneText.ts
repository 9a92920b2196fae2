import type { Span } from '../../text/span.ts';
import { withoutSlashesAtEnd } from '../../text/uri.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import { partOf } from '../../yaml/read/scalarPart.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import { cleanPath, zonePathOf } from '../../zones/zonePaths.ts';
import { readLiteral, readLiteralScalar } from '../objects/read.ts';
import { typeOf } from '../objects/yamlTypes.ts';

/** A literal value that names a time zone, whether that exists or not. */
export type ZoneText = {
  readonly document: YamlDocument;
  /** The map and the key of the value; absent if the name is a word of a longer text. */
  readonly place?: { readonly map: MapNode; readonly key: string };
  /** The name: without the `:` of a variable, or the directory in a path. Empty if the value is. */
  readonly name: string;
  /** The span of the name in the document; of the key if the name is empty. */
  readonly span: Span;
  /** It is a part of a path, in which a directory of zones is valid too. */
  readonly isPath: boolean;
  /** The beginning of the name that stands in another value, such as `Asia/`. */
  readonly outside: string;
  /** The parts of the value before and after the rest of the name. */
  readonly before: string;
  readonly after: string;
};

/** The value of a key as a name, from a code unit on; undefined if there is none, or no literal one. */
export function zoneInValue(document: YamlDocument, map: MapNode, key: string, from = 0): ZoneText | undefined {
  const value = readLiteralScalar(map, key);
  const found = map.get(key);
  if (typeof value === 'string' || typeof found === 'string' || typeOf(value) !== 'string') return undefined;
  const text = value.value;
  const name = text.slice(from);
  // A name that is the whole value gets a span with its quotes.
  const written = from === 0 ? value.span : partOf(document, value, { start: from, end: text.length });
  const span = name === '' ? found.key.span : written;
  return {
    document,
    place: { map, key },
    name,
    span,
    isPath: false,
    outside: '',
    before: text.slice(0, from),
    after: '',
  };
}

/**
 * The name in a variable TZ: a zone's, or a path below a directory of zones (tzset(3)). An empty one is UTC on purpose.
 */
export function zoneInVariable(document: YamlDocument, map: MapNode, key: string): ZoneText | undefined {
  const value = readLiteral(map, key) ?? '';
  const from = value.startsWith(':') ? 1 : 0;
  if (value.length === from) return undefined;
  return value[from] === '/' ? zoneInPath(document, map, key, { from }) : zoneInValue(document, map, key, from);
}

/**
 * The name in a path below a directory of zones; undefined if the path is none, or is not written as it reads.
 * `directory`: the path that it continues.
 */
export function zoneInPath(
  document: YamlDocument,
  map: MapNode,
  key: string,
  { from = 0, directory = '' }: { readonly from?: number; readonly directory?: string } = {},
): ZoneText | undefined {
  const value = readLiteralScalar(map, key);
  if (typeof value === 'string') return undefined;
  const text = withoutSlashesAtEnd(value.value.slice(from));
  const path = zonePathOf(cleanPath(directory === '' ? text : `${directory}/${text}`));
  if (path?.kind !== 'zoneinfo' || path.name === '') return undefined;
  const { name } = path;
  const here = text.length < name.length ? text : name;
  if (!name.endsWith(here) || !text.endsWith(here)) return undefined;
  const end = from + text.length;
  const start = end - here.length;
  return {
    document,
    place: { map, key },
    name,
    isPath: true,
    span: partOf(document, value, { start, end }),
    outside: name.slice(0, name.length - here.length),
    before: value.value.slice(0, start),
    after: value.value.slice(end),
  };
}
