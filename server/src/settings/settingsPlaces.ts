import { settingsFileName } from '../protocol/manifestFiles.ts';

/** Where the settings of a file may lie: in its folder, then in each one around it. The nearest that is there counts. */
export function settingsFilesFor(uri: string): readonly string[] {
  const [, root = '', path = ''] = /^([a-z][\w+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri) ?? [];
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, depth) => `${root}${folders.slice(0, folders.length - depth).join('/')}/${settingsFileName}`);
}

/** The folder that a file lies in. */
export function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/'));
}

/** Where the settings of a folder lie. */
export function settingsFileIn(folder: string): string {
  return `${folder}/${settingsFileName}`;
}
