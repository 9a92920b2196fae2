import { settingsFileName } from '../protocol/manifestFiles.ts';

/** Where the settings of a file may lie: in its folder, then in each one around it. The nearest that is there counts. */
export function settingsFilesFor(uri: string): readonly string[] {
  const [, root = '', path = ''] = /^([a-z][\w+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri) ?? [];
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, depth) => `${root}${folders.slice(0, folders.length - depth).join('/')}/${settingsFileName}`);
}

/** Where the settings of a folder lie. */
export function settingsFileIn(folder: string): string {
  return `${folder}/${settingsFileName}`;
}
