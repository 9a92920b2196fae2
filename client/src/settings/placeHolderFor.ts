import { l10n, type Uri, workspace } from 'vscode';

/**
 * The placeholder of a list, which names the place to which a choice is written: a settings file, or VS Code's own
 * settings.
 */
export function placeHolderFor(file: Uri | undefined): string {
  return l10n.t('Written to {0}', file === undefined ? l10n.t('the settings') : workspace.asRelativePath(file));
}
