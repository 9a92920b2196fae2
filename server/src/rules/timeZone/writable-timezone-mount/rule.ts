import { type Mount, mountsIn, nodePathOf, zonePlaceOf, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import { isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { setEntry } from '../../../yaml/edit/edits.ts';
import { isUnknownZone } from '../../../zones/zonePaths.ts';
import type { Report, ReportedFix, Rule } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { isReplacedOnly } from '../../shared/replaced.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/** A zone file of the node that a container may write to is the clock of every pod on that node. */
export const rule: Rule = {
  id: 'writable-timezone-mount',
  severity: 'hint',
  checks: 'pod',
  touches: { 'read-only': ['set container/volumeMounts/[]/readOnly'] },
  fixAll: 'allowed',
  check: pod => (concernsZones(pod) ? mountsIn(pod).items.flatMap(mount => reportsOn(mount, pod)) : []),
};

function reportsOn(mount: Mount, pod: PodSpec): readonly Report[] {
  const { container, mountPath, isReadOnly } = mount;
  if (typeof mountPath === 'string' || container.section === 'ephemeralContainers') return [];
  if (isReadOnly === true || isReadOnly === 'unknown' || (isReadOnly === 'absent' && isPartial(pod))) return [];
  const zones = [zonePlaceOf(mount), zoneSourceOf(mount)].filter(zone => typeof zone === 'object');
  const file = nodePathOf(mount);
  if (file === 'absent' || file === 'unknown' || zones.length === 0 || zones.some(isUnknownZone)) return [];
  const text = messages.found({ file });
  const fixes = () => fixesOf(mount, pod);
  return [{ span: mountPath.span, severity: 'hint', message: text, part: mount.node.span, fixes }];
}

function fixesOf({ node }: Mount, pod: PodSpec): readonly ReportedFix[] {
  const title = messages.fix({ replace: isReplacedOnly(pod.resource) });
  const patch = setEntry(pod.resource.document, node, 'readOnly', true, ['name', 'mountPath', 'subPath']);
  return fix({ id: 'read-only', title, safe: false }, patch);
}
