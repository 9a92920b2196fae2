import {
  commands,
  type Diagnostic,
  l10n,
  type TextDocumentContentProvider,
  type TextEditor,
  Uri,
  window,
  workspace,
} from 'vscode';
import { rulePageScheme } from '../../../server/src/protocol/commands.ts';
import { type PageParams, pageRequest } from '../../../server/src/protocol/pageRequest.ts';
import { ruleIds } from '../../../server/src/protocol/ruleIds.gen.ts';
import { findingsOf, ruleOf } from '../findings/findingsOf.ts';
import type { Server } from '../server/server.ts';

/** Provides the pages of rules as documents `podsense-rule:/RULE-ID.md`, with text from the server. */
export class RulePages implements TextDocumentContentProvider {
  readonly #server: Server;

  constructor(server: Server) {
    this.#server = server;
  }

  async provideTextDocumentContent(uri: Uri): Promise<string> {
    const params: PageParams = { rule: uri.path.replace(/^\/|\.md$/g, '') };
    const client = await this.#server.start();
    const page = await client.sendRequest<string | null>(pageRequest, params);
    return page ?? l10n.t('There is no rule of this name.');
  }
}

/**
 * Opens the rendered page of a rule. Prompts for the rule if there is no argument (from the command palette): each has
 * the line about it that the settings page shows.
 */
export async function openRule(argument: unknown, texts: RuleTexts): Promise<void> {
  const rule = ruleIds.find(id => id === argument) ?? (await pickRule(texts));
  if (rule === undefined) return;
  const uri = Uri.from({ scheme: rulePageScheme, path: `/${rule}.md` });
  try {
    await commands.executeCommand('vscode.openWith', uri, 'vscode.markdown.preview.editor');
  } catch {
    // The preview is an extension of its own, and may be disabled.
    await window.showTextDocument(await workspace.openTextDocument(uri));
  }
}

/** Opens the page of the rule that has the gravest finding at the cursor; prompts for a rule if there is none. */
export async function openRuleHere(texts: RuleTexts): Promise<void> {
  const editor = window.activeTextEditor;
  const here = editor === undefined ? [] : findingsAt(editor);
  const [gravest] = here.toSorted((a, b) => a.severity - b.severity);
  await openRule(gravest && ruleOf(gravest), texts);
}

function findingsAt({ document, selection }: TextEditor): readonly Diagnostic[] {
  return findingsOf(document.uri).filter(({ range }) => range.intersection(selection) !== undefined);
}

/** A line about each rule, in Markdown and in the user's language. */
export type RuleTexts = Readonly<Record<string, { readonly markdownDescription: string } | undefined>>;

async function pickRule(texts: RuleTexts): Promise<string | undefined> {
  const items = ruleIds.map(label => ({ label, detail: texts[label]?.markdownDescription.replaceAll('`', '') ?? '' }));
  const picked = await window.showQuickPick(items, { placeHolder: l10n.t('Rule'), matchOnDetail: true });
  return picked?.label;
}
