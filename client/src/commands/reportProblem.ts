import { env, l10n, UIKind, version, window } from 'vscode';
import { type ReportParams, reportRequest } from '../../../server/src/protocol/reportRequest.ts';
import type { Server } from '../server/server.ts';

/** Copies what a report of a problem needs: versions, settings in force, files read and slow requests. */
export async function reportProblem(server: Server, extensionVersion: string): Promise<void> {
  const editor = `${env.appName} ${version} (${env.uiKind === UIKind.Web ? 'web' : 'desktop'}, ${env.appHost}${env.remoteName === undefined ? '' : `, ${env.remoteName}`})`;
  const lines = [`Podsense ${extensionVersion}`, editor, `language ${env.language}`, await reportOf(server)];
  await env.clipboard.writeText(`${lines.join('\n')}\n`);
  void window.showInformationMessage(
    l10n.t('Copied to the clipboard: versions, settings and times, without texts or names of manifests.'),
  );
}

/** The part of the server, which may be what does not work. */
async function reportOf(server: Server): Promise<string> {
  const uri = window.activeTextEditor?.document.uri.toString();
  const params: ReportParams = uri === undefined ? {} : { uri };
  try {
    const client = await server.start();
    return await client.sendRequest<string>(reportRequest, params);
  } catch (error) {
    return `the server does not answer: ${error instanceof Error ? error.name : typeof error}`;
  }
}
