import {
  CompletionItem,
  CompletionItemKind,
  type CompletionItemProvider,
  type Position,
  Range,
  SnippetString,
  type TextDocument,
  Uri,
  workspace,
} from 'vscode';

/**
 * Offers the snippets of whole manifests by the words that people type, such as `deployment`. The extension's manifest
 * cannot: it would offer them at `kind: Deployment` too, where Enter has to begin the next line.
 */
export class ManifestSnippets implements CompletionItemProvider {
  readonly #file: Uri;
  #snippets: Promise<readonly Snippet[]> | undefined;

  /** `home`: the folder of the extension. */
  constructor(home: Uri) {
    this.#file = Uri.joinPath(home, 'snippets', 'manifests.code-snippets');
  }

  async provideCompletionItems(document: TextDocument, position: Position): Promise<CompletionItem[]> {
    if (!beginsDocument(document, position)) return [];
    this.#snippets ??= read(this.#file);
    const typed = new Range(position.with({ character: 0 }), position);
    return (await this.#snippets).map(snippet => itemOf(snippet, typed));
  }
}

/** A snippet of the file that the extension's manifest contributes. */
type Snippet = { readonly prefix: string; readonly description: string; readonly body: readonly string[] };

async function read(file: Uri): Promise<readonly Snippet[]> {
  const text = new TextDecoder().decode(await workspace.fs.readFile(file));
  return Object.values<Snippet>(JSON.parse(text));
}

function itemOf({ prefix, description, body }: Snippet, typed: Range): CompletionItem {
  // The prefixes in the file begin with a k, as kubectl's usual alias does.
  const item = new CompletionItem(prefix.replace(/^k/, ''), CompletionItemKind.Snippet);
  item.detail = description;
  item.insertText = new SnippetString(body.join('\n'));
  item.range = typed;
  return item;
}

/** Whether a place is behind the first word of a document of a stream, in which nothing else stands but comments. */
function beginsDocument(document: TextDocument, { line, character }: Position): boolean {
  const textAt = (at: number) => document.lineAt(at).text;
  if (!/^\w*$/.test(textAt(line)) || character !== textAt(line).length) return false;
  for (let at = line - 1; at >= 0 && !isMark(textAt(at)); at--) if (!isEmpty(textAt(at))) return false;
  for (let at = line + 1; at < document.lineCount && !isMark(textAt(at)); at++) if (!isEmpty(textAt(at))) return false;
  return true;
}

function isMark(line: string): boolean {
  return line.startsWith('---');
}

function isEmpty(line: string): boolean {
  return /^\s*(?:#|$)/.test(line);
}
