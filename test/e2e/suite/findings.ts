import { type Diagnostic, DiagnosticSeverity, languages, type TextDocument } from 'vscode';
import { until } from './until.ts';

/** A document, or a file that is not open. */
type Shown = Pick<TextDocument, 'uri'>;

/** The extension's present findings in a document, in the order of the text. */
export function diagnosticsOf(document: Shown): readonly Diagnostic[] {
  return languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source === 'podsense')
    .sort((a, b) => a.range.start.compareTo(b.range.start));
}

/**
 * Waits until a document has exactly these findings, each written as `LINE:COLUMN-LINE:COLUMN severity rule`, with
 * lines and columns as the editor counts them.
 */
export function shows(document: Shown, expected: readonly string[], seconds?: number): Promise<true> {
  const now = () => diagnosticsOf(document).map(describe);
  return until<true>({
    what: () => `findings\n  ${expected.join('\n  ')}\nbut there are\n  ${now().join('\n  ')}`,
    look: () => (now().join('\n') === expected.join('\n') ? true : undefined),
    ...(seconds === undefined ? {} : { seconds }),
  });
}

/** The one finding of a rule. */
export function findingOf(document: Shown, rule: string): Diagnostic {
  const [finding, ...others] = findingsOf(document, rule);
  if (finding === undefined || others.length > 0) throw new Error(`${others.length + 1} findings of ${rule}`);
  return finding;
}

export function findingsOf(document: Shown, rule: string): readonly Diagnostic[] {
  return diagnosticsOf(document).filter(diagnostic => ruleOf(diagnostic) === rule);
}

function ruleOf({ code }: Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

function describe(diagnostic: Diagnostic): string {
  const { start, end } = diagnostic.range;
  const range = `${start.line + 1}:${start.character + 1}-${end.line + 1}:${end.character + 1}`;
  return `${range} ${DiagnosticSeverity[diagnostic.severity].toLowerCase()} ${ruleOf(diagnostic)}`;
}
