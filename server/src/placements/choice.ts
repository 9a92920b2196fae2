import type { PatchPiece } from '../kubernetes/delivery/patchContent.ts';
import type { PatchTarget } from '../kubernetes/delivery/patchTarget.ts';
import { type Labels, literalLabels, textSelects } from '../kubernetes/objects/labelSelector.ts';
import { readMap, readPath } from '../kubernetes/objects/read.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import type { MapNode } from '../yaml/tree/node.ts';
import type { Kustomizations } from './kustomizations.ts';
import type { Travel, Written } from './travel.ts';

/** An object as patches choose it. */
export function writtenOf({ group, kind, name, namespace, node }: Resource): Written {
  const [labels, annotations] = [literalsIn(node, 'labels'), literalsIn(node, 'annotations')];
  return {
    group,
    kind,
    name,
    namespace,
    ...(labels === undefined ? {} : { labels }),
    ...(annotations === undefined ? {} : { annotations }),
  };
}

function literalsIn(object: MapNode, key: 'labels' | 'annotations'): Labels | undefined {
  const metadata = readPath(object, 'metadata');
  const map = metadata === undefined ? 'unknown' : readMap(metadata, key);
  return map === 'absent' ? {} : map === 'unknown' ? undefined : literalLabels(map);
}

/** Whether a patch is for an object. */
export type Choice = 'surely' | 'maybe' | 'not';

/**
 * Whether a patch is for an object, which has its written name and namespace and those that it has by then (kustomize,
 * api/resmap, "Select" and "GetById"). Without a target it names the object itself.
 */
export function choiceOf(
  target: PatchTarget | undefined,
  { object: meant }: PatchPiece,
  written: Written,
  travel: Travel,
  among: Kustomizations,
): Choice {
  const current = travel.name ?? written.name;
  const names = current === undefined ? undefined : [written.name ?? '', `${travel.prefix}${current}${travel.suffix}`];
  const namespaces = [written.namespace || 'default', travel.namespace || 'default'];
  if (target === undefined) {
    if (meant === undefined) return 'maybe';
    if (meant.group !== written.group || meant.kind !== written.kind) return 'not';
    if (names !== undefined && meant.name !== undefined && !names.includes(meant.name)) return 'not';
    // Kustomize refuses a patch without the namespace that its object has.
    if (!namespaces.includes(meant.namespace || 'default')) return meant.namespace ? 'not' : 'maybe';
    return meant.name === undefined || names === undefined ? 'maybe' : 'surely';
  }
  const { group, kind, name, namespace, labelSelector, annotationSelector } = target;
  const labels = travel.isLabelled ? undefined : written.labels;
  return allOf([
    among.choice(group, [written.group]),
    among.choice(kind, [written.kind]),
    among.choice(name, names),
    among.choice(namespace, namespaces),
    selected(labelSelector, labels),
    selected(annotationSelector, travel.isLabelled ? undefined : written.annotations),
  ]);
}

function selected(selector: string | undefined, labels: Labels | undefined): Choice {
  if (selector === undefined) return 'surely';
  const isSelected = labels && textSelects(selector, labels);
  return isSelected === undefined ? 'maybe' : isSelected ? 'surely' : 'not';
}

function allOf(choices: readonly Choice[]): Choice {
  if (choices.includes('not')) return 'not';
  return choices.includes('maybe') ? 'maybe' : 'surely';
}
