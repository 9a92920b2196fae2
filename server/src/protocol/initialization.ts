/**
 * protocol/ is what client and server agree on beyond LSP: requests, commands, the ids of rules, which files are read.
 * It must know nothing else of the server, since the client bundles it.
 */

/** `initializationOptions`; all of them are optional. */
export type InitializationOptions = {
  /** The time zone of the user's own machine. */
  readonly computerZone?: string;
  /** The settings (section `podsense`) of a client without `workspace/configuration`. */
  readonly settings?: unknown;
};

/** `capabilities.experimental.podsense`: what this client can do beyond the protocol. */
export type ClientExtensions = {
  /** Its own commands that code actions and links may use. */
  readonly commands?: readonly string[];
  /** It opens pages by uris `podsense-rule:/RULE-ID.md`. */
  readonly rulePages?: boolean;
  /** It finds and reads files: `podsense/findFiles`, `podsense/read`. */
  readonly files?: boolean;
  /** Its log has room for what the server does: versions, settings in force, files read and slow requests. */
  readonly journal?: boolean;
  /** It wants the notifications `podsense/workspaceStatus` and `podsense/findingsChanged`. */
  readonly workspaceStatus?: boolean;
};
