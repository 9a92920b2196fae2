import assert from 'node:assert/strict';
import type { Location, Position, WorkspaceEdit } from 'vscode-languageserver-types';
import { Cluster } from '../../../server/src/cases/cluster/cluster.ts';
import { factsOf } from '../../../server/src/facts/factsOf.ts';
import type { Checked } from '../../../server/src/lint/checked.ts';
import { defaultSettings } from '../../../server/src/settings/settings.ts';
import { applyEdits, type Edit } from '../../../server/src/text/edit.ts';
import { LineTable } from '../../../server/src/text/lines.ts';
import { parseFile } from '../../../server/src/yaml/read/file.ts';

/** The texts of files by their names. */
export type Texts = Readonly<Record<string, string>>;

export function uriOf(name: string): string {
  return `file:///w/${name}`;
}

/** A file of a workspace at version 3, which knows all the others. */
export function checkedIn(texts: Texts, name: string): Checked {
  const facts = Object.entries(texts).map(([other, text]) => factsOf(uriOf(other), parse(text)));
  const file = parse(textIn(texts, name));
  const cluster = new Cluster(facts, { complete: true });
  return {
    uri: uriOf(name),
    version: 3,
    file,
    settings: defaultSettings,
    cluster,
    versionOf: () => null,
    findings: [],
  };
}

/** The position of the `|` in a part of a text, which stands in it without the `|`. */
export function positionIn(text: string, part: string): Position {
  const start = text.indexOf(part.replace('|', ''));
  assert.ok(start !== -1 && part.includes('|'), `no ${part} in the text`);
  return new LineTable(text).positionAt(start + part.indexOf('|'));
}

/** Each as `NAME LINE: TEXT`, with the line as editors count it, and the text of the range. */
export function described(locations: readonly Location[], texts: Texts): readonly string[] {
  return locations.map(({ uri, range }) => {
    const name = uri.slice(uriOf('').length);
    const text = textIn(texts, name);
    const lines = new LineTable(text);
    return `${name} ${range.start.line + 1}: ${text.slice(lines.offsetAt(range.start), lines.offsetAt(range.end))}`;
  });
}

/** All texts after a workspace edit, in either form of such an edit. */
export function after(edit: WorkspaceEdit, texts: Texts): Texts {
  const versioned = (edit.documentChanges ?? []).map(change => {
    assert.ok('textDocument' in change);
    return [change.textDocument.uri, change.edits] as const;
  });
  const changed: Record<string, string> = { ...texts };
  for (const [uri, edits] of [...versioned, ...Object.entries(edit.changes ?? {})]) {
    const name = uri.slice(uriOf('').length);
    const text = textIn(texts, name);
    const lines = new LineTable(text);
    const ours = edits.map((change): Edit => {
      assert.ok('newText' in change);
      const { start, end } = change.range;
      return { span: { start: lines.offsetAt(start), end: lines.offsetAt(end) }, text: change.newText };
    });
    changed[name] = applyEdits(
      text,
      ours.toSorted((a, b) => a.span.start - b.span.start),
    );
  }
  return changed;
}

function textIn(texts: Texts, name: string): string {
  return texts[name] ?? assert.fail(`no file ${name}`);
}

function parse(text: string) {
  return parseFile(text, () => true);
}
