import type { WorkspaceEdit } from 'vscode-languageserver-types';
import { type SettingPath, settingEdit } from '../../settings/settingEdit.ts';
import type { YamlFile } from '../../yaml/read/file.ts';
import type { Abilities } from './abilities.ts';
import { workspaceEditOfFiles } from './workspaceEdit.ts';

/** The settings file that counts for a file; its version is null if it is not open. */
export type SettingsPlace = { readonly uri: string; readonly version: number | null; readonly file: YamlFile };

/** The edit of a settings file that sets a setting; null if it cannot be made. */
export function changeSetting(
  path: SettingPath,
  value: string,
  { uri, version, file }: SettingsPlace,
  abilities: Abilities,
): WorkspaceEdit | null {
  const edits = settingEdit(file, path, value)?.map(({ span, text }) => ({
    range: file.lines.rangeOf(span),
    newText: text,
  }));
  return edits === undefined ? null : workspaceEditOfFiles(new Map([[uri, edits]]), () => version, abilities);
}
