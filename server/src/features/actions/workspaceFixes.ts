import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { fixAllInSteps } from '../../fix/fixAll.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Steps } from '../../text/steps.ts';
import { rangeOf } from '../shared/range.ts';

/** The edits of fix-all for one file, for its version; undefined if there are none. */
export function* fixesOfFile(checked: Checked): Steps<TextDocumentEdit | undefined> {
  const { uri, version, file } = checked;
  const made = yield* fixAllInSteps(checked, { kind: 'safe' });
  const edits = made.map(({ span, text }): TextEdit => ({ range: rangeOf(file.lines, span), newText: text }));
  return edits.length === 0 ? undefined : { textDocument: { uri, version }, edits };
}
