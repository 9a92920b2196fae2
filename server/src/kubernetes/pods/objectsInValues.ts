import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import { madeMap } from '../../yaml/tree/madeMap.ts';
import { type MapNode, ScalarNode, SeqNode, type YamlNode } from '../../yaml/tree/node.ts';
import { nearestZone } from '../../zones/nearestZones.ts';
import { sourcesOf } from '../objects/applicationSources.ts';
import { isPlaceholder, readLiteral, readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { typeOf } from '../objects/yamlTypes.ts';

/** Keys of values that hold a zone in most charts. */
export const zoneKeys: readonly string[] = ['timezone', 'timeZone', 'tz', 'TZ'];

/** More maps of values are not looked into. */
const mostMaps = 5_000;

/**
 * What the values of a chart give to pods, each as a pod of which nothing else is known: the lists of one map that hold
 * variables, mounts and volumes, and the keys of zones. Nodes and spans are those of the values.
 */
export function objectsInValues(document: YamlDocument, root: MapNode): readonly Resource[] {
  return mapsIn(root).flatMap(map => {
    const pod = podIn(map);
    return pod === undefined ? [] : [{ document, node: pod, ...ofPod, isValues: true as const }];
  });
}

const ofPod = { group: '', version: 'v1', kind: 'Pod', name: undefined, namespace: undefined };

/** The values that an object gives to a chart: a HelmRelease (Flux), or an Application (Argo CD). */
export function valuesOfRelease({ group, kind, node }: Resource): readonly MapNode[] {
  if (group === 'helm.toolkit.fluxcd.io' && kind === 'HelmRelease')
    return [readPath(node, 'spec', 'values') ?? []].flat();
  if (group !== 'argoproj.io' || kind !== 'Application') return [];
  const spec = readPath(node, 'spec');
  return (spec === undefined ? [] : sourcesOf(spec)).flatMap(source =>
    source?.kind === 'map' ? (readPath(source, 'helm', 'valuesObject') ?? []) : [],
  );
}

/** The map itself, and all below it that are written in their place. */
function mapsIn(root: MapNode): readonly MapNode[] {
  const found: MapNode[] = [];
  const open: YamlNode[] = [root];
  for (let node = open.pop(); node !== undefined && found.length < mostMaps; node = open.pop()) {
    if (node.kind === 'map') {
      found.push(node);
      for (const { value, reached } of node.pairs) if (value !== undefined && reached === 'own') open.push(value);
    } else if (node.kind === 'seq') for (const item of node.items) if (item?.kind === 'map') open.push(item);
  }
  return found;
}

function podIn(map: MapNode): MapNode | undefined {
  const lists = map.pairs.flatMap(({ value }) => (value?.kind === 'seq' ? [value] : []));
  const has = (list: SeqNode, isSo: (item: MapNode) => boolean) =>
    list.items.some(item => item?.kind === 'map' && isSo(item));
  const variables = lists.filter(list => has(list, item => readLiteral(item, 'name') === 'TZ'));
  const mounts = lists.filter(list => has(list, item => item.own('mountPath') !== undefined));
  const volumes = lists.filter(list => has(list, item => item.own('hostPath') !== undefined));
  const zones = map.pairs.flatMap(({ key, value }) =>
    key !== undefined && zoneKeys.includes(key.value) && value?.kind === 'scalar' && mayMeanZone(value) ? [value] : [],
  );
  const containers = [
    ...variables.map(list => [['env', list]] as const),
    ...zones.map(zone => [['env', variableOf(zone)]] as const),
    ...mounts.map(list => [['volumeMounts', list]] as const),
  ].map(entries => mapOf(map.span, entries));
  if (containers.length + volumes.length === 0) return undefined;
  const spec = mapOf(map.span, [
    ['containers', listOf(map.span, containers)],
    [
      'volumes',
      listOf(
        map.span,
        volumes.flatMap(({ items }) => items),
      ),
    ],
  ]);
  return mapOf(map.span, [['spec', spec]]);
}

/** A text that is near no zone may be anything. */
function mayMeanZone(value: ScalarNode): boolean {
  return typeOf(value) === 'string' && !isPlaceholder(value.value) && nearestZone(value.value) !== undefined;
}

function variableOf(zone: ScalarNode): SeqNode {
  const name = new ScalarNode('TZ', 'plain', at(zone.span));
  const entry = mapOf(zone.span, [
    ['name', name],
    ['value', zone],
  ]);
  return listOf(zone.span, [entry]);
}

/** A map that may have any other key. */
function mapOf(span: Span, entries: readonly (readonly [string, YamlNode])[]): MapNode {
  const pairs = entries.map(([name, value]) => ({ name, key: at(value.span), value }));
  return madeMap(span, pairs, true);
}

/** A list that may have further items. */
function listOf(span: Span, items: readonly (YamlNode | undefined)[]): SeqNode {
  return new SeqNode({ flow: false, span, items, complete: false, regular: false });
}

/** The place before a node, of what is not written. */
function at({ start }: Span): Span {
  return { start, end: start };
}
