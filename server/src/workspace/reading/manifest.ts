import type { Cluster } from '../../cases/cluster/cluster.ts';
import type { Facts } from '../../facts/facts.ts';
import { type FactsMemo, factsInSteps } from '../../facts/factsOf.ts';
import { isTemplate } from '../../kubernetes/delivery/chart.ts';
import { fileInterestOf, type WantedFacts } from '../../kubernetes/delivery/interest.ts';
import { parseAllInSteps, parseManifestInSteps } from '../../kubernetes/delivery/parseManifest.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import type { Checked } from '../../lint/checked.ts';
import { lintInSteps } from '../../lint/lint.ts';
import { isSettingsFile } from '../../protocol/manifestFiles.ts';
import type { Settings } from '../../settings/settings.ts';
import { settingsIn } from '../../settings/settingsFile.ts';
import type { Steps } from '../../text/steps.ts';
import { parseFile, type YamlFile } from '../../yaml/read/file.ts';
import { isWorthParsing } from '../files/manifestFiles.ts';

/**
 * The facts of a file's text: all, or those that are wanted and perhaps more. A file without anything of interest has
 * facts too, since a kustomization may list it. Undefined for JSON that is no manifest. `onParsed` receives what was
 * parsed of it.
 */
export function* factsIn(
  uri: string,
  text: string,
  kinds: Kinds,
  wanted: WantedFacts = 'all',
  onParsed?: (file: YamlFile) => void,
): Steps<Facts | undefined> {
  if (/\.json$/i.test(uri) && !isWorthParsing(uri, text, kinds)) return undefined;
  const mayHold = fileInterestOf(uri, kinds, wanted)(text) || (isTemplate(uri) && text.includes('{{'));
  const isWorth = mayHold && !isSettingsFile(uri);
  const file = isWorth ? yield* parseManifestInSteps(uri, text, kinds, undefined, wanted) : withoutObjects;
  if (isWorth) onParsed?.(file);
  const facts = yield* factsInSteps(uri, file, kinds, copies, wanted);
  const { declares, refers, renders } = facts;
  const { kustomization, chart } = declares;
  return {
    ...facts,
    ...(kustomization && { declares: { ...declares, kustomization: copied(kustomization) } }),
    ...(chart && { declares: { ...declares, chart: copied(chart) } }),
    ...(refers.chart && { refers: { ...refers, chart: copied(refers.chart) } }),
    ...(renders && { renders: copied(renders) }),
  };
}

const withoutObjects = parseFile('', () => false);

/** The facts of each document in strings of their own. */
const copies: Pick<FactsMemo, 'find'> = {
  find: (_document, _start, _now, tell) => {
    const facts = tell();
    return facts && copied(facts);
  },
};

/** A copy with strings of its own: a part of a text keeps the whole of it in memory. */
function copied<Data>(data: Data): Data {
  return JSON.parse(JSON.stringify(data));
}

/**
 * Checks the text of a file that is not open; undefined if it holds neither manifests nor settings. `parsed`: what was
 * parsed of it for its facts, by the same settings.
 */
export function* checkText(
  uri: string,
  text: string,
  settings: Settings,
  cluster: Cluster,
  { versionOf = () => null, parsed }: { versionOf?: Checked['versionOf']; parsed?: YamlFile | undefined } = {},
): Steps<Checked | undefined> {
  const closed = { uri, settings, cluster, version: null, versionOf };
  if (isSettingsFile(uri)) {
    const file = parseFile(text, () => true);
    return { ...closed, file, findings: [], problems: settingsIn(file).problems };
  }
  if (!isWorthParsing(uri, text, settings.kinds)) return undefined;
  const { kinds } = settings;
  const file = yield* parsed ? parseAllInSteps(uri, parsed, kinds) : parseManifestInSteps(uri, text, kinds);
  return { ...closed, file, findings: yield* lintInSteps({ uri, file, settings, cluster }) };
}
