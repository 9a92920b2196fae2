/**
 * lint/ runs the rules over a file: (file, cluster, settings) -> findings, with offsets into the
 * file's text. It must not know the editor or any protocol.
 */

import type { DeclaredAt } from '../facts/facts.ts';
import type { Message } from '../messages/message.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Severity } from '../protocol/severities.ts';
import type { FixContext, Tag } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import type { Place, Span } from '../text/span.ts';

export type Finding = {
  readonly rule: RuleId;
  /** In the file that was linted. */
  readonly span: Span;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  readonly tags: readonly Tag[];
  readonly related: readonly { readonly place: Place; readonly message: Message }[];
  /** The span of the manifest the finding is about: fixes of one manifest may touch the same lines. */
  readonly resource: Span;
  /** What of it the finding is about alone, such as one container: fixes of two parts may be made together. */
  readonly part: Span;
  /** The preferred fix first. Nothing is computed for fixes before somebody asks. */
  readonly fixes: (context: FixContext) => readonly Fix[];
};

export type Fix = {
  /** Unique among the fixes of one finding, and the same each time it is made. */
  readonly id: string;
  readonly title: Message;
  /** It can neither stop the pod, change what it may do, nor move when it runs. */
  readonly safe: boolean;
  /** What has to be answered (in the fix context) before the fix has edits. */
  readonly asks?: 'timeZone';
  /**
   * Only a person can choose it, as the zone of one machine or another's account: it is never preferred,
   * though it may stand first, and fix-all never takes it.
   */
  readonly isChoice?: boolean;
  /** It puts right all that the rule finds in the manifest: each of these findings has the same one. */
  readonly isForAll?: true;
  /** It changes more of the object than the part that its finding is about. */
  readonly isWide?: true;
  /** The object that it adds to the file: two fixes must not add the same one. */
  readonly creates?: string;
  /** By file; empty for a fix that asks and has no answer. */
  readonly edits: readonly FileEdits[];
};

export type FileEdits = { readonly uri: string; readonly edits: readonly FileEdit[] };

/** An edit of the file that was linted, or of another one: then with its range, since that file need not be open. */
export type FileEdit = Edit & { readonly range?: DeclaredAt['range'] };
