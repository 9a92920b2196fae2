import type { Disk } from '../../workspace/files/disk.ts';

/** The platform of the server. */
export type Host = {
  /** Yields to everything that waits, such as messages of the client. */
  readonly pause: () => Promise<void>;
  /** The disk of the machine that the server runs on; absent in a browser. */
  readonly disk?: Disk;
};
