import type { Cluster } from '../../cases/cluster.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Settings } from '../../settings/settings.ts';
import type { PlacedProblem } from '../../settings/settingsFile.ts';
import type { YamlFile } from '../../yaml/read/file.ts';

/** One version of a file, and what was found in it. */
export type CheckedFile = {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly file: YamlFile;
  readonly settings: Settings;
  /** All files, as far as they are known: this one at this version. */
  readonly cluster: Cluster;
  /** The version of another document, where it is open; null for a file that is as it is on the disk. */
  readonly versionOf: (uri: string) => number | null;
  readonly findings: readonly Finding[];
  /** What is not understood in it, where it is a settings file. */
  readonly problems?: readonly PlacedProblem[];
};
