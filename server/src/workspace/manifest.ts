import type { Cluster } from '../cases/cluster.ts';
import type { Facts } from '../facts/facts.ts';
import type { FactsMemo } from '../facts/factsMemo.ts';
import { factsInSteps } from '../facts/factsOf.ts';
import { interestOf } from '../kubernetes/delivery/interest.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import type { Finding } from '../lint/finding.ts';
import { type LintInput, lintInSteps } from '../lint/lint.ts';
import { isSettingsFile } from '../protocol/manifestFiles.ts';
import type { Settings } from '../settings/settings.ts';
import { type PlacedProblem, settingsIn } from '../settings/settingsFile.ts';
import type { Steps } from '../text/steps.ts';
import { parseFile, parseInSteps } from '../yaml/read/file.ts';
import { isWorthParsing } from './manifestFiles.ts';

/** A file as it was read, and what was found in it. */
export type CheckedText = LintInput & {
  readonly findings: readonly Finding[];
  /** What is not understood in it, where it is a settings file. */
  readonly problems: readonly PlacedProblem[];
};

/**
 * The facts of a file's text. A file without anything of interest has facts too, since a kustomization may take it
 * in. Undefined for JSON that is no manifest.
 */
export function* factsIn(uri: string, text: string, kinds: Kinds): Steps<Facts | undefined> {
  const isWorth = isWorthParsing(uri, text, kinds);
  if (!isWorth && /\.json$/i.test(uri)) return undefined;
  const file = yield* parseInSteps(isWorth ? text : '', interestOf(uri, kinds));
  const { declares, ...facts } = yield* factsInSteps(uri, file, kinds, copies);
  const { accounts, partlyNamedAccounts, namespaces, bindings, configMaps, ...description } = declares;
  const told = { accounts, partlyNamedAccounts, namespaces, bindings, configMaps };
  return { ...facts, declares: { ...told, ...copied(description) } };
}

/** Of each document its facts in strings of their own. */
const copies: Pick<FactsMemo, 'find'> = { find: (_document, _now, tell) => copied(tell()) };

/** In strings of its own: a part of a text keeps the whole of it in memory. */
function copied<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data));
}

/** Checks the text of a file; undefined where it holds neither manifests nor settings. */
export function* checkText(
  uri: string,
  text: string,
  settings: Settings,
  cluster: Cluster,
): Steps<CheckedText | undefined> {
  if (isSettingsFile(uri)) {
    const input = { uri, file: parseFile(text, () => true), settings, cluster };
    return { ...input, findings: [], problems: settingsIn(input.file).problems };
  }
  if (!isWorthParsing(uri, text, settings.kinds)) return undefined;
  const file = yield* parseInSteps(text, interestOf(uri, settings.kinds));
  const input = { uri, file, settings, cluster };
  return { ...input, findings: yield* lintInSteps(input), problems: [] };
}
