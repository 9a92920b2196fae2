/**
 * lint/ runs the rules over a file: (file, cluster, settings) -> findings, with offsets into the file's text. It must
 * not know the editor or any protocol.
 */

import type { DeclaredAt } from '../facts/facts.ts';
import type { Message } from '../messages/message.ts';
import type { Answers } from '../protocol/fixRequests.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Severity } from '../protocol/severities.ts';
import type { Tag } from '../rules/rule.ts';
import type { Edit } from '../text/edit.ts';
import type { Place, Span } from '../text/span.ts';
import type { RuleReport } from './lintDocument.ts';
import type { PresentCases } from './memo/lintMemo.ts';

export type Finding = {
  readonly rule: RuleId;
  /** The span in the linted file. */
  readonly span: Span;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  readonly tags: readonly Tag[];
  readonly related: readonly { readonly place: Place; readonly message: Message }[];
  /** The span of the manifest that the finding is about: fixes of one manifest may touch the same lines. */
  readonly resource: Span;
  /** The part of it that the finding alone is about, such as one container: fixes of two parts may be made together. */
  readonly part: Span;
  /**
   * Material for fixes that are made on request: the uri of the file, whether it may not be edited, the start of the
   * document in it, and the cases as they are now.
   */
  readonly of: {
    readonly found: RuleReport;
    readonly uri: string;
    readonly isSealed: boolean;
    readonly start: number;
    readonly cases: Pick<PresentCases, 'of'>;
  };
};

export type Fix = {
  /** Unique among the fixes of one finding, and the same each time. */
  readonly id: string;
  readonly title: Message;
  /** What the title has no room for, as a sentence. */
  readonly detail?: Message;
  /** The fix can neither stop the pod, nor change what it may do, nor move when it runs. */
  readonly safe: boolean;
  /** The answer that the fix context must hold before the fix has edits. */
  readonly asks?: keyof Answers;
  /**
   * Only a person can choose it, such as the zone of one machine or another account: it is never preferred, though it
   * may stand first, and fix-all never takes it.
   */
  readonly isChoice?: boolean;
  /** It fixes all that the rule finds in the manifest: each of these findings has the same fix. */
  readonly isForAll?: true;
  /** It changes more of the object than the part that its finding is about. */
  readonly isWide?: true;
  /** The object that it adds to the file: no two fixes may add the same one. */
  readonly creates?: string;
  /** The edits by file; empty for a fix whose question has no answer. */
  readonly edits: readonly FileEdits[];
};

export type FileEdits = { readonly uri: string; readonly edits: readonly FileEdit[] };

/** An edit of the linted file, or of another one: then with its range, since that file need not be open. */
export type FileEdit = Edit & { readonly range?: DeclaredAt['range'] };
