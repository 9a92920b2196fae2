import {
  type CodeLens,
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  commands,
  type Hover,
  type InlayHint,
  type Location,
  type LocationLink,
  MarkdownString,
  type Position,
  Range,
  type TextDocument,
  type Uri,
} from 'vscode';
import { asked } from '../suite/asked.ts';
import { pathInWorkspace } from './manifests.ts';

/** The places that one of VS Code's commands returns, each as `PATH:LINE:COLUMN`, as the editor counts. */
export async function placesAt(
  command: 'vscode.executeDefinitionProvider' | 'vscode.executeReferenceProvider',
  document: TextDocument,
  position: Position,
  isRight: (places: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return asked(async () => {
    const found = await commands.executeCommand<(Location | LocationLink)[]>(command, document.uri, position);
    return found.map(placeOf).sort();
  }, isRight);
}

/** The hover at a position, once it contains a text. */
export async function hoverAt(document: TextDocument, position: Position, awaited: string): Promise<string> {
  return asked(
    async () => {
      const hovers = await commands.executeCommand<Hover[]>('vscode.executeHoverProvider', document.uri, position);
      return hovers.flatMap(({ contents }) => contents.map(textOf)).join('\n');
    },
    text => text.includes(awaited),
  );
}

/** The completions at a position besides snippets, the likeliest first, once there is one with that label. */
export async function offeredAt(
  document: TextDocument,
  position: Position,
  awaited: string,
): Promise<readonly CompletionItem[]> {
  const list = await asked(
    () => commands.executeCommand<CompletionList>('vscode.executeCompletionItemProvider', document.uri, position),
    ({ items }) => items.some(item => labelOf(item) === awaited),
  );
  const items = list.items.filter(({ kind }) => kind !== CompletionItemKind.Snippet);
  return items.toSorted((a, b) => compare(a.sortText ?? labelOf(a), b.sortText ?? labelOf(b)));
}

export function labelOf({ label }: CompletionItem): string {
  return typeof label === 'string' ? label : label.label;
}

/** The texts of the inlay hints in a document, once they are right. */
export async function hintsIn(
  document: TextDocument,
  isRight: (hints: readonly string[]) => boolean,
): Promise<readonly string[]> {
  const whole = new Range(0, 0, document.lineCount, 0);
  return asked(async () => {
    const hints = await commands.executeCommand<InlayHint[]>('vscode.executeInlayHintProvider', document.uri, whole);
    return hints.map(({ label }) => String(label));
  }, isRight);
}

/** The texts of the lenses in a document, once they are right. */
export async function lensesIn(
  document: TextDocument,
  isRight: (lenses: readonly string[]) => boolean,
): Promise<readonly string[]> {
  return asked(async () => {
    const lenses = await commands.executeCommand<CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 100);
    return lenses.map(({ command }) => command?.title ?? '');
  }, isRight);
}

function placeOf(found: Location | LocationLink): string {
  const [uri, range]: [Uri, Range] =
    'targetUri' in found
      ? [found.targetUri, found.targetSelectionRange ?? found.targetRange]
      : [found.uri, found.range];
  return `${pathInWorkspace(uri)}:${range.start.line + 1}:${range.start.character + 1}`;
}

function textOf(content: Hover['contents'][number]): string {
  return content instanceof MarkdownString || typeof content === 'object' ? content.value : content;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}
