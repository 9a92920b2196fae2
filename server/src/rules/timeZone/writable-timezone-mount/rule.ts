import { type Mount, mountsIn, nodePathOf, zonePlaceOf, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import { isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { setEntry } from '../../../yaml/edit/edits.ts';
import { isUnknownZone } from '../../../zones/zonePaths.ts';
import type { ObjectRule, Report, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/** A zone file of the node that a container may write to is the clock of every pod on that node. */
export const rule: ObjectRule<Writable> = {
  id: 'writable-timezone-mount',
  severity: 'hint',
  checks: 'object',
  touches: { 'read-only': ['set container/volumeMounts/[]/readOnly'] },
  fixAll: 'allowed',
  check: context =>
    context.pods.flatMap(pod =>
      concernsZones(pod) ? mountsIn(pod).items.flatMap(mount => reportsOn(mount, pod)) : [],
    ),
  fixes: ({ about: { mount, pod } }) => fixesOf(mount, pod),
};

type Writable = { readonly mount: Mount; readonly pod: PodSpec };

function reportsOn(mount: Mount, pod: PodSpec): readonly Report<Writable>[] {
  const { container, mountPath, isReadOnly } = mount;
  if (typeof mountPath === 'string' || container.section === 'ephemeralContainers') return [];
  if (isReadOnly === true || isReadOnly === 'unknown' || (isReadOnly === 'absent' && isPartial(pod))) return [];
  const zones = [zonePlaceOf(mount), zoneSourceOf(mount)].filter(zone => typeof zone === 'object');
  const file = nodePathOf(mount);
  if (file === 'absent' || file === 'unknown' || zones.length === 0 || zones.some(isUnknownZone)) return [];
  const text = messages.found({ file });
  return [{ span: mountPath.span, severity: 'hint', message: text, part: mount.node.span, about: { mount, pod } }];
}

function fixesOf({ node }: Mount, pod: PodSpec): readonly ReportedFix[] {
  const title = messages.fix();
  const edits = setEntry(pod.resource.document, node, 'readOnly', true, ['name', 'mountPath', 'subPath']);
  return fix({ id: 'read-only', title, safe: false }, edits);
}
