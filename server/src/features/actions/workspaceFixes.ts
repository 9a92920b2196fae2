import type { TextDocumentEdit, TextEdit } from 'vscode-languageserver-types';
import { fixAll } from '../../fix/fixAll.ts';
import type { CheckedFile } from '../shared/checkedFile.ts';
import { rangeOf } from '../shared/range.ts';

/** What fix-all makes of one file, for that version of it; undefined where it makes nothing. */
export function fixesOfFile(checked: CheckedFile): TextDocumentEdit | undefined {
  const { uri, version, file } = checked;
  const edits = fixAll(checked, { kind: 'safe' }).map(
    ({ span, text }): TextEdit => ({ range: rangeOf(file.lines, span), newText: text }),
  );
  return edits.length === 0 ? undefined : { textDocument: { uri, version }, edits };
}
