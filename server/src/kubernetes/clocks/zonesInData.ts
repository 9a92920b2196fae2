import type { Span } from '../../text/span.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import { partOf } from '../../yaml/read/scalarPart.ts';
import type { MapNode, ScalarNode } from '../../yaml/tree/node.ts';
import { isPlaceholder, readItems, readMap } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { type ZoneText, zoneInVariable } from './zoneText.ts';

/**
 * The names of zones in what variables are made of: `TZ` and other keys from which pods take a zone, in a ConfigMap, in
 * the `stringData` of a Secret, and among the literals of kustomize's generators.
 */
export function zonesInData({ document, node, group, kind }: Resource, keys: readonly string[]): readonly ZoneText[] {
  const wanted = [...new Set(['TZ', ...keys])];
  if (group === '' && kind === 'ConfigMap') return inMap(document, node, 'data', wanted);
  if (group === '' && kind === 'Secret') return inMap(document, node, 'stringData', wanted);
  const isKustomization = group === 'kustomize.config.k8s.io' && ['Kustomization', 'Component'].includes(kind);
  return isKustomization ? inGenerators(document, node) : [];
}

function inMap(document: YamlDocument, object: MapNode, key: string, wanted: readonly string[]): readonly ZoneText[] {
  const data = readMap(object, key);
  return typeof data === 'string' ? [] : wanted.flatMap(name => zoneInVariable(document, data, name) ?? []);
}

function inGenerators(document: YamlDocument, kustomization: MapNode): readonly ZoneText[] {
  const generators = ['configMapGenerator', 'secretGenerator'].flatMap(key => itemsOf(kustomization, key));
  const literals = generators.flatMap(generator => (generator.kind === 'map' ? itemsOf(generator, 'literals') : []));
  return literals.flatMap(literal => (literal.kind === 'scalar' ? (inLiteral(document, literal) ?? []) : []));
}

/** `TZ=NAME`; kustomize takes quotes around the name away (kustomize, api/kv). */
function inLiteral(document: YamlDocument, literal: ScalarNode): ZoneText | undefined {
  const [, start = '', quote = '', name = ''] = /^(TZ=(["']?):?)([^"':/][^"']*)\2$/.exec(literal.value) ?? [];
  if (name === '' || isPlaceholder(literal.value)) return undefined;
  const part: Span = { start: start.length, end: literal.value.length - quote.length };
  return { document, name, span: partOf(document, literal, part), isPath: false, outside: '', before: '', after: '' };
}

function itemsOf(map: MapNode, key: string) {
  return readItems(map, key).filter(item => item !== undefined);
}
