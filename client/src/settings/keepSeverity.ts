import { ConfigurationTarget, Uri, workspace } from 'vscode';
import type { SeverityTarget } from '../../../server/src/protocol/settingRequests.ts';
import type { Severity } from '../../../server/src/protocol/severities.ts';
import { nearestTarget } from './nearestTarget.ts';

/**
 * Writes a rule's severity to the nearest settings of a document, beside the severities there: VS Code merges those of
 * all its places when the value is read.
 */
export async function keepSeverity({ uri, rule }: SeverityTarget, severity: Severity): Promise<void> {
  const resource = Uri.parse(uri);
  const settings = workspace.getConfiguration('podsense', resource);
  const written = settings.inspect<Record<string, Severity>>('rules');
  const target = nearestTarget(resource);
  const values = {
    [ConfigurationTarget.Global]: written?.globalValue,
    [ConfigurationTarget.Workspace]: written?.workspaceValue,
    [ConfigurationTarget.WorkspaceFolder]: written?.workspaceFolderValue,
  };
  await settings.update('rules', { ...values[target], [rule]: severity }, target);
}
