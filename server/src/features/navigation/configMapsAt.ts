import type { Location, Position } from 'vscode-languageserver-types';
import { resourcesOf } from '../../kubernetes/objects/resource.ts';
import { configMapNamesOf } from '../../kubernetes/pods/configMapNames.ts';
import { podSpecsOf } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import { contains } from '../../text/span.ts';
import { documentAt } from './named.ts';

/** The declarations of the ConfigMap named at a position as a source of variables. */
export function configMapsAt(position: Position, checked: Checked): Location[] {
  const offset = checked.file.lines.offsetAt(position);
  const slot = documentAt(offset, checked);
  if (slot?.document === undefined) return [];
  const at = offset - slot.span.start;
  const pods = resourcesOf(slot.document).flatMap(resource => podSpecsOf(resource, checked.settings.kinds));
  for (const pod of pods) {
    const found = configMapNamesOf(pod).find(({ written }) => contains(written.span, { start: at, end: at }));
    if (found === undefined) continue;
    const declared = checked.cluster.configMaps(found.name, pod.resource.namespace);
    return declared.map(({ at: { uri, range } }) => ({ uri, range }));
  }
  return [];
}
