import type { CodeAction, Diagnostic, Range } from 'vscode-languageserver-types';
import type { Checked } from '../../lint/checked.ts';
import { say } from '../../messages/message.ts';
import type { PlacedProblem } from '../../settings/settingsFile.ts';
import { overlaps } from '../../text/span.ts';
import type { Abilities } from '../shared/abilities.ts';
import { workspaceEditOf } from '../shared/workspaceEdit.ts';
import * as messages from './messages.ts';

/** The problems of a settings file as diagnostics. */
export function settingsDiagnostics(
  problems: readonly PlacedProblem[],
  checked: Checked,
  { language }: Abilities,
): Diagnostic[] {
  return problems.map(problem => diagnosticOf(problem, checked, language));
}

/** The fixes of the problems at a range: each writes what was probably meant. */
export function settingsFixes(range: Range, checked: Checked, abilities: Abilities): CodeAction[] {
  const asked = checked.file.lines.spanOf(range);
  const here = (checked.problems ?? []).filter(({ span }) => overlaps(span, asked));
  return here.flatMap(problem => {
    if (problem.fix === undefined) return [];
    const { from, to, edits } = problem.fix;
    return {
      title: say(messages.fixChange({ from, to }), abilities.language),
      kind: 'quickfix',
      diagnostics: [diagnosticOf(problem, checked, abilities.language)],
      isPreferred: true,
      edit: workspaceEditOf(edits, checked, abilities),
    };
  });
}

function diagnosticOf(problem: PlacedProblem, { file }: Checked, language: Abilities['language']): Diagnostic {
  return {
    range: file.lines.rangeOf(problem.span),
    severity: 2,
    source: 'podsense',
    code: 'settings',
    message: say(problem.message, language),
  };
}
