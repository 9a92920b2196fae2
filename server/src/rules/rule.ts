/**
 * rules/ holds one folder a rule: what it finds, its page, its messages. A rule reads views of
 * kubernetes/, the cluster and the settings; it must not know other rules, files, the editor or any protocol.
 */

import type { Case } from '../cases/object/case.ts';
import type { DeclaredEdit } from '../facts/facts.ts';
import type { ZoneMention } from '../kubernetes/clocks/zoneMentions.ts';
import type { InLanguages } from '../messages/language.ts';
import type { Message } from '../messages/message.ts';
import type { Answers } from '../protocol/fixRequests.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Severity } from '../protocol/severities.ts';
import type { Settings } from '../settings/settings.ts';
import type { EditList } from '../text/edit.ts';
import type { Known } from '../text/known.ts';
import type { Place, Span } from '../text/span.ts';
import type { SuppressionUse } from './shared/suppression.ts';

export type Tag = 'deprecated' | 'unnecessary';

/** A case of an object that a rule checks, with the settings. */
export type RuleCase = Case & {
  /** The time zones that it names; none if another object owns it, which then named them. */
  readonly zones: readonly ZoneMention[];
  readonly settings: Settings;
  /** The settings declare the file to be a static pod's. */
  readonly isStaticPath: boolean;
  /** Caches what is computed while one file is checked. */
  readonly known: Known;
};

/** Input of fixes that findings must not use: two people see the same findings on any machine. */
export type FixContext = {
  /** The zone of the machine that the editor runs on; absent if it is unknown or UTC. */
  readonly computerZone?: string;
  readonly answers?: Answers;
};

/** A change that fixes a finding. Its edits have offsets into the document of the finding. */
export type ReportedFix = {
  /** Unique among the fixes of one finding, and the same each time. */
  readonly id: string;
  /** It fits in a menu: without the names of accounts and zones, it has at most 60 characters. */
  readonly title: Message;
  /** What a title has no room for, as a sentence. */
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
  /** It fixes all that the rule finds in the object: each of these findings has the same fix. */
  readonly isForAll?: true;
  /** It changes more of the object than the part that its finding is about. */
  readonly isWide?: true;
  /** The object that it adds to the file: no two fixes may add the same one. */
  readonly creates?: string;
  readonly edits: EditList;
  /** Edits in other documents. A file is changed either by these or by `edits`. */
  readonly elsewhere?: readonly DeclaredEdit[];
};

/** A finding of a rule in one object, with offsets into its document: plain data, without functions. */
export type Report<About = unknown> = {
  readonly span: Span;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  readonly tags?: readonly Tag[];
  /** Spans of the same document, or places in any file. */
  readonly related?: readonly { readonly at: Span | Place; readonly message: Message }[];
  /**
   * The part of the object that it alone is about, such as one container: findings in two parts may be fixed together.
   */
  readonly part?: Span;
  /** Data for its fixes. */
  readonly about: About;
};

/**
 * What a fix may do to a tree: `add`, `change` or `remove` what stands at a path, `set` for adding or changing it, or
 * `create` an account. Steps of a path are keys, `[]` for any item of a list, and a last `NAME*` for every key that
 * begins so; a path includes all below it. A path begins with one of
 *
 * - `object`: the object of the finding
 * - `template`: the holder of a pod's metadata, or any other object
 * - `pod`: a pod's spec
 * - `container`: the container of the finding, `containers` any of its pod
 * - `map`: the map in which the finding is at a value
 * - `account`: an object of that kind
 */
export type Touch = `${'add' | 'change' | 'remove' | 'set'} ${string}` | 'create account';

/**
 * The touches of each fix of a rule; all else in a file stays as it was. By the fix's id, up to its colon if a name
 * follows; `ZONE` for the name of one. An id with `:pod` does the same in every container.
 */
export type Touches = Readonly<Record<string, readonly Touch[]>>;

type AnyRule = {
  readonly id: RuleId;
  /** The default severity, for the settings page. */
  readonly severity: Severity;
  readonly touches: Touches;
  /**
   * Whether a setting can make its preferred fix part of fix-all: `never` if each needs a person's look, `nothing` if
   * it has no suitable fix.
   */
  readonly fixAll: 'allowed' | 'never' | 'nothing';
  /** The unit in which users see its findings counted; places in a file if absent. */
  readonly counts?: 'containers' | 'pods' | 'schedules';
};

/** A rule that checks one object after the other, and reports only on that object. */
export type ObjectRule<About = unknown> = AnyRule & {
  readonly checks: 'object';
  check(context: RuleCase): readonly Report<About>[];
  /** The fixes of a report, the preferred one first; made when they are requested. */
  fixes(report: Report<About>, context: RuleCase, asked: FixContext): readonly ReportedFix[];
  /** The reason for which the fix that most would take is not offered; undefined if it is, or for none that is known. */
  whyNotFixed?(report: Report<About>, context: RuleCase): Message | undefined;
};

/** The same for comments that ignore findings. */
export type SuppressionRule<About = unknown> = AnyRule & {
  readonly checks: 'suppression';
  check(use: SuppressionUse): readonly Report<About>[];
  fixes(report: Report<About>): readonly ReportedFix[];
};

export type Rule = ObjectRule | SuppressionRule;

/** The texts of a rule besides its page and its findings, in Markdown. */
export type Summary = {
  /** The mistake that it finds, as a sentence. */
  readonly finds: InLanguages<string>;
  /** The severities of its findings if there are several, the default first. */
  readonly severities?: InLanguages<string>;
  /** The action of fix-all on its findings, as a sentence; absent if it never fixes any. */
  readonly fixAll?: InLanguages<string>;
};
