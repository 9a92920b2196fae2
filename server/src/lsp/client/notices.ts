import { type Connection, MessageType, ShowMessageNotification, type ShowMessageParams } from 'vscode-languageserver';
import type { Language } from '../../messages/language.ts';
import { type Message, say } from '../../messages/message.ts';
import type { SettingProblem } from '../../settings/readSettings.ts';
import { fileNameOf } from '../../text/fileNameOf.ts';
import { isTooLarge, maximumLength, type Snapshot } from '../../workspace/checking/openDocuments.ts';
import * as messages from './messages.ts';
import { noticeText } from './noticeText.ts';

/** Messages to the user that no request has caused. */
export class Notices {
  readonly #connection: Connection;
  readonly #language: Language;
  readonly #tooLarge = new Set<string>();

  constructor(connection: Connection, language: Language) {
    this.#connection = connection;
    this.#language = language;
  }

  /** Reports that a document is too large to be checked, if it would be otherwise; once while it is open. */
  tooLong(snapshot: Snapshot): void {
    const { uri } = snapshot;
    if (this.#tooLarge.has(uri) || !isTooLarge(snapshot)) return;
    this.#tooLarge.add(uri);
    this.show(messages.serverTooLarge({ file: fileNameOf(uri), megabytes: maximumLength / 1024 / 1024 }));
  }

  closed(uri: string): void {
    this.#tooLarge.delete(uri);
  }

  settingProblem({ path, message: problem }: SettingProblem): void {
    const setting = ['podsense', ...path].join('.');
    this.show(messages.settingsOfClient({ setting, problem: say(problem, this.#language) }));
  }

  /** Shows a message, and logs it. */
  show(notice: Message): void {
    const text = noticeText(notice, this.#language);
    this.#connection.console.warn(text);
    const params: ShowMessageParams = { type: MessageType.Warning, message: text };
    // It fails if the client is gone.
    this.#connection.sendNotification(ShowMessageNotification.type, params).catch(() => {});
  }
}
