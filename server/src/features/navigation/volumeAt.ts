import type { Position } from 'vscode-languageserver-types';
import { resourcesOf } from '../../kubernetes/objects/resource.ts';
import { podSpecsOf } from '../../kubernetes/pods/podSpec.ts';
import { type VolumeName, volumeNamesOf } from '../../kubernetes/pods/volumeNames.ts';
import type { Checked } from '../../lint/checked.ts';
import { shift } from '../../text/span.ts';
import { documentAt, isAt, type Mention, type Named, withoutRepeats } from './named.ts';

/** A volume that is named somewhere in its pod. */
export type NamedVolume = Named & {
  readonly sort: 'volume';
  /** The claims that a StatefulSet creates are named after their volume. */
  readonly isClaimTemplate: boolean;
  /** The names of all known volumes of the pod. */
  readonly names: ReadonlySet<string>;
};

/** The volume that is named at a position, wherever its pod names it. */
export function volumeAt(position: Position, checked: Checked): NamedVolume | undefined {
  const { uri, file } = checked;
  const slot = documentAt(file.lines.offsetAt(position), checked);
  if (slot?.document === undefined) return undefined;
  const mentionOf = ({ written, role }: VolumeName): Mention => {
    const span = shift(written.span, slot.span.start);
    const at = {
      uri,
      span,
      range: file.lines.rangeOf(span),
      isPlace: true,
      form: file.isSealed ? 'sealed' : written.form,
    } as const;
    return { at, declares: role !== 'use', isCertain: true };
  };
  for (const pod of resourcesOf(slot.document).flatMap(resource => podSpecsOf(resource, checked.settings.kinds))) {
    const all = volumeNamesOf(pod);
    const found = all.find(name => isAt(mentionOf(name).at, position));
    if (found === undefined) continue;
    const same = all.filter(({ name }) => name === found.name);
    return {
      sort: 'volume',
      name: found.name,
      here: mentionOf(found),
      mentions: withoutRepeats(same.map(mentionOf)),
      isClaimTemplate: same.some(({ role }) => role === 'claimTemplate'),
      names: new Set(all.map(({ name }) => name)),
    };
  }
  return undefined;
}
