import { type Diagnostic, languages, type Uri } from 'vscode';

/** Our findings in a document, as VS Code shows them. */
export function findingsOf(uri: Uri): readonly Diagnostic[] {
  return languages.getDiagnostics(uri).filter(({ source }) => source === 'podsense');
}

/** The id of the rule of a finding. */
export function ruleOf({ code }: Diagnostic): unknown {
  return typeof code === 'object' ? code.value : code;
}
