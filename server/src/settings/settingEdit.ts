import type { RuleId } from '../protocol/ruleIds.gen.ts';
import { type EditList, shiftEdits } from '../text/edit.ts';
import { lineBreakOf } from '../text/lines.ts';
import { addEntry, addToMap, type Edits, setScalar } from '../yaml/edit/edits.ts';
import { writeBlock } from '../yaml/edit/write.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import type { MapNode } from '../yaml/tree/node.ts';

/** A setting that can be written to a settings file: the time zone, or the severity of a rule. */
export type SettingPath = readonly ['timeZone'] | readonly ['rules', RuleId];

/**
 * The edits of a settings file that set a setting. Undefined if they would change something else, as in a file that
 * cannot be read.
 */
export function settingEdit({ text, documents }: YamlFile, path: SettingPath, value: string): EditList | undefined {
  const [first] = documents;
  if (first?.document === undefined) return text.trim() === '' ? added(text, text.length, path, value) : undefined;
  const { document, span } = first;
  if (document.root === undefined) {
    return saysNothing(document.text) ? added(text, span.end, path, value) : undefined;
  }
  const edits = document.root.kind === 'map' ? set(document, document.root, path, value) : undefined;
  return edits && shiftEdits(edits, span.start);
}

function set(document: YamlDocument, root: MapNode, path: SettingPath, value: string): Edits {
  const [name, key] = path;
  if (key === undefined) {
    return root.own(name) === undefined
      ? addEntry(document, root, name, value)
      : setScalar(document, root, name, value);
  }
  const map = root.own(name)?.value;
  if (map?.kind === 'map' && map.own(key) !== undefined) return setScalar(document, map, key, value);
  return addToMap(document, root, name, key, value);
}

/**
 * Whether a text holds only comments: what cannot be read, or is an alias to nothing, may hold anything. A CR ends a
 * line.
 */
function saysNothing(text: string): boolean {
  return text.split(/[\r\n]/).every(line => /^(?:\ufeff?-{3})?\s*(?:#.*)?$/s.test(line));
}

/** Adds a setting to a file that sets nothing yet, below its comments. */
function added(text: string, at: number, path: SettingPath, value: string): EditList {
  const eol = lineBreakOf(text, 0);
  const style = { step: 2, dashIndent: 0, afterDash: 1, json: false, padded: false, multiline: false };
  const [name, key] = path;
  const said = { [name]: key === undefined ? value : { [key]: value } };
  const lines = writeBlock(said, 0, style).map(line => line + eol);
  const isNewLine = at === 0 || text[at - 1] === '\n';
  return [{ span: { start: at, end: at }, text: `${isNewLine ? '' : eol}${lines.join('')}` }];
}
