import { l10n, type QuickPickItem, Uri, window } from 'vscode';
import {
  type PresentSeverity,
  type SetSeverityParams,
  type SeverityTarget,
  setSeverityRequest,
  severityRequest,
} from '../../../server/src/protocol/settingRequests.ts';
import { type Severity, severities } from '../../../server/src/protocol/severities.ts';
import type { Server } from '../server/server.ts';
import { keepSeverity } from './keepSeverity.ts';
import { placeHolderFor } from './placeHolderFor.ts';
import { writeSettingsFile } from './writeSettingsFile.ts';

/** Prompts for a rule's severity, and writes it to the settings file that counts, else to VS Code's settings. */
export async function changeSeverity(server: Server, target: SeverityTarget): Promise<void> {
  const client = await server.start();
  const present = await client.sendRequest<PresentSeverity | null>(severityRequest, target);
  const severity = present && (await pickSeverity(target.rule, present));
  if (!present || !severity) return;
  if (present.file === null) await keepSeverity(target, severity);
  else {
    const params: SetSeverityParams = { ...target, severity };
    await writeSettingsFile(server, Uri.parse(present.file), setSeverityRequest, params);
  }
}

async function pickSeverity(
  rule: string,
  { present, default: own, file }: PresentSeverity,
): Promise<Severity | undefined> {
  const items = severities.map((label): QuickPickItem & { readonly label: Severity } => {
    const marks = [
      ...(label === (present ?? own) ? [l10n.t('present')] : []),
      ...(label === own ? [l10n.t('default')] : []),
    ];
    return { label, description: marks.join(', ') };
  });
  const picked = await window.showQuickPick(items, {
    title: l10n.t('Severity of {0}', rule),
    placeHolder: placeHolderFor(file === null ? undefined : Uri.parse(file)),
  });
  return picked?.label;
}
