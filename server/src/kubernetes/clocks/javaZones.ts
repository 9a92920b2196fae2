import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import { partOf } from '../../yaml/read/scalarPart.ts';
import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { isPlaceholder, readItems, readScalar } from '../objects/read.ts';
import type { ZoneText } from './zoneText.ts';

/**
 * The values of the JVM's property `user.timezone` in a container's command, arguments and variables. An empty one is
 * no zone: the JVM then looks for the system's.
 */
export function javaZonesIn(document: YamlDocument, container: MapNode): readonly ZoneText[] {
  return ['env', 'command', 'args'].flatMap(key =>
    wordsIn(container, key).flatMap(word =>
      [...word.value.matchAll(/-Duser\.timezone=["']?([^\s"'`,;)&|\\]+)/g)].flatMap(
        ({ 0: option, 1: name = '', index }) => {
          const end = index + option.length;
          const span = spanIn(document, word, { start: end - name.length, end });
          const isKnown = !isPlaceholder(name) && !document.holes.touch(span);
          return isKnown ? [{ document, name, span, isPath: false, outside: '', before: '', after: '' }] : [];
        },
      ),
    ),
  );
}

/** The items of a list, or the values of its entries. */
function wordsIn(map: MapNode, key: string): readonly ScalarNode[] {
  const words = readItems(map, key).map(item => (item?.kind === 'map' ? readScalar(item, 'value') : item));
  return words.filter(word => typeof word === 'object' && word.kind === 'scalar');
}

/** The part of a scalar; in a block, or over several lines, the place where it is written if that is certain. */
function spanIn(document: YamlDocument, scalar: ScalarNode, part: Span): Span {
  const span = partOf(document, scalar, part);
  if (span !== scalar.span) return span;
  const text = document.text.slice(scalar.span.start, scalar.span.end);
  const name = scalar.value.slice(part.start, part.end);
  const at = text.indexOf(name);
  if (at === -1 || text.includes(name, at + 1)) return span;
  return { start: scalar.span.start + at, end: scalar.span.start + at + name.length };
}

/**
 * Whether the JVM knows a zone by an id of its own, beside the names of the tz database (java.util.TimeZone, "Custom
 * time zone IDs", and sun.util.calendar.ZoneInfoFile, `oldMappings`). It takes any other text for GMT.
 */
export function isJavaZone(text: string): boolean {
  return isCustom(text) || shortIds.has(text) || systemVIds.has(text);
}

/** `GMT+8`, `GMT+08`, `GMT-0330`, `GMT+08:00`, `GMT+08:00:00`. */
function isCustom(text: string): boolean {
  const [, hours, minutes = '0', seconds = '0'] = /^GMT[-+](\d\d?)(?::?(\d\d)(?::?(\d\d))?)?$/.exec(text) ?? [];
  return hours !== undefined && Number(hours) < 24 && Number(minutes) < 60 && Number(seconds) < 60;
}

const shortIds: ReadonlySet<string> = new Set(
  'ACT AET AGT ART AST BET BST CAT CNT CST CTT EAT ECT IET IST JST MIT NET NST PLT PNT PRT PST SST VST'.split(' '),
);

const systemVIds: ReadonlySet<string> = new Set(
  'AST4ADT EST5EDT CST6CDT MST7MDT PST8PDT YST9YDT AST4 EST5 CST6 MST7 PST8 YST9 HST10'
    .split(' ')
    .map(id => `SystemV/${id}`),
);
