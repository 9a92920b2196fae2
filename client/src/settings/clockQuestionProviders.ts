import {
  type CodeAction,
  type CodeActionContext,
  CodeActionKind,
  type CodeActionProvider,
  type Command,
  Disposable,
  Hover,
  type HoverProvider,
  type LanguageStatusItem,
  l10n,
  languages,
  MarkdownString,
  type Position,
  type Range,
  type TextDocument,
  window,
  workspace,
} from 'vscode';
import { findingsOf, ruleOf } from '../findings/findingsOf.ts';
import { answerClockCommand } from '../server/commandIds.ts';
import { manifestDocuments } from '../server/documents.ts';
import type { MenuEntries } from '../server/menuEntries.ts';
import { askingRule, type ClockQuestion, clockAnswers, clockQuestionText } from './clockQuestion.ts';

/** Shows the question about the clock in the menu of fixes, in hovers, and in the language status. */
export function showClockQuestion(question: ClockQuestion, entries: MenuEntries): Disposable {
  return Disposable.from(
    languages.registerCodeActionsProvider(manifestDocuments, new InMenu(question, entries), {
      providedCodeActionKinds: [CodeActionKind.QuickFix],
    }),
    languages.registerHoverProvider(manifestDocuments, new InHover(question)),
    new InStatus(question),
  );
}

class InMenu implements CodeActionProvider {
  readonly #question: ClockQuestion;
  readonly #entries: MenuEntries;

  constructor(question: ClockQuestion, entries: MenuEntries) {
    this.#question = question;
    this.#entries = entries;
  }

  async provideCodeActions({ uri }: TextDocument, _: Range, { diagnostics }: CodeActionContext): Promise<CodeAction[]> {
    const about = diagnostics.filter(finding => finding.source === 'podsense' && ruleOf(finding) === askingRule);
    if (about.length === 0 || !(await this.#question.isOpen(uri))) return [];
    const title = `${clockQuestionText()}…`;
    const command = this.#entries.of(ask(uri.toString()));
    return [{ title, kind: CodeActionKind.QuickFix, diagnostics: about, command }];
  }
}

class InHover implements HoverProvider {
  readonly #question: ClockQuestion;

  constructor(question: ClockQuestion) {
    this.#question = question;
  }

  async provideHover({ uri }: TextDocument, position: Position): Promise<Hover | undefined> {
    const here = findingsOf(uri).find(finding => ruleOf(finding) === askingRule && finding.range.contains(position));
    if (here === undefined || !(await this.#question.isOpen(uri))) return undefined;
    const links = clockAnswers().map(([answer, text]) => {
      const given = encodeURIComponent(JSON.stringify([uri.toString(), answer]));
      return `[${text}](command:${answerClockCommand}?${given})`;
    });
    const text = new MarkdownString(`${clockQuestionText()} ${links.join(' · ')}`);
    text.isTrusted = { enabledCommands: [answerClockCommand] };
    return new Hover(text, here.range);
  }
}

class InStatus implements Disposable {
  readonly #question: ClockQuestion;
  readonly #listeners: Disposable;
  #item: LanguageStatusItem | undefined;

  constructor(question: ClockQuestion) {
    this.#question = question;
    this.#listeners = Disposable.from(
      window.onDidChangeActiveTextEditor(() => void this.#show()),
      languages.onDidChangeDiagnostics(({ uris }) => {
        const shown = window.activeTextEditor?.document.uri.toString();
        if (uris.some(uri => uri.toString() === shown)) void this.#show();
      }),
      workspace.onDidChangeConfiguration(() => void this.#show()),
      question.onDidAnswer(() => void this.#show()),
    );
  }

  dispose(): void {
    this.#listeners.dispose();
    this.#item?.dispose();
  }

  async #show(): Promise<void> {
    const uri = window.activeTextEditor?.document.uri;
    const isOpen = uri !== undefined && (await this.#question.isOpen(uri).catch(() => false));
    if (window.activeTextEditor?.document.uri !== uri) return;
    if (!isOpen) {
      this.#item?.dispose();
      this.#item = undefined;
      return;
    }
    this.#item ??= languages.createLanguageStatusItem('podsense.clock', manifestDocuments);
    this.#item.name = clockQuestionText();
    this.#item.text = clockQuestionText();
    this.#item.command = ask(uri.toString());
  }
}

function ask(uri: string): Command {
  return { title: l10n.t('Answer'), command: answerClockCommand, arguments: [uri] };
}
