import { Uri, window, workspace } from 'vscode';

/** Opens a manifest with two mistakes in an editor, as a document of its own that no file stands behind. */
export async function openExample(extension: Uri): Promise<void> {
  const bytes = await workspace.fs.readFile(Uri.joinPath(extension, 'docs/walkthrough/example.yaml'));
  const content = new TextDecoder().decode(bytes);
  await window.showTextDocument(await workspace.openTextDocument({ content, language: 'yaml' }), { preview: false });
}
