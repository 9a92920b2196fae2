import type { Range } from 'vscode-languageserver-types';
import type { RuleId } from './ruleIds.gen.ts';

/** Names one fix of one finding in one version of a document. */
export type FixReference = {
  readonly uri: string;
  readonly version: number | null;
  readonly rule: RuleId;
  /** The range of the finding. */
  readonly range: Range;
  /** Unique among the fixes of the finding. */
  readonly fixId: string;
};

/** Answers to the questions of a fix, which has no edits before. */
export type Answers = { readonly timeZone?: string; readonly namespace?: string };

/** `FixParams` -> the workspace edit of a fix after its questions were answered, or null if there is none. */
export const fixRequest = 'podsense/fix';
export type FixParams = FixReference & { readonly answers: Answers };

/** A part of a rule's menu, in a client with a list of its own for it: other strategies, other accounts, comments. */
export type MenuPart = 'ways' | 'accounts' | 'ignore';

/** Names the actions of a part of a rule's menu at a range in one version of a document. */
export type MenuReference = {
  readonly uri: string;
  readonly version: number | null;
  readonly range: Range;
  readonly rule: RuleId;
  readonly part: MenuPart;
};

/** `MenuReference` -> the code actions of that part; none if the document has changed. */
export const menuPartRequest = 'podsense/menuPart';

/** `FixableParams` -> the fixes that can be made together there, to choose from: `FixOffers`. */
export const fixableRequest = 'podsense/fixable';
export type FixableParams = {
  /** A file, also one that is only open; absent with `folder` for the whole workspace. */
  readonly file?: string;
  /** A folder of the workspace. */
  readonly folder?: string;
  readonly workDoneToken?: string | number;
};
export type FixOffers = {
  readonly rules: readonly RuleOffer[];
  /** The number of findings all of whose fixes a person has to choose, one by one. */
  readonly others: number;
};

/** The fixes of a rule that can be made together. */
export type RuleOffer = {
  readonly rule: RuleId;
  /** Whether fix-all makes them unprompted; else they are the preferred ones of the other findings. */
  readonly isSafe: boolean;
  /** What they change, in how many places and files. */
  readonly label: string;
  /** What some of them change instead. */
  readonly others: readonly string[];
  /** The uris of the files. */
  readonly uris: readonly string[];
};

/**
 * `FixWorkspaceParams` -> a workspace edit of the chosen fixes, each with an annotation if the client knows these, which
 * a user sees before the client applies it; null if that is nothing.
 */
export const fixWorkspaceRequest = 'podsense/fixWorkspace';
export type FixWorkspaceParams = {
  /** The files to fix; absent for the whole workspace. */
  readonly uris?: readonly string[];
  /** The rules of which to make the fixes that are safe; absent with `others` for those of all rules. */
  readonly safe?: readonly RuleId[];
  /** The rules of which to make the other ones. */
  readonly others?: readonly RuleId[];
  readonly workDoneToken?: string | number;
};
