import type { AnnotatedTextEdit, Position, Range, TextEdit, WorkspaceEdit } from 'vscode-languageserver-types';
import { type Message, message, say } from '../messages/catalogue.ts';
import { writeName } from '../yaml/writtenName.ts';
import type { Abilities } from './abilities.ts';
import type { CheckedFile } from './checkedFile.ts';
import { documentAt } from './named.ts';
import { namedAt } from './namedAt.ts';
import { obstacleTo, problemOf } from './renameProblems.ts';
import { workspaceEditOfFiles } from './workspaceEdit.ts';

/** Why a name cannot be changed. */
export type Refusal = { readonly refusal: Message };

/** What can be renamed at a position; undefined where there is nothing of ours. */
export function prepareRename(
  position: Position,
  checked: CheckedFile,
): { readonly range: Range; readonly placeholder: string } | Refusal | undefined {
  const named = namedAt(position, checked);
  if (named === undefined) {
    return isInTemplateAction(position, checked) ? { refusal: message('rename.template', {}) } : undefined;
  }
  const refusal = obstacleTo(named, checked.cluster);
  return refusal === undefined ? { range: named.here.at.range, placeholder: named.name } : { refusal };
}

/**
 * Gives what is named at a position another name, in every file that may mean it. Undefined where
 * there is nothing of ours, or the name is the old one.
 */
export function renameAt(
  position: Position,
  newName: string,
  checked: CheckedFile,
  abilities: Abilities,
  versionOf: (uri: string) => number | null,
): WorkspaceEdit | Refusal | undefined {
  const named = namedAt(position, checked);
  if (named === undefined || newName === named.name) return undefined;
  const refusal = obstacleTo(named, checked.cluster) ?? problemOf(newName, named, checked);
  if (refusal !== undefined) return { refusal };
  const edits = new Map<string, TextEdit[]>();
  for (const { at, isCertain } of named.mentions) {
    const edit: TextEdit = { range: at.range, newText: writeName(newName, at.form) };
    const toConfirm: AnnotatedTextEdit = { ...edit, annotationId: uncertain };
    const ofFile = edits.get(at.uri) ?? [];
    edits.set(at.uri, [...ofFile, isCertain || !canConfirm(abilities) ? edit : toConfirm]);
  }
  const edit = workspaceEditOfFiles(edits, versionOf, abilities);
  if (!canConfirm(abilities) || named.mentions.every(({ isCertain }) => isCertain)) return edit;
  const label = say(message('rename.uncertain', { name: named.name }), abilities.language);
  return { ...edit, changeAnnotations: { [uncertain]: { label, needsConfirmation: true } } };
}

/** The id of the annotation of edits that may be of something else with the same name. */
const uncertain = 'uncertain';

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
