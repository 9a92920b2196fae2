import { commands, l10n, type MessageItem, window } from 'vscode';
import {
  CloseAction,
  type CloseHandlerResult,
  ErrorAction,
  type ErrorHandler,
  type ErrorHandlerResult,
  type Message,
} from 'vscode-languageclient';
import { restartCommand, showLogCommand } from './commandIds.ts';

/** Restarts a server that crashed, and shows a message if it keeps crashing. */
export class CrashHandler implements ErrorHandler {
  #deaths: readonly number[] = [];

  error(_error: Error, _message: Message | undefined, count: number | undefined): ErrorHandlerResult {
    return { action: count !== undefined && count <= 3 ? ErrorAction.Continue : ErrorAction.Shutdown };
  }

  closed(): CloseHandlerResult {
    const now = Date.now();
    this.#deaths = [...this.#deaths.filter(death => now - death < deathSpan), now];
    if (this.#deaths.length < mostDeaths) return { action: CloseAction.Restart, handled: true };
    this.#deaths = [];
    void tell();
    return { action: CloseAction.DoNotRestart, handled: true };
  }
}

const mostDeaths = 5;
/** In milliseconds. */
const deathSpan = 3 * 60 * 1000;

async function tell(): Promise<void> {
  const restart: MessageItem = { title: l10n.t('Restart') };
  const showLog: MessageItem = { title: l10n.t('Show Log') };
  const text = l10n.t('Podsense has stopped: its server ended {0} times within three minutes.', mostDeaths);
  const chosen = await window.showErrorMessage(text, restart, showLog);
  if (chosen === restart) await commands.executeCommand(restartCommand);
  if (chosen === showLog) await commands.executeCommand(showLogCommand);
}
