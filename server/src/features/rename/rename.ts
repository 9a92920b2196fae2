import type { AnnotatedTextEdit, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Message, say } from '../../messages/message.ts';
import { writeName } from '../../yaml/edit/writtenName.ts';
import { documentAt } from '../navigation/named.ts';
import { namedAt } from '../navigation/namedAt.ts';
import type { Abilities } from '../shared/abilities.ts';
import type { CheckedFile } from '../shared/checkedFile.ts';
import { workspaceEditOfFiles } from '../shared/workspaceEdit.ts';
import * as messages from './messages.ts';
import { obstacleTo, problemOf } from './renameProblems.ts';

/** Why a name cannot be changed. */
export type Refusal = { readonly refusal: Message };

/** What can be renamed at a position; undefined where there is nothing of ours. */
export function prepareRename(
  position: Position,
  checked: CheckedFile,
): { readonly range: Range; readonly placeholder: string } | Refusal | undefined {
  const named = namedAt(position, checked);
  if (named === undefined) {
    return isInTemplateAction(position, checked) ? { refusal: messages.template() } : undefined;
  }
  const refusal = obstacleTo(named, checked.cluster);
  return refusal === undefined ? { range: named.here.at.range, placeholder: named.name } : { refusal };
}

/** What a rename has to know besides the files. */
export type RenameContext = {
  readonly abilities: Abilities;
  readonly versionOf: (uri: string) => number | null;
  /** Files of the workspace are not known: they could not be read, or reading was cancelled. */
  readonly lacksFiles: boolean;
};

/** The edits of a rename. The warning is for clients in which nobody is asked to confirm any of them. */
export type Renaming = { readonly edit: WorkspaceEdit; readonly warning?: Message };

/**
 * Gives what is named at a position another name, in every file that may mean it. Undefined where
 * there is nothing of ours, or the name is the old one.
 */
export function renameAt(
  position: Position,
  newName: string,
  checked: CheckedFile,
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
    const edit: TextEdit = { range: at.range, newText: writeName(newName, at.form) };
    const doubt = isCertain ? (isPartial ? messages.partial : undefined) : messages.uncertain;
    const label = doubt?.({ name: named.name });
    const ofFile = edits.get(at.uri) ?? [];
    ofFile.push(label === undefined || !canConfirm(abilities) ? edit : toConfirm(edit, label.key));
    edits.set(at.uri, ofFile);
    if (label !== undefined) labels.set(label.key, label);
  }
  const edit = workspaceEditOfFiles(edits, versionOf, abilities);
  if (labels.size === 0) return { edit };
  if (!canConfirm(abilities))
    return { edit, ...(isPartial ? { warning: messages.partial({ name: named.name }) } : {}) };
  const annotations = [...labels].map(([id, label]) => {
    return [id, { label: say(label, abilities.language), needsConfirmation: true }] as const;
  });
  return { edit: { ...edit, changeAnnotations: Object.fromEntries(annotations) } };
}

/** The edit with the annotation of that id. */
function toConfirm(edit: TextEdit, annotationId: string): AnnotatedTextEdit {
  return { ...edit, annotationId };
}

/** A client that can take no annotations changes all: what is left behind would be found by nobody. */
function canConfirm({ documentChanges, changeAnnotations }: Abilities): boolean {
  return documentChanges && changeAnnotations;
}

function isInTemplateAction(position: Position, checked: CheckedFile): boolean {
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
