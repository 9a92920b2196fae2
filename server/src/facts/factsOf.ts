import { chartIn, isChart } from '../kubernetes/delivery/chart.ts';
import { isKustomization, kustomizationOf } from '../kubernetes/delivery/kustomization.ts';
import type { PodKind } from '../kubernetes/objects/kinds.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { factsOfDocument } from './documentFacts.ts';
import type { Facts } from './facts.ts';
import type { FactsMemo } from './factsMemo.ts';

/**
 * What a file tells others. `more` are kinds that run pods besides those that are known; what documents
 * told before is taken from the memo, where there is one.
 */
export function factsOf(uri: string, file: YamlFile, more: readonly PodKind[] = [], memo?: FactsMemo): Facts {
  const all = file.documents.flatMap(({ span, document }) => {
    if (document === undefined) return [];
    const tell = () => factsOfDocument(document, span.start, uri, file, more);
    const now = { uri, more, start: span.start, line: file.lines.positionAt(span.start).line };
    return [memo === undefined ? tell() : memo.find(document, now, tell)];
  });
  return {
    uri,
    declares: {
      accounts: all.flatMap(({ accounts }) => accounts),
      partlyNamedAccounts: all.flatMap(({ partlyNamedAccounts }) => partlyNamedAccounts),
      namespaces: all.flatMap(({ namespaces }) => namespaces),
      bindings: all.flatMap(({ bindings }) => bindings),
      configMaps: all.flatMap(({ configMaps }) => configMaps),
      ...descriptionIn(uri, file, more),
    },
    patches: all.flatMap(({ patches }) => patches),
    refers: {
      accounts: all.flatMap(({ references }) => references),
      grants: all.flatMap(({ grants }) => grants),
      roles: all.flatMap(({ roles }) => roles),
      zones: all.flatMap(({ zones }) => zones),
    },
  };
}

/** What a file says of others in its folder, where its name makes it a description of them. */
function descriptionIn(
  uri: string,
  { documents }: YamlFile,
  more: readonly PodKind[],
): Pick<Facts['declares'], 'kustomization' | 'chart'> {
  const root = () => documents.find(({ document }) => document?.root !== undefined)?.document?.root;
  if (isChart(uri)) return { chart: chartIn(root()) };
  const map = isKustomization(uri) ? root() : undefined;
  return map?.kind === 'map' ? { kustomization: kustomizationOf(map, more) } : {};
}
