import type { Disk } from '../../workspace/files/disk.ts';
import type { Helm } from '../../workspace/rendering/helm.ts';

/** The platform of the server. */
export type Host = {
  /** Yields to everything that waits, such as messages of the client. */
  readonly pause: () => Promise<void>;
  /** The disk of the machine that the server runs on; absent in a browser. */
  readonly disk?: Disk;
  /** The user's own Helm, which runs if a client requests it; absent in a browser. */
  readonly helm?: Helm;
  /** The version of the server. */
  readonly version: string;
  /** The runtime and the system, as a report of a problem names them. */
  readonly platform: string;
  /** In milliseconds, from any point in time. */
  readonly now: () => number;
};
