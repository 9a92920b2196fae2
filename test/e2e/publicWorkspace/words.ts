import { DiagnosticSeverity, type TextDocument } from 'vscode';
import { diagnosticsOf } from '../suite/findings.ts';
import { until } from '../suite/until.ts';

/** Waits until exactly these findings are in a document: `SEVERITY RULE TEXT`, in the order of the text. */
export async function finds(document: TextDocument, ...expected: readonly string[]): Promise<void> {
  await until<true>({
    what: () => `findings\n  ${expected.join('\n  ')}\nbut there are\n  ${found(document).join('\n  ')}`,
    look: () => (found(document).join('\n') === expected.join('\n') ? true : undefined),
    seconds: 30,
  });
}

function found(document: TextDocument): readonly string[] {
  return diagnosticsOf(document).map(({ severity, code, range }) => {
    const rule = typeof code === 'object' ? code.value : code;
    return `${DiagnosticSeverity[severity].toLowerCase()} ${rule} ${document.getText(range)}`;
  });
}
