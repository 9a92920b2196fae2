/**
 * settings/ knows the settings, their defaults, how to read them from any value and from the text of a settings file,
 * and which place wins. It must not know where these come from.
 */

import { type Kinds, knownKinds } from '../kubernetes/objects/kinds.ts';
import type { RuleId } from '../protocol/ruleIds.gen.ts';
import type { Severity } from '../protocol/severities.ts';
import { type Glob, globsOf } from '../text/patterns/glob.ts';

export const timeZoneFixes = ['auto', 'localtime', 'zoneFile', 'env'] as const;
export type TimeZoneFix = (typeof timeZoneFixes)[number];

/** The settings that hold for one manifest, complete and of the right types. */
export type Settings = {
  /** `node` for the node's own zone, else a zone name. */
  readonly timeZone: string;
  readonly timeZoneFix: TimeZoneFix;
  /** Severities by rule; a rule that is absent keeps its own severities. */
  readonly rules: Readonly<Partial<Record<RuleId, Severity>>>;
  /** Rules whose preferred fix belongs to fix-all though it is not safe. */
  readonly fixAllRules: readonly RuleId[];
  /** The files of static pods. */
  readonly staticPods: readonly Glob[];
  /** The kinds that run pods: the known ones, and those of the setting `podTemplates`. */
  readonly kinds: Kinds;
  /** The files and folders that are neither checked nor read for others. */
  readonly exclude: readonly Glob[];
  /** Whether the editor shows more about zones and accounts in the text. */
  readonly inlayHints: boolean;
};

/** The settings of one place, such as a folder or a file; those it does not set are left to others. */
export type SaidSettings = Partial<Settings>;

/** Settings of an editor, which affect nothing else. */
export const editorSettings = ['inlayHints', 'renderCharts', 'trace'] as const;

export const defaultSettings: Settings = {
  timeZone: 'node',
  timeZoneFix: 'auto',
  rules: {},
  fixAllRules: [],
  staticPods: globsOf(['**/kubernetes/manifests/**']),
  kinds: knownKinds,
  exclude: [],
  inlayHints: true,
};
