import { type EditList, shiftEdits } from '../text/edit.ts';
import { lineEnd } from '../text/lines.ts';
import { type Span, shift } from '../text/span.ts';
import { replaceScalar } from '../yaml/edit/edits.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import { parseFile, type YamlFile } from '../yaml/read/file.ts';
import type { ScalarNode, YamlNode } from '../yaml/tree/node.ts';
import { plainValue } from '../yaml/tree/plainValue.ts';
import * as messages from './messages.ts';
import { readSettings, type SettingProblem } from './readSettings.ts';
import { editorSettings, type SaidSettings } from './settings.ts';
import { unquotedGlobs } from './unquotedGlobs.ts';

/** A settings file, as far as it can be read. */
export type SettingsFile = {
  readonly file: YamlFile;
  readonly settings: SaidSettings;
  /** The problems in the order of the text. */
  readonly problems: readonly PlacedProblem[];
};

/** A problem, and its span in the file. */
export type PlacedProblem = SettingProblem & {
  readonly span: Span;
  /** Replaces the text by the word that was probably meant; absent if none is near. */
  readonly fix?: { readonly from: string; readonly to: string; readonly edits: EditList };
};

/** Reads the text of a settings file. Never throws. */
export function readSettingsFile(text: string): SettingsFile {
  return settingsIn(parseFile(text, () => true));
}

/**
 * The settings in a file whose documents were all parsed; the first document counts. Lines that are no YAML are left
 * out, and the rest holds.
 */
export function settingsIn(file: YamlFile): SettingsFile {
  const [first] = file.documents;
  const document = first?.document;
  if (document?.root === undefined) return { file, settings: {}, problems: [] };
  const { root } = document;
  const { settings, problems } = readSettings(withoutEditor(plainValue(root, deepest)));
  const start = first?.span.start ?? 0;
  const placed = [...problems, ...ofEditor(root)].flatMap(problem => place(problem, root, document, start));
  placed.push(...unquotedGlobs(document.text).map(problem => moved(problem, start)));
  return { file, settings, problems: placed.sort((a, b) => a.span.start - b.span.start) };
}

/** The greatest depth of settings: the value of a key, in an item, of a list, of a setting. */
const deepest = 4;

/** The settings without those of an editor, which a file cannot set. */
function withoutEditor(raw: unknown): unknown {
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return raw;
  return Object.fromEntries(
    Object.entries(raw).filter(([name]) => !(editorSettings as readonly string[]).includes(name)),
  );
}

/** Problems for settings that only an editor has. */
function ofEditor(root: YamlNode): readonly SettingProblem[] {
  const names = editorSettings.filter(name => root.kind === 'map' && root.own(name) !== undefined);
  return names.map(name => ({ path: [name], at: 'key', message: messages.editor({ name }) }));
}

/** Undefined for what is still being typed, and for a key without letters. */
function place(
  problem: SettingProblem,
  root: YamlNode,
  document: YamlDocument,
  start: number,
): readonly PlacedProblem[] {
  const { key, value } = nodesAt(problem, root);
  const node = problem.at === 'value' && value !== undefined && isShort(value, document) ? value : (key ?? root);
  if (node.span.start === node.span.end || document.holes.touch(node.span)) return [];
  // A collection that is the whole file is marked in its first line.
  const end = Math.min(node.span.end, lineEnd(document.text, node.span.start));
  const placed = { ...problem, span: { start: node.span.start, end } };
  // The key stands for a value over several lines, and is not to be replaced.
  const isMeant = problem.at === 'key' || node === value;
  const fix = node.kind === 'scalar' && isMeant ? fixOf(problem, node, document) : undefined;
  return [moved(fix === undefined ? placed : { ...placed, fix }, start)];
}

/** A problem of a document, with offsets into the file, in which the document begins at `start`. */
function moved({ span, fix, ...problem }: PlacedProblem, start: number): PlacedProblem {
  const there = { ...problem, span: shift(span, start) };
  return fix === undefined ? there : { ...there, fix: { ...fix, edits: shiftEdits(fix.edits, start) } };
}

/** The last key of the problem's path, and the node at its end. */
function nodesAt({ path }: SettingProblem, root: YamlNode): { readonly key?: ScalarNode; readonly value?: YamlNode } {
  let key: ScalarNode | undefined;
  let value: YamlNode | undefined = root;
  for (const part of path) {
    if (typeof part === 'number') value = value?.kind === 'seq' ? value.items[part] : undefined;
    else {
      const pair = value?.kind === 'map' ? value.own(part) : undefined;
      key = pair?.key;
      value = pair?.value;
    }
  }
  return { ...(key && { key }), ...(value && { value }) };
}

/** Whether a value stands on one line, and not in the lines below its key. */
function isShort(node: YamlNode, { text }: YamlDocument): boolean {
  if (node.kind !== 'scalar' && !node.flow) return false;
  return node.span.start < node.span.end && node.span.end <= lineEnd(text, node.span.start);
}

function fixOf(problem: SettingProblem, scalar: ScalarNode, document: YamlDocument): PlacedProblem['fix'] {
  if (problem.nearest === undefined) return undefined;
  const edits = replaceScalar(document, scalar, problem.nearest);
  return edits && { from: scalar.value, to: problem.nearest, edits };
}
