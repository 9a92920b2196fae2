/**
 * features/ turns findings into what the protocol shows: its data in and out, by pure functions. It must not know
 * connections, nor how rules find what they find.
 */
import type { Language } from '../../messages/language.ts';

/** The abilities of a client; it is never sent more than they allow. */
export type Abilities = {
  readonly language: Language;
  /** Hover texts may be Markdown; else they are plain text. */
  readonly markdown: boolean;
  /** The documentation of a completion may be Markdown. */
  readonly completionMarkdown: boolean;
  readonly relatedInformation: boolean;
  readonly tags: boolean;
  /** It opens pages by uris of the scheme `podsense-rule`, and a diagnostic's code may link to one. */
  readonly rulePages: boolean;
  /** Workspace edits may name the version of the document that they are for. */
  readonly documentChanges: boolean;
  /** Parts of a workspace edit may need confirmation. */
  readonly changeAnnotations: boolean;
  /** Code actions may come without their edit, and get it by `codeAction/resolve`. */
  readonly resolvesEdits: boolean;
  /** The client's own commands that an action or a link may use. */
  readonly commands: readonly string[];
};
