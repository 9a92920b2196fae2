import type { Cluster } from '../cases/cluster/cluster.ts';
import type { Settings } from '../settings/settings.ts';
import type { PlacedProblem } from '../settings/settingsFile.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import type { Finding } from './finding.ts';

/** A file that was read, and all that its findings depend on. */
export type Unchecked = {
  /** The uri by which findings and edits name it. */
  readonly uri: string;
  readonly file: YamlFile;
  readonly settings: Settings;
  /** Whether the settings declare it to be a static pod's; absent if nobody has looked yet. */
  readonly isStaticPath?: boolean;
  /** All files, as far as they are known: this one at this version. */
  readonly cluster: Cluster;
};

/** One version of a file, and its findings. */
export type Checked = Unchecked & {
  readonly findings: readonly Finding[];
  /** The problems in it, if it is a settings file. */
  readonly problems?: readonly PlacedProblem[];
  /** Null for a file that is not open. */
  readonly version: number | null;
  /** The version of another document, if it is open; null for a file that is as it is on the disk. */
  readonly versionOf: (uri: string) => number | null;
};
