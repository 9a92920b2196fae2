import { type Disposable, type LogOutputChannel, l10n, type TextDocument, type Uri, window, workspace } from 'vscode';
import { type RenderParams, type RenderResult, renderRequest } from '../../../server/src/protocol/findingRequests.ts';
import type { Server } from '../server/server.ts';
import { unlessCancelled } from './unlessCancelled.ts';
import { withProgress } from './withProgress.ts';

/**
 * Has the user's own Helm render charts: that of a file by a command, from then on whenever a file of it is saved, and
 * any chart then if the user has set that. Never in a workspace that is not trusted, since a chart is a program.
 */
export class ChartRendering implements Disposable {
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  readonly #saving: Disposable;
  /** The uris of the folders of charts that the user has had rendered. */
  readonly #asked = new Set<string>();
  /** The saved files whose charts are to be rendered next. */
  #saved = new Set<string>();
  #isRendering = false;

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#saving = workspace.onDidSaveTextDocument(document => {
      if (this.#isWanted(document)) void this.#renderSaved(document.uri);
    });
  }

  /** Renders the chart of a file, and shows the result. */
  async render(uri = window.activeTextEditor?.document.uri): Promise<void> {
    if (uri === undefined) return;
    if (!workspace.isTrusted) {
      void window.showWarningMessage(l10n.t('Charts are rendered only in a workspace that you trust.'));
      return;
    }
    const client = await this.#server.start();
    const params: RenderParams = { uris: [uri.toString()] };
    const result = await unlessCancelled(
      withProgress(client, l10n.t('Podsense: rendering the chart'), (_, token) =>
        client.sendRequest<RenderResult | null>(renderRequest, params, token),
      ),
    );
    if (result === undefined) return;
    for (const chart of result?.charts ?? []) this.#asked.add(chart);
    tell(result);
  }

  dispose(): void {
    this.#saving.dispose();
  }

  #isWanted({ uri }: TextDocument): boolean {
    if (!workspace.isTrusted || uri.scheme !== 'file' || !/\.(?:ya?ml|tpl)$/i.test(uri.path)) return false;
    const isAsked = [...this.#asked].some(folder => uri.toString().startsWith(`${folder}/`));
    return isAsked || workspace.getConfiguration('podsense', uri).get('renderCharts') === true;
  }

  /** Files that are saved meanwhile are rendered together, afterwards. */
  async #renderSaved(uri: Uri): Promise<void> {
    this.#saved.add(uri.toString());
    if (this.#isRendering) return;
    this.#isRendering = true;
    try {
      while (this.#saved.size > 0) {
        const params: RenderParams = { uris: [...this.#saved] };
        this.#saved = new Set();
        const client = await this.#server.start();
        const result = await client.sendRequest<RenderResult | null>(renderRequest, params);
        for (const failure of result?.failures ?? []) this.#log.warn(failure);
      }
    } catch (error) {
      this.#log.error(`Rendering failed: ${String(error)}`);
    } finally {
      this.#isRendering = false;
    }
  }
}

function tell(result: RenderResult | null): void {
  const [failure] = result?.failures ?? [];
  if (failure !== undefined) void window.showWarningMessage(failure);
  else if (result === null) void window.showWarningMessage(l10n.t('No program can be run here.'));
  else if (result.charts.length === 0) void window.showInformationMessage(l10n.t('This file is in no chart.'));
  else void window.setStatusBarMessage(l10n.t('Podsense: {0} findings by rendering alone', result.findings), 10_000);
}
