import type { Connection, ProgressToken } from 'vscode-languageserver';
import { type Message, say } from '../../messages/message.ts';
import { errorText } from '../../text/errorText.ts';
import { type Progress, silent } from '../../workspace/pace/pace.ts';
import type { Client } from './client.ts';
import * as messages from './messages.ts';

/**
 * Begins to show the progress of work: by the token of the client's request, if it has one. If the client shows no
 * progress, nothing is ever reported or cancelled.
 */
export async function beginProgress(
  connection: Connection,
  client: Client,
  title: Message,
  ofClient?: ProgressToken,
): Promise<Progress> {
  const { language } = client.abilities;
  if (ofClient === undefined && !client.showsProgress) return silent;
  try {
    const own = ofClient === undefined ? await connection.window.createWorkDoneProgress() : undefined;
    const progress = own ?? connection.window.attachWorkDoneProgress(ofClient);
    progress.begin(say(title, language), 0, undefined, true);
    return {
      // Work for a client's request is cancelled by that request.
      isCancelled: () => own?.token.isCancellationRequested === true,
      report: (done, total) =>
        progress.report(Math.round((100 * done) / total), say(messages.files({ done, total }), language)),
      done: () => progress.done(),
    };
  } catch (error) {
    connection.console.error(`window/workDoneProgress/create failed: ${errorText(error)}`);
    return silent;
  }
}
