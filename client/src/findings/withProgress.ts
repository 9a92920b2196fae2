import { type CancellationToken, ProgressLocation, window } from 'vscode';
import { type BaseLanguageClient, WorkDoneProgress } from 'vscode-languageclient';

/** A request to the server, with the token under which it reports progress. */
type Work<Result> = (params: { readonly workDoneToken: string }, token: CancellationToken) => Promise<Result>;

/**
 * Shows the progress of a request that a user made, with a button to cancel it, which progress in the status bar lacks.
 */
export async function withProgress<Result>(
  client: BaseLanguageClient,
  title: string,
  work: Work<Result>,
): Promise<Result> {
  const options = { location: ProgressLocation.Notification, title, cancellable: true };
  return window.withProgress(options, async (progress, token) => {
    const workDoneToken = `podsense-${crypto.randomUUID()}`;
    let done = 0;
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, value => {
      if (value.kind !== 'report') return;
      const { percentage = done, message = '' } = value;
      progress.report({ increment: percentage - done, message });
      done = percentage;
    });
    try {
      return await work({ workDoneToken }, token);
    } finally {
      listener.dispose();
    }
  });
}
