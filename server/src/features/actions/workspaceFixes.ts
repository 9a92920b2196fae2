import type { AnnotatedTextEdit, ChangeAnnotation, TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { fixAllWithReasons } from '../../fix/fixAll.ts';
import type { FixChoice } from '../../fix/fixChoice.ts';
import type { Made } from '../../fix/made.ts';
import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import type { Steps } from '../../text/steps.ts';
import type { Abilities } from '../shared/abilities.ts';

/** The edits of a file, for its version, and an annotation for each fix, by its id. */
export type FileFixes = {
  readonly edit: TextDocumentEdit;
  readonly annotations: Readonly<Record<string, ChangeAnnotation>>;
};

/** The edits of the chosen fixes of one file; undefined if there are none. */
export function* fixesOfFile(checked: Checked, choice: FixChoice, abilities: Abilities): Steps<FileFixes | undefined> {
  const { uri, version, file } = checked;
  const { edits, made } = yield* fixAllWithReasons(checked, choice);
  if (edits.length === 0) return undefined;
  const annotations: Record<string, ChangeAnnotation> = {};
  const annotated = edits.map(({ span, text }, place): TextEdit | AnnotatedTextEdit => {
    const edit = { range: file.lines.rangeOf(span), newText: text };
    const reasons = made.filter(fix => fix.edits.includes(place));
    if (!abilities.changeAnnotations || reasons.length === 0) return edit;
    const annotationId = `${uri}#${reasons.map(fix => made.indexOf(fix)).join()}`;
    annotations[annotationId] ??= annotationOf(reasons, abilities);
    return { ...edit, annotationId };
  });
  return { edit: { textDocument: { uri, version }, edits: annotated }, annotations };
}

/** The rules are the label, since clients group edits by it; what is done stands beside them. */
function annotationOf(reasons: readonly Made[], { language }: Abilities): ChangeAnnotation {
  const ids = new Set(reasons.map(({ finding }) => finding.rule));
  const titles = new Set(reasons.map(({ fix }) => say(fix.title, language)));
  return { label: [...ids].join(' + '), description: [...titles].join(' · ') };
}
