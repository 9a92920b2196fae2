/** What the platform has to give. */
export type Host = {
  /** Lets everything that waits (messages of the client among it) come first, then goes on. */
  readonly pause: () => Promise<void>;
};
