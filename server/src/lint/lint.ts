import type { Cluster } from '../index/cluster.ts';
import type { Settings } from '../settings/settings.ts';
import type { YamlFile } from '../yaml/file.ts';
import type { Finding } from './finding.ts';

/** A file to lint, under the uri by which its findings and edits name it. */
export type LintInput = {
  readonly uri: string;
  readonly file: YamlFile;
  readonly cluster: Cluster;
  readonly settings: Settings;
};

/** The findings of a file, in the order of the text. Never throws. */
export function lint(_input: LintInput): readonly Finding[] {
  return [];
}
