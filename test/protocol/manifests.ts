import type { Diagnostic, TextEdit, WorkspaceEdit } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';

/** A Deployment with findings of two rules: its pod has no account, its container no time zone. */
export const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels:
      app: web
  template:
    metadata:
      labels:
        app: web
    spec:
      containers:
        - name: nginx
          image: nginx
`;

/** Its findings, as `summary` writes them. */
export const deploymentFindings = ['default-service-account 12:4-12:8', 'missing-timezone-mount 14:16-14:21'];

/** The same two findings in a document with as few lines as possible. */
export function podNamed(name: string): string {
  return `apiVersion: v1
kind: Pod
metadata: { name: ${name} }
spec:
  containers: [{ name: ${name}, image: nginx }]
`;
}

/** Rule and range of each diagnostic, zero-based, in the order of the text. */
export function summary(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics
    .toSorted((a, b) => a.range.start.line - b.range.start.line || a.range.start.character - b.range.start.character)
    .map(({ code, range: { start, end } }) => `${code} ${start.line}:${start.character}-${end.line}:${end.character}`);
}

/** A text after a workspace edit of its file, in either form of such an edit. */
export function edited(text: string, edit: WorkspaceEdit | null | undefined): string {
  const versioned = (edit?.documentChanges ?? []).flatMap(change => ('edits' in change ? change.edits : []));
  const edits = [...versioned, ...Object.values(edit?.changes ?? {}).flat()] as TextEdit[];
  return TextDocument.applyEdits(TextDocument.create('file:///w/a.yaml', 'yaml', 1, text), edits);
}
