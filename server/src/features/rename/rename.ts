import type { AnnotatedTextEdit, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import { type Message, say } from '../../messages/message.ts';
import { fileNameOf } from '../../text/fileNameOf.ts';
import { writeName } from '../../yaml/edit/writtenName.ts';
import { documentAt, type Mention } from '../navigation/named.ts';
import { namedAt } from '../navigation/namedAt.ts';
import type { Abilities } from '../shared/abilities.ts';
import { workspaceEditOfFiles } from '../shared/workspaceEdit.ts';
import * as messages from './messages.ts';
import { obstacleTo, problemOf } from './renameProblems.ts';

/** Why a name cannot be changed. */
export type Refusal = { readonly refusal: Message };

/** The name that can be changed at a position; undefined if there is none of ours. */
export function prepareRename(
  position: Position,
  checked: Checked,
): { readonly range: Range; readonly placeholder: string } | Refusal | undefined {
  const named = namedAt(position, checked);
  if (named === undefined) {
    return isInTemplateAction(position, checked) ? { refusal: messages.template() } : undefined;
  }
  const refusal = obstacleTo(named, checked.cluster);
  return refusal === undefined ? { range: named.here.at.range, placeholder: named.name } : { refusal };
}

/** The context of a rename besides the files. */
export type RenameContext = {
  readonly abilities: Abilities;
  readonly versionOf: (uri: string) => number | null;
  /** Some files of the workspace are unknown: they could not be read, or reading was cancelled. */
  readonly lacksFiles: boolean;
};

/** The edits of a rename. The warning is about files that it leaves; of unread ones if no client has it confirmed. */
export type Renaming = { readonly edit: WorkspaceEdit; readonly warning?: Message };

/**
 * Renames the thing at a position, in every file that may mean it. Undefined if there is none of ours, or the name is
 * unchanged.
 */
export function renameAt(
  position: Position,
  newName: string,
  checked: Checked,
  { abilities, versionOf, lacksFiles }: RenameContext,
): Renaming | Refusal | undefined {
  const named = namedAt(position, checked);
  if (named === undefined || newName === named.name) return undefined;
  const refusal = obstacleTo(named, checked.cluster) ?? problemOf(newName, named, checked);
  if (refusal !== undefined) return { refusal };
  const isPartial = lacksFiles && named.sort === 'account';
  const labels = new Map<string, Message>();
  const edits = new Map<string, TextEdit[]>();
  for (const { at, isCertain } of named.mentions) {
    if (at.form === 'sealed') continue;
    const edit: TextEdit = { range: at.range, newText: writeName(newName, at.form) };
    const doubt = isCertain ? (isPartial ? messages.partial : undefined) : messages.uncertain;
    const label = doubt?.({ name: named.name });
    const ofFile = edits.get(at.uri) ?? [];
    ofFile.push(label === undefined || !canConfirm(abilities) ? edit : toConfirm(edit, label.key));
    edits.set(at.uri, ofFile);
    if (label !== undefined) labels.set(label.key, label);
  }
  const edit = workspaceEditOfFiles(edits, versionOf, abilities);
  const left = sealedFiles(named.mentions);
  const warning = left.length > 0 ? { warning: messages.sealed({ name: named.name, files: left }) } : {};
  if (labels.size === 0) return { edit, ...warning };
  if (!canConfirm(abilities))
    return { edit, ...(isPartial ? { warning: messages.partial({ name: named.name }) } : {}), ...warning };
  const annotations = [...labels].map(([id, label]) => {
    return [id, { label: say(label, abilities.language), needsConfirmation: true }] as const;
  });
  return { edit: { ...edit, changeAnnotations: Object.fromEntries(annotations) }, ...warning };
}

/** The names of the files that sops has signed. */
function sealedFiles(mentions: readonly Mention[]): readonly string[] {
  const uris = mentions.filter(({ at }) => at.form === 'sealed').map(({ at }) => at.uri);
  return [...new Set(uris)].map(fileNameOf);
}

/** The edit with the annotation of that id. */
function toConfirm(edit: TextEdit, annotationId: string): AnnotatedTextEdit {
  return { ...edit, annotationId };
}

/** A client without annotations changes all: nobody would find the places that are left out. */
function canConfirm({ documentChanges, changeAnnotations }: Abilities): boolean {
  return documentChanges && changeAnnotations;
}

function isInTemplateAction(position: Position, checked: Checked): boolean {
  const { lines, text } = checked.file;
  const offset = lines.offsetAt(position);
  const slot = documentAt(offset, checked);
  const at = offset - (slot?.span.start ?? 0);
  const holes = slot?.document?.holes.touching({ start: at, end: at }) ?? [];
  return holes.some(({ span }) =>
    text
      .slice((slot?.span.start ?? 0) + span.start)
      .trimStart()
      .startsWith('{{'),
  );
}
