import type { Cluster } from '../../cases/cluster.ts';
import type { Finding } from '../../lint/finding.ts';
import type { Settings } from '../../settings/settings.ts';
import type { PlacedProblem } from '../../settings/settingsFile.ts';
import type { YamlFile } from '../../yaml/read/file.ts';

/** One version of a file, and the findings in it. */
export type CheckedFile = {
  readonly uri: string;
  /** Null for a file that is not open. */
  readonly version: number | null;
  readonly file: YamlFile;
  readonly settings: Settings;
  /** All files, as far as they are known: this one at this version. */
  readonly cluster: Cluster;
  /** The version of another document, if it is open; null for a file on the disk. */
  readonly versionOf: (uri: string) => number | null;
  readonly findings: readonly Finding[];
  /** The problems in it, if it is a settings file. */
  readonly problems?: readonly PlacedProblem[];
};
