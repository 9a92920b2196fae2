import type { Checked } from '../../lint/checked.ts';
import { neverInFixAll, ruleIds } from '../../protocol/ruleIds.gen.ts';
import { severities } from '../../protocol/severities.ts';
import { defaultSettings, editorSettings, timeZoneFixes } from '../../settings/settings.ts';
import type { YamlPath } from '../../yaml/cursor/cursorPlace.ts';
import { parseDocumentText } from '../../yaml/read/document.ts';
import type { YamlNode } from '../../yaml/tree/node.ts';
import { shortPage } from '../shared/shortPage.ts';
import type { Candidate } from './candidate.ts';
import { type CursorSurroundings, isPath } from './surroundings.ts';
import { zoneCandidates } from './zoneCandidates.ts';

/** The candidates at the cursor in a settings file. */
export function settingCandidates(surroundings: CursorSurroundings, checked: Checked): readonly Candidate[] {
  const { path, part } = surroundings.place;
  const isKey = part === 'key' || part === 'either';
  if (isKey && isPath(path)) return keys(settingNames.map(word), surroundings);
  if (isKey && isPath(path, 'rules')) return keys(ruleIds.map(rule), surroundings);
  if (part === 'key') return [];
  if (isPath(path, 'timeZone')) return [word('node'), ...zoneCandidates(checked)];
  if (isPath(path, 'timeZoneFix')) return timeZoneFixes.map(word);
  if (isPath(path, 'fixAllRules', '*')) return ruleIds.filter(id => !neverInFixAll.includes(id)).map(rule);
  return path[0] === 'rules' && path.length === 2 ? severities.map(word) : [];
}

const settingNames = Object.keys(defaultSettings).filter(name => !(editorSettings as readonly string[]).includes(name));

/** Keys that are not there yet, each with the colon that it needs. */
function keys(candidates: readonly Candidate[], { documentText, place }: CursorSurroundings): readonly Candidate[] {
  const { root } = parseDocumentText(documentText);
  const map = root === undefined ? undefined : nodeAt(root, place.path);
  const there = map?.kind === 'map' ? map.pairs.filter(({ key }) => key?.span.start !== place.span.start) : [];
  const names = there.map(({ key }) => key?.value);
  const after = /^["']?[ \t]*:/.test(documentText.slice(place.span.end)) ? '' : ': ';
  return candidates.filter(({ value }) => !names.includes(value)).map(candidate => ({ ...candidate, after }));
}

function nodeAt(root: YamlNode, path: YamlPath): YamlNode | undefined {
  let node: YamlNode | undefined = root;
  for (const step of path) node = typeof step === 'string' && node?.kind === 'map' ? node.own(step)?.value : undefined;
  return node;
}

function word(value: string): Candidate {
  return { value, kind: 'word' };
}

function rule(id: (typeof ruleIds)[number]): Candidate {
  return { value: id, kind: 'rule', documentation: shortPage(id).paragraph };
}
