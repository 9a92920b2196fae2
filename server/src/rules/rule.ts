/**
 * rules/ holds one folder a rule: what it finds, its page, its messages. A rule reads views of
 * kubernetes/, the cluster and the settings; it must not know other rules, files, the editor or any protocol.
 */

import type { Cluster } from '../cases/cluster.ts';
import type { DeclaredEdit, KustomizationFact } from '../facts/facts.ts';
import type { ZoneMention } from '../kubernetes/clocks/zoneMentions.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import type { PodSpec } from '../kubernetes/pods/podSpec.ts';
import type { InLanguages } from '../messages/language.ts';
import type { Message } from '../messages/message.ts';
import type { Answers } from '../protocol/requests.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Severity } from '../protocol/severities.ts';
import type { Settings } from '../settings/settings.ts';
import type { EditList } from '../text/edit.ts';
import type { Known } from '../text/known.ts';
import type { Place, Span } from '../text/span.ts';
import type { SuppressionUse } from './shared/suppression.ts';

export type Tag = 'deprecated' | 'unnecessary';

/** An object, and what a rule may look at besides. */
export type RuleContext = {
  readonly object: Resource;
  /** The pods that it runs, with what other files say of them. */
  readonly pods: readonly PodSpec[];
  /** Where it names time zones; nowhere if another object owns it, whose words they are. */
  readonly zones: readonly ZoneMention[];
  /** Of the file that the object stands in. */
  readonly uri: string;
  readonly cluster: Cluster;
  readonly settings: Settings;
  /** The file lies where the settings say that a kubelet reads static pods. */
  readonly isStaticPath: boolean;
  /** What was found out while one file was checked. */
  readonly known: Known;
  /** Those that take in the file. */
  readonly kustomizations: readonly KustomizationFact[];
};

/** What fixes may use that findings must not: two people see the same findings on any machine. */
export type FixContext = {
  /** The zone of the machine that the editor runs on; absent where it is unknown or means nothing. */
  readonly computerZone?: string;
  readonly answers?: Answers;
};

/** A change that puts a finding right. Its edits have offsets into the document it is for. */
export type ReportedFix = {
  /** Unique among the fixes of one finding, and the same each time it is made. */
  readonly id: string;
  readonly title: Message;
  /** It can neither stop the pod, change what it may do, nor move when it runs. */
  readonly safe: boolean;
  /** What has to be answered before the fix has edits. */
  readonly asks?: 'timeZone';
  /**
   * Only a person can choose it, as the zone of one machine or another's account: it is never preferred,
   * though it may stand first, and fix-all never takes it.
   */
  readonly isChoice?: boolean;
  /** It puts right all that the rule finds in the object: each of these findings has the same one. */
  readonly isForAll?: true;
  /** It changes more of the object than the part that its finding is about. */
  readonly isWide?: true;
  /** The object that it adds to the file: two fixes must not add the same one. */
  readonly creates?: string;
  readonly edits: EditList;
  /** Edits in other documents. A file is changed either by these or by `edits`. */
  readonly elsewhere?: readonly DeclaredEdit[];
};

/** What a rule says of one object, with offsets into the document of that object: data alone, and nothing to be called. */
export type Report<About = unknown> = {
  readonly span: Span;
  readonly severity: Exclude<Severity, 'off'>;
  readonly message: Message;
  readonly tags?: readonly Tag[];
  /** Spans of the same document, or places in any file. */
  readonly related?: readonly { readonly at: Span | Place; readonly message: Message }[];
  /** What of the object it is about alone, such as one container: what is found in two parts may be fixed together. */
  readonly part?: Span;
  /** What the rule found, for its fixes. */
  readonly about: About;
};

/**
 * What a fix may do to a tree: `add`, `change` or `remove` what stands at a path, `set` for adding or changing it, or
 * `create` an account. Steps of a path are keys, `[]` for any item of a list, and a last `NAME*` for every key that
 * begins so; what stands below is meant too. A path begins with one of
 *
 * - `object`: the object of the finding
 * - `template`: the holder of a pod's metadata, or any other object
 * - `pod`: a pod's spec
 * - `container`: the container of the finding, `containers` any of its pod
 * - `account`: an object of that kind
 */
export type Touch = `${'add' | 'change' | 'remove' | 'set'} ${string}` | 'create account';

/**
 * What each fix of a rule may touch; all else in a file stays as it was. By the fix's id, up to its colon if it names
 * for what it is; `ZONE` for the name of one. An id with `:pod` does the same in every container.
 */
export type Touches = Readonly<Record<string, readonly Touch[]>>;

type AnyRule = {
  readonly id: RuleId;
  /** The severity it has by default, for the settings page. */
  readonly severity: Severity;
  readonly touches: Touches;
  /**
   * Whether a setting can make its preferred fix part of fix-all: `never` if somebody has to look at each, `nothing`
   * if it has no fix that could be.
   */
  readonly fixAll: 'allowed' | 'never' | 'nothing';
};

/** A rule looks at one object after the other, and reports only on that object. */
export type ObjectRule<About = unknown> = AnyRule & {
  readonly checks: 'object';
  check(context: RuleContext): readonly Report<About>[];
  /** What puts a report right, the preferred fix first: made when somebody asks for it, and not before. */
  fixes(report: Report<About>, context: RuleContext, asked: FixContext): readonly ReportedFix[];
};

/** The same for comments that ignore findings. */
export type SuppressionRule<About = unknown> = AnyRule & {
  readonly checks: 'suppression';
  check(use: SuppressionUse): readonly Report<About>[];
  fixes(report: Report<About>): readonly ReportedFix[];
};

export type Rule = ObjectRule | SuppressionRule;

/** What people read of a rule besides its page and its findings, in Markdown. */
export type Summary = {
  /** What it finds, as a sentence. */
  readonly finds: InLanguages<string>;
  /** The severities of its findings if there are several, the default first. */
  readonly severities?: InLanguages<string>;
  /** What fix-all makes of its findings, as a sentence; absent if it can never make anything of them. */
  readonly fixAll?: InLanguages<string>;
};
