import { isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { type HostPathSource, pathOf, type Volume, volumesOf } from '../../../kubernetes/pods/volumes.ts';
import { setEntry } from '../../../yaml/edit/edits.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { isZoneFile, zonePathOf } from '../../../zones/zonePaths.ts';
import type { Report, ReportedFix, Rule } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { isReplacedOnly } from '../../shared/replaced.ts';
import { hostPathVerdict } from '../shared/forbidsHostPath.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/**
 * Without `type: File`, a node that lacks the zone file is given an empty directory of its name
 * (containerd and CRI-O make what a bind mount lacks), and no error says so.
 */
export const rule: Rule = {
  id: 'timezone-hostpath-type',
  severity: 'hint',
  checks: 'pod',
  touches: { file: ['set pod/volumes/[]/hostPath/type'] },
  fixAll: 'allowed',
  check: (pod, context) => {
    if (!concernsZones(pod) || hostPathVerdict(pod, context) !== undefined) return [];
    return volumesOf(pod).items.flatMap(volume => reportsOn(volume, pod));
  },
};

function reportsOn(volume: Volume, pod: PodSpec): readonly Report[] {
  const { source } = volume;
  const file = pathOf(volume);
  if (source.kind !== 'hostPath' || typeof source.path === 'string' || !isZoneFile(zonePathOf(file))) return [];
  const judged = judge(source, source.path, file, isPartial(pod));
  return judged === undefined ? [] : [{ ...judged, part: source.node.span, fixes: () => fixesOf(source, pod) }];
}

/** What is wrong with the type; undefined where nothing is, or it may stand elsewhere. */
function judge(
  source: HostPathSource,
  path: ScalarNode,
  file: string,
  partial: boolean,
): Omit<Report, 'fixes'> | undefined {
  const { type } = source;
  if (type === 'unknown' || (type === 'absent' && partial)) return undefined;
  if (type === 'absent' || type.value === '') {
    const written = source.node.own('type')?.key;
    const text = messages.absent({ file });
    return { span: (written ?? path).span, severity: 'hint', message: text };
  }
  if (type.value === 'File') return undefined;
  if (type.value === 'FileOrCreate') {
    const text = messages.creates({ file });
    return { span: type.span, severity: 'warning', message: text };
  }
  const text = messages.wrong({ type: type.value, file });
  return { span: type.span, severity: 'error', message: text };
}

function fixesOf({ node }: HostPathSource, pod: PodSpec): readonly ReportedFix[] {
  const title = messages.fix({ replace: isReplacedOnly(pod.resource) });
  const patch = setEntry(pod.resource.document, node, 'type', 'File', ['path']);
  return fix({ id: 'file', title, safe: false }, patch);
}
