/** The settings of the client, by one of the two ways that clients have. */
export type ClientSettings = {
  /** The section `podsense` for a folder; null if there is none. Never rejects. */
  readonly read: (folder: string | undefined) => Promise<unknown>;
  /** Takes the settings of `workspace/didChangeConfiguration`, from clients without `workspace/configuration`. */
  readonly take: (settings: unknown) => void;
};
