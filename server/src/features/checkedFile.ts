import type { Finding } from '../lint/finding.ts';
import type { Settings } from '../settings/settings.ts';
import type { YamlFile } from '../yaml/file.ts';

/** One version of an open document, and what was found in it. */
export type CheckedFile = {
  readonly uri: string;
  readonly version: number;
  readonly file: YamlFile;
  readonly settings: Settings;
  readonly findings: readonly Finding[];
};
