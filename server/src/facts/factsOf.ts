import { chartIn, isChart, isTemplate, isValues } from '../kubernetes/delivery/chart.ts';
import type { WantedFacts } from '../kubernetes/delivery/interest.ts';
import { isKustomization, kustomizationOf } from '../kubernetes/delivery/kustomization.ts';
import { type Kinds, knownKinds } from '../kubernetes/objects/kinds.ts';
import { isSettingsFile } from '../protocol/manifestFiles.ts';
import { finish, lookUpsOfStep, type Steps } from '../text/steps.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { chartFactsIn, chartUsesIn } from './chartFacts.ts';
import { type DocumentFacts, filledFactsOf } from './documentFacts.ts';
import type { Facts } from './facts.ts';
import type { FactsMemo } from './factsMemo.ts';

/** The facts of a file; those of unchanged documents come from the memo, if there is one. */
export function factsOf(uri: string, file: YamlFile, kinds: Kinds = knownKinds, memo?: FactsMemo): Facts {
  return finish(factsInSteps(uri, file, kinds, memo));
}

/** Like `factsOf`, in steps of one document; at least the wanted facts. */
export function* factsInSteps(
  uri: string,
  file: YamlFile,
  kinds: Kinds,
  memo?: Pick<FactsMemo, 'find'>,
  wanted: WantedFacts = 'all',
): Steps<Facts> {
  const all = new Map<string, (readonly unknown[])[]>();
  const now = { uri, kinds, isSealed: file.isSealed, lines: file.lines };
  let [isTold, lookUps] = [false, 0];
  for (const { span, document } of isSettingsFile(uri) ? [] : file.documents) {
    if (document === undefined) continue;
    const tell = () => {
      isTold = true;
      return filledFactsOf(document, span.start, uri, file, kinds);
    };
    const facts = memo === undefined ? tell() : memo.find(document, span.start, now, tell);
    for (const part in facts) {
      const lists = all.get(part);
      const list = facts[part as keyof DocumentFacts] ?? [];
      if (lists === undefined) all.set(part, [list]);
      else lists.push(list);
    }
    if (isTold || ++lookUps % lookUpsOfStep === 0) yield;
    isTold = false;
  }
  const joined = <Part extends keyof DocumentFacts>(part: Part): DocumentFacts[Part] => {
    const lists = all.get(part) ?? [];
    return (lists.length < 2 ? (lists[0] ?? []) : lists.flat()) as DocumentFacts[Part];
  };
  return {
    uri,
    declares: {
      accounts: joined('accounts'),
      partlyNamedAccounts: joined('partlyNamedAccounts'),
      namespaces: joined('namespaces'),
      k8tz: joined('k8tz'),
      bindings: joined('bindings'),
      configMaps: joined('configMaps'),
      dataUses: joined('dataUses'),
      deliveries: joined('deliveries'),
      hostPathHints: joined('hostPathHints'),
      ...descriptionIn(uri, file, kinds),
    },
    patches: joined('patches'),
    workloads: joined('workloads'),
    refers: {
      accounts: joined('references'),
      grants: joined('grants'),
      roles: joined('roles'),
      zones: joined('zones'),
      ...(wanted === 'all' && isTemplate(uri) ? chartUsesIn(uri, file) : {}),
    },
    ...(isTemplate(uri) || isValues(uri) ? chartFactsIn(uri, file) : {}),
  };
}

/** The kustomization or chart in a file, if its name makes it one. */
function descriptionIn(
  uri: string,
  { documents }: YamlFile,
  kinds: Kinds,
): Pick<Facts['declares'], 'kustomization' | 'chart'> {
  const root = () => documents.find(({ document }) => document?.root !== undefined)?.document?.root;
  if (isChart(uri)) return { chart: chartIn(root()) };
  const map = isKustomization(uri) ? root() : undefined;
  return map?.kind === 'map' ? { kustomization: kustomizationOf(map, kinds) } : {};
}
