import type { Disk } from '../workspace/disk.ts';

/** What the platform has to give. */
export type Host = {
  /** Lets everything that waits (messages of the client among it) come first, then goes on. */
  readonly pause: () => Promise<void>;
  /** The disk of the machine that the server runs on; absent in a browser. */
  readonly disk?: Disk;
};
