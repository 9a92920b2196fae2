import { settingsFileName } from '../protocol/manifestFiles.ts';

/**
 * The uris at which a file's settings may lie: in its folder, then in each one around it. The nearest that exists
 * counts.
 */
export function settingsFilesFor(uri: string): readonly string[] {
  const [, root = '', path = ''] = /^([a-z][\w+.-]*:\/\/[^/]*)(\/.*)$/i.exec(uri) ?? [];
  const folders = path.split('/').slice(0, -1);
  return folders.map((_, depth) => `${root}${folders.slice(0, folders.length - depth).join('/')}/${settingsFileName}`);
}

/** The uri of a folder's settings file. */
export function settingsFileIn(folder: string): string {
  return `${folder}/${settingsFileName}`;
}
