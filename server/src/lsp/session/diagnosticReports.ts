import type { DocumentDiagnosticReport } from 'vscode-languageserver';
import { DiagnosticMemo } from '../../features/diagnostics/diagnosticMemo.ts';
import { diagnosticsInSteps } from '../../features/diagnostics/diagnostics.ts';
import type { Abilities } from '../../features/shared/abilities.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Steps } from '../../text/steps.ts';
import { isShown, ResultIds } from './resultId.ts';

/** Makes the diagnostics of checked documents, in steps, and caches them. */
export class DiagnosticReports {
  readonly #abilities: Abilities;
  readonly #memo = new DiagnosticMemo();
  readonly #ids = new ResultIds();

  constructor(abilities: Abilities) {
    this.#abilities = abilities;
  }

  diagnostics(checked: Checked): ReturnType<typeof diagnosticsInSteps> {
    return diagnosticsInSteps(checked, this.#abilities, this.#memo);
  }

  /**
   * The response to a request, without the diagnostics if the client shows them by now: none if the document is not
   * open. `edits` counts those of the document so far.
   */
  *report(
    checked: Checked | undefined,
    edits: () => number,
    previousResultId: string | undefined,
  ): Steps<DocumentDiagnosticReport> {
    const items = checked === undefined ? [] : yield* this.diagnostics(checked);
    const resultId = yield* this.#ids.inSteps(items, edits());
    return isShown(previousResultId, resultId) ? { kind: 'unchanged', resultId } : { kind: 'full', resultId, items };
  }
}
