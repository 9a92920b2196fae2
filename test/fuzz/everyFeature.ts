import assert from 'node:assert/strict';
import type { Location, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { codeActions } from '../../server/src/features/actions/codeActions.ts';
import { readUnresolved, resolveFixRule } from '../../server/src/features/actions/fixAllActions.ts';
import { completionsAt, resolveCompletion } from '../../server/src/features/completion/completion.ts';
import { diagnosticsOf } from '../../server/src/features/diagnostics/diagnostics.ts';
import { inlayHints } from '../../server/src/features/hints/inlayHints.ts';
import { hoverAt } from '../../server/src/features/hover/hover.ts';
import { accountLenses } from '../../server/src/features/lenses/accountLenses.ts';
import { definitionAt, highlightsAt, referencesAt } from '../../server/src/features/navigation/navigation.ts';
import { prepareRename, renameAt } from '../../server/src/features/rename/rename.ts';
import type { Abilities } from '../../server/src/features/shared/abilities.ts';
import type { Checked } from '../../server/src/lint/checked.ts';
import type { Finding } from '../../server/src/lint/finding.ts';
import { say } from '../../server/src/messages/message.ts';
import { settingEdit } from '../../server/src/settings/settingEdit.ts';
import { readSettingsFile } from '../../server/src/settings/settingsFile.ts';
import { applyEdits, type Edit, joinEdits } from '../../server/src/text/edit.ts';
import { finish } from '../../server/src/text/steps.ts';
import { able, unable } from '../unit/features/checked.ts';
import { check, type Known } from './check.ts';
import type { FuzzDocument, Questions } from './documents.ts';
import { checkFixes } from './fixes.ts';
import { readingsOf } from './otherReader.ts';

/** Makes all requests of an editor about a document, at its places, and applies the resulting edits. */
export function askEverything(document: FuzzDocument): void {
  const { text, questions } = document;
  const known = check(document);
  const { checked } = known;
  checkFixes(document, checked);
  for (const abilities of [able, unable]) askOfFile(checked, abilities);
  for (const place of questions.places) {
    const position = cursorAt(checked, place);
    askAt(position, checked, able);
    checkRename(position, questions.newName, checked);
  }
  askOfRange(checked, questions);
  checkSettingEdits(text);
  checkTyping(document, known);
}

/** No editor has a cursor between the two characters of a line end. */
function cursorAt({ file: { lines, text } }: Checked, place: number): Position {
  return lines.positionAt(lines.offsetAt(lines.positionAt(place % (text.length + 1))));
}

function askOfFile(checked: Checked, abilities: Abilities): void {
  const { lines, text } = checked.file;
  const whole = { start: lines.positionAt(0), end: lines.positionAt(text.length) };
  for (const { range } of diagnosticsOf(checked, abilities)) checkRange(range, checked);
  for (const { position } of inlayHints(whole, checked, abilities, now))
    checkRange({ start: position, end: position }, checked);
  for (const { range } of accountLenses(checked, abilities)) checkRange(range, checked);
}

// Offsets of zones depend on the day.
const now = Date.UTC(2026, 0, 1);

function askAt(position: Position, checked: Checked, abilities: Abilities): void {
  const { range } = hoverAt(position, checked, abilities, { now }) ?? {};
  if (range !== undefined) checkRange(range, checked);
  for (const item of completionsAt(position, checked, abilities).slice(0, 3)) {
    resolveCompletion(item, now, abilities);
    const { range } = item.textEdit as TextEdit;
    checkRange(range, checked);
    // Editors need the cursor inside the replaced range, and that on one line.
    assert.ok(range.start.line === position.line && range.end.line === position.line, 'a completion of another line');
    assert.ok(range.start.character <= position.character && position.character <= range.end.character);
  }
  checkLocations(definitionAt(position, checked), checked);
  checkLocations(referencesAt(position, checked, true), checked);
  for (const { range } of highlightsAt(position, checked)) checkRange(range, checked);
}

/** Requests the menu of a place, and every action of a range. */
function askOfRange(checked: Checked, { places: [start = 0, end = 0] }: Questions): void {
  const range = { start: cursorAt(checked, start), end: cursorAt(checked, end) };
  const requests = [{ range: { start: range.start, end: range.start } }, { range, only: [''] }];
  for (const request of requests) {
    const actions = codeActions(request, checked, able, { computerZone: 'Asia/Tokyo' });
    for (const { edit } of actions) if (edit !== undefined) afterEdit(edit, checked);
    const unresolved = actions.find(({ data }) => data !== undefined);
    const wanted = readUnresolved(unresolved?.data);
    if (unresolved === undefined || wanted === undefined) continue;
    const { edit } = finish(resolveFixRule(unresolved, wanted, checked, able));
    if (edit !== undefined) afterEdit(edit, checked);
  }
}

/** A rename changes the name wherever it is written, and only scalars. */
function checkRename(position: Position, newName: string, checked: Checked): void {
  const prepared = prepareRename(position, checked);
  if (prepared === undefined || 'refusal' in prepared) return;
  checkRange(prepared.range, checked);
  const context = { abilities: able, versionOf: () => null, lacksFiles: false };
  const renaming = renameAt(position, newName, checked, context);
  if (renaming === undefined || 'refusal' in renaming) return;
  const after = readingsOf(afterEdit(renaming.edit, checked));
  for (const [reader, before] of readingsOf(checked.file.text)) {
    const now = after.get(reader);
    assert.ok(now !== undefined, `${reader} can no longer read it after a rename`);
    assert.equal(shapeOf(now), shapeOf(before), 'a rename has changed more than a name');
  }
}

/** The structure of a tree, whatever its values. */
function shapeOf(tree: unknown): string {
  let nodes = 0;
  const write = (value: unknown): string => {
    if (++nodes > 10_000) return '';
    if (typeof value !== 'object' || value === null) return 's';
    const inner = Object.values(value).map(write).join('');
    return Array.isArray(value) ? `[${inner}]` : `{${inner}}`;
  };
  const written = write(tree);
  return nodes > 10_000 ? '' : written;
}

/** Any text may be that of a settings file. */
function checkSettingEdits(text: string): void {
  const { file } = readSettingsFile(text);
  const before = readingsOf(text);
  const timeZone = settingEdit(file, ['timeZone'], 'Asia/Tokyo');
  const severity = settingEdit(file, ['rules', 'missing-timezone-mount'], 'off');
  for (const edits of [timeZone, severity]) {
    if (edits === undefined) continue;
    const after = applyEdits(text, edits);
    const now = readingsOf(after);
    const lost = [...before.keys()].filter(reader => !now.has(reader));
    assert.deepEqual(lost, [], `they can no longer read it after a change of a setting:\n${after}`);
    // The library drops some of what is no YAML without an error: then additions may be dropped too.
    if (before.size < 2) continue;
    const { settings } = readSettingsFile(after);
    if (edits === timeZone) assert.equal(settings.timeZone, 'Asia/Tokyo', 'the zone was not set');
    else assert.equal(settings.rules?.['missing-timezone-mount'], 'off', 'the severity was not set');
  }
}

/** After a key, reading and checking with caches gives the same as without. */
function checkTyping({ name, text, beside, settings, questions }: FuzzDocument, before: Known): void {
  const at = (questions.places[0] ?? 0) % (text.length + 1);
  const typed = { name, text: text.slice(0, at) + questions.typed + text.slice(at), beside, settings };
  const fresh = check(typed);
  const kept = check(typed, before);
  assert.deepEqual(kept.facts, fresh.facts, 'facts after a key are not those of the text');
  assert.deepEqual(kept.checked.findings.map(summary), fresh.checked.findings.map(summary), 'findings after a key');
}

function summary({ rule, span, severity, message }: Finding): unknown {
  return { rule, span, severity, message: say(message, 'en') };
}

function afterEdit({ documentChanges, changes }: WorkspaceEdit, checked: Checked): string {
  const versioned = (documentChanges ?? []).flatMap(change => ('textDocument' in change ? [change] : []));
  const own = [
    ...versioned.filter(({ textDocument }) => textDocument.uri === checked.uri).flatMap(({ edits }) => edits),
    ...(changes?.[checked.uri] ?? []),
  ];
  const edits = own.map((edit): Edit => {
    assert.ok('newText' in edit);
    checkRange(edit.range, checked);
    return { span: checked.file.lines.spanOf(edit.range), text: edit.newText };
  });
  const joined = joinEdits(edits);
  assert.ok(joined !== undefined, 'edits overlap');
  return applyEdits(checked.file.text, joined);
}

function checkLocations(locations: readonly Location[], checked: Checked): void {
  for (const { uri, range } of locations) if (uri === checked.uri) checkRange(range, checked);
}

function checkRange({ start, end }: Range, { file: { lines } }: Checked): void {
  for (const { line, character } of [start, end]) {
    const back = lines.positionAt(lines.offsetAt({ line, character }));
    assert.ok(back.line === line && back.character === character, `no such place: ${line}:${character}`);
  }
}
