import { Uri, window, workspace } from 'vscode';
import type { FixScope } from './fixEverything.ts';

/** A file that the explorer names, else that of the active editor; the workspace if there is none. */
export function scopeOfFile(file: Uri | undefined): FixScope {
  const named = file ?? window.activeTextEditor?.document.uri;
  return named === undefined ? 'workspace' : { file: named };
}

/** A folder that the explorer names, else that of the active editor's file; the workspace if there is none. */
export function scopeOfFolder(folder: Uri | undefined): FixScope {
  if (folder !== undefined) return { folder };
  const file = window.activeTextEditor?.document.uri;
  return file === undefined || workspace.getWorkspaceFolder(file) === undefined
    ? 'workspace'
    : { folder: Uri.joinPath(file, '..') };
}
