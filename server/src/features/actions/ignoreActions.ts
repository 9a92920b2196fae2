import type { CodeAction } from 'vscode-languageserver-types';
import { ignoreHere, ignoreInFile } from '../../fix/ignoreEdits.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Finding } from '../../lint/finding.ts';
import { type Message, say } from '../../messages/message.ts';
import type { EditList } from '../../text/edit.ts';
import type { Steps } from '../../text/steps.ts';
import { diagnosticOf } from '../diagnostics/diagnostics.ts';
import type { Abilities } from '../shared/abilities.ts';
import { workspaceEditOf } from '../shared/workspaceEdit.ts';
import type { MenuEntry } from './menu.ts';
import * as messages from './messages.ts';

/** The most findings that can each be ignored in place: for each, its document is parsed again with the comment. */
const mostIgnored = 20;

/** The actions that ignore findings by a comment: each in place, then its rule in the whole file. */
export function* ignoreActions(
  findings: readonly Finding[],
  checked: Checked,
  abilities: Abilities,
): Steps<readonly MenuEntry[]> {
  // Findings of one rule on one line get the same comment.
  const actions = new Map<string, MenuEntry>();
  const add = (finding: Finding, title: Message, edits: EditList | undefined): void => {
    const key = JSON.stringify([finding.rule, edits]);
    const known = actions.get(key);
    const diagnostic = diagnosticOf(finding, checked, abilities);
    if (known !== undefined) known.action.diagnostics?.push(diagnostic);
    else if (edits !== undefined) {
      const edit = workspaceEditOf(edits, checked, abilities);
      const text = say(title, abilities.language);
      const action: CodeAction = { title: text, kind: 'quickfix', diagnostics: [diagnostic], edit };
      actions.set(key, { action, rule: finding.rule, part: 'ignore' });
    }
  };
  // A comment that ignores nothing is removed, not ignored by another one.
  const ignorable = findings.filter(({ rule }) => rule !== 'unused-suppression');
  for (const finding of ignorable.slice(0, mostIgnored)) {
    yield;
    const here = ignoreHere(finding, checked.file, checked.settings.kinds);
    if (here !== undefined) add(finding, messages.ignoreHere({ rule: finding.rule, covers: here.covers }), here.edits);
  }
  for (const finding of ignorable) {
    add(finding, messages.ignoreFile({ rule: finding.rule }), ignoreInFile(finding.rule, checked.file));
  }
  return [...actions.values()];
}
