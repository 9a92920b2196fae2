import { type HostPathReason, hostPathIn } from '../../../cases/object/case.ts';
import { zoneVariable } from '../../../kubernetes/clocks/clock.ts';
import { lacksZoneData, runtimeOf } from '../../../kubernetes/pods/images.ts';
import { type Mount, mountsIn, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { hostPathOf, type Volume, volumeNameOf, volumesOf } from '../../../kubernetes/pods/volumes.ts';
import type { Message } from '../../../messages/message.ts';
import { allOrNone, type Edits, removeFromList } from '../../../yaml/edit/edits.ts';
import { isZoneName } from '../../../zones/zoneNames.ts';
import { zonePathOf } from '../../../zones/zonePaths.ts';
import type { ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { meantZone } from '../shared/meantZone.ts';
import { addVariable } from '../shared/zoneEntries.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/**
 * A zone file of the node where no `hostPath` is allowed, or none is of use. A namespace whose Pod Security Standard
 * allows none takes a workload with it, and refuses its pods (Kubernetes, "Pod Security Admission").
 */
export const rule: ObjectRule<Refused> = {
  id: 'forbidden-timezone-hostpath',
  severity: 'error',
  checks: 'object',
  touches: { env: ['add containers/env/[]', 'remove containers/volumeMounts/[]', 'remove pod/volumes/[]'] },
  fixAll: 'allowed',
  check: context =>
    context.pods.flatMap(pod => {
      const verdict = concernsZones(pod) ? hostPathIn(pod, context) : undefined;
      if (verdict === undefined) return [];
      const { reason } = verdict;
      const refused = verdict.is === 'refused';
      const text = textOf(reason, refused);
      return volumesOf(pod).items.flatMap((volume): readonly Report<Refused>[] => {
        const hostPath = volume.node.get('hostPath');
        if (typeof hostPath === 'string' || zonePathOf(hostPathOf(volume)) === undefined) return [];
        return [
          {
            span: hostPath.key.span,
            severity: refused ? 'error' : reason.by === 'knative' ? 'warning' : 'information',
            message: text,
            part: volume.node.span,
            about: { volume, pod },
          },
        ];
      });
    }),
  fixes: ({ about }, context) => fixesOf(about, context),
};

type Refused = { readonly volume: Volume; readonly pod: PodSpec };

function textOf(reason: HostPathReason, refused: boolean): Message {
  switch (reason.by) {
    case 'standard':
      return messages.found({ refused, standard: reason.standard, namespace: reason.namespace });
    case 'policy':
      return messages.policy({ policy: reason.policy });
    default:
      return messages.place({ place: reason.by });
  }
}

/** TZ in each container that mounts the volume; the mounts and the volume are removed. */
function fixesOf({ volume, pod }: Refused, context: RuleCase): readonly ReportedFix[] {
  const { items, complete } = mountsIn(pod);
  if (!complete || items.some(({ name }) => name === 'unknown')) return [];
  const mounts = items.filter(({ name }) => typeof name !== 'string' && name.value === volumeNameOf(volume));
  const zone = zoneOf(volume, mounts) ?? meantZone(pod, context);
  if (zone === undefined) return [];
  const edits = allOrNone([
    ...mounts.map(mount => replaceMount(mount, mounts, zone, pod)),
    removeFromList(pod.resource.document, pod.node, 'volumes', volume.node),
  ]);
  const title = messages.fix({ zone });
  return fix({ id: 'env', title, safe: false }, edits);
}

/** The one zone of the file that the volume or its mounts show. */
function zoneOf(volume: Volume, mounts: readonly Mount[]): string | undefined {
  for (const path of [zonePathOf(hostPathOf(volume)), ...mounts.map(zoneSourceOf)]) {
    if (typeof path === 'object' && path.kind === 'zoneinfo' && isZoneName(path.name)) return path.name;
  }
  return undefined;
}

function replaceMount(mount: Mount, all: readonly Mount[], zone: string, pod: PodSpec): Edits {
  const { container, node } = mount;
  const variable = zoneVariable(container.node);
  const isOnly = all.filter(other => other.container === container).length === 1;
  // Without zone data in the image TZ would silently be UTC.
  if (!isOnly || variable === 'unknown' || showsUtcByName(container)) return undefined;
  const removed = removeFromList(pod.resource.document, container.node, 'volumeMounts', node);
  return variable === 'given' ? removed : allOrNone([addVariable(container, pod, zone), removed]);
}

function showsUtcByName(container: Container): boolean {
  return lacksZoneData(container) && runtimeOf(container) === undefined;
}
