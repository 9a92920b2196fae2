import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import { type ConfigMapZones, zonesOfValues } from '../clocks/configMap.ts';
import { literalOf, readItems, readLiteral, readScalar, readSeq } from '../objects/read.ts';

/** A ConfigMap or a Secret that a kustomization generates, by its name before the hash. */
export type GeneratedData = {
  readonly node: MapNode;
  readonly kind: 'ConfigMap' | 'Secret';
  readonly name: string;
  readonly namespace?: string;
  readonly zones: ConfigMapZones;
  /** It changes one of that name, and makes none. */
  readonly behavior?: 'merge' | 'replace';
};

/** The data that a kustomization generates (kustomize, api/types/configmapargs.go); none in another document. */
export function generatedDataIn({ root }: YamlDocument): readonly GeneratedData[] {
  if (root?.kind !== 'map') return [];
  return [...generatedBy(root, 'configMapGenerator', 'ConfigMap'), ...generatedBy(root, 'secretGenerator', 'Secret')];
}

function generatedBy(map: MapNode, key: string, kind: GeneratedData['kind']): readonly GeneratedData[] {
  return readItems(map, key).flatMap((generator): readonly GeneratedData[] => {
    const name = generator?.kind === 'map' ? readLiteral(generator, 'name') : undefined;
    if (generator?.kind !== 'map' || name === undefined) return [];
    const namespace = readLiteral(generator, 'namespace');
    const behavior = readLiteral(generator, 'behavior');
    return [
      {
        node: generator,
        kind,
        name,
        ...(namespace === undefined ? {} : { namespace }),
        zones: zonesOf(generator),
        ...(behavior === 'merge' || behavior === 'replace' ? { behavior } : {}),
      },
    ];
  });
}

/** Keys that stand in files of variables are not known. */
function zonesOf(generator: MapNode): ConfigMapZones {
  const [literals, files] = [textsIn(generator, 'literals'), textsIn(generator, 'files')];
  const hasFiles = ['envs', 'env'].some(key => readScalar(generator, key) !== 'absent');
  const isKnown = literals !== undefined && files !== undefined && !hasFiles && !generator.hasHoles;
  const values = [...(literals ?? []).map(partsOf), ...(files ?? []).map(keyOfFile)];
  return zonesOfValues(values, isKnown);
}

/** Kustomize takes quotes around a value away (kustomize, api/kv). */
function partsOf(literal: string): readonly [key: string, value: string] {
  const [, key = literal, value = ''] = /^([^=]*)=(.*)$/s.exec(literal) ?? [];
  return [key, /^(["']).*\1$/s.test(value) ? value.slice(1, -1) : value];
}

function keyOfFile(file: string): readonly [key: string, value: undefined] {
  const [key = '', path] = file.split('=');
  return [path === undefined ? (key.split('/').at(-1) ?? '') : key, undefined];
}

/** Undefined if there may be others. */
function textsIn(map: MapNode, key: string): readonly string[] | undefined {
  const seq = readSeq(map, key);
  if (seq === 'absent') return [];
  const texts = seq === 'unknown' || !seq.complete ? [undefined] : seq.items.map(literalOf);
  return texts.every(text => text !== undefined) ? texts : undefined;
}
