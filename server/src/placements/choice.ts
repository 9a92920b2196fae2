import { changedLabels } from '../kubernetes/objects/labelChanges.ts';
import { type Labels, textSelects } from '../kubernetes/objects/labelSelector.ts';
import type { Written } from '../kubernetes/objects/written.ts';
import type { PatchPiece } from '../kubernetes/patches/patchContent.ts';
import type { PatchTarget } from '../kubernetes/patches/patchTarget.ts';
import type { Kustomizations } from './kustomizations.ts';
import type { Travel } from './travel.ts';

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
    const known = names === undefined ? undefined : [...names, ...travel.former.map(({ name }) => name)];
    if (known !== undefined && meant.name !== undefined && !known.includes(meant.name)) return 'not';
    // Kustomize refuses a patch without the namespace that its object has, or had.
    const all = [...namespaces, ...travel.former.map(({ namespace }) => namespace || 'default')];
    if (!all.includes(meant.namespace || 'default')) return meant.namespace ? 'not' : 'maybe';
    return meant.name === undefined || names === undefined ? 'maybe' : 'surely';
  }
  const { group, kind, name, namespace, labelSelector, annotationSelector } = target;
  return allOf([
    among.choice(group, [written.group]),
    among.choice(kind, [written.kind]),
    among.choice(name, names),
    among.choice(namespace, namespaces),
    selected(labelSelector, changedLabels(written.labels, travel.labels)),
    selected(annotationSelector, changedLabels(written.annotations, travel.annotations)),
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
