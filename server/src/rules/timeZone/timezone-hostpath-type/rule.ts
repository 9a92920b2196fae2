import { hostPathIn } from '../../../cases/object/case.ts';
import { isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { type HostPathSource, hostPathOf, type Volume, volumesOf } from '../../../kubernetes/pods/volumes.ts';
import { setEntry } from '../../../yaml/edit/edits.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import { isZoneDirectory } from '../../../zones/zoneNames.ts';
import { isZoneFile, type ZonePath, zonePathOf } from '../../../zones/zonePaths.ts';
import type { ObjectRule, Report, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/**
 * Without `type: File`, a node that lacks the zone file gets an empty directory of its name (containerd and CRI-O
 * create the source of a bind mount), without an error. An empty directory of zones hides those of the image.
 */
export const rule: ObjectRule<Typed> = {
  id: 'timezone-hostpath-type',
  severity: 'hint',
  checks: 'object',
  touches: { file: ['set pod/volumes/[]/hostPath/type'], directory: ['set pod/volumes/[]/hostPath/type'] },
  fixAll: 'allowed',
  check: context =>
    context.pods.flatMap(pod => {
      if (!concernsZones(pod) || hostPathIn(pod, context) !== undefined) return [];
      return volumesOf(pod).items.flatMap(volume => reportsOn(volume, pod));
    }),
  fixes: ({ about }) => fixesOf(about),
};

type Typed = { readonly source: HostPathSource; readonly right: Right; readonly pod: PodSpec };

function reportsOn(volume: Volume, pod: PodSpec): readonly Report<Typed>[] {
  const { source } = volume;
  const path = hostPathOf(volume);
  const right = rightType(zonePathOf(path));
  if (source.kind !== 'hostPath' || typeof source.path === 'string' || right === undefined) return [];
  const judged = judge(source, source.path, { path, right }, isPartial(pod));
  return judged === undefined ? [] : [{ ...judged, part: source.node.span, about: { source, right, pod } }];
}

/** The type of a zone path on the node; undefined for a path that names nothing there. */
function rightType(path: ZonePath | undefined): Right | undefined {
  if (path?.kind === 'timezone' || isZoneFile(path)) return 'File';
  return path?.kind === 'zoneinfo' && (path.name === '' || isZoneDirectory(path.name)) ? 'Directory' : undefined;
}

type Right = 'File' | 'Directory';

/** The mistake in the type; undefined if there is none, or it may stand elsewhere. */
function judge(
  source: HostPathSource,
  written: ScalarNode,
  { path, right }: { readonly path: string; readonly right: Right },
  partial: boolean,
): Omit<Report, 'about'> | undefined {
  const { type } = source;
  if (type === 'unknown' || (type === 'absent' && partial)) return undefined;
  if (type === 'absent' || type.value === '') {
    const key = source.node.own('type')?.key;
    return { span: (key ?? written).span, severity: 'hint', message: messages.absent({ path, right }) };
  }
  if (type.value === right) return undefined;
  if (type.value === `${right}OrCreate`) {
    return { span: type.span, severity: 'warning', message: messages.creates({ path, right }) };
  }
  return { span: type.span, severity: 'error', message: messages.wrong({ type: type.value, path, right }) };
}

function fixesOf({ source: { node, type }, right, pod }: Typed): readonly ReportedFix[] {
  // A type that creates the file may mean nodes without it, on which the pod would wait for ever.
  const waits = typeof type !== 'string' && type.value === `${right}OrCreate`;
  const title = messages.fix({ right, waits });
  const edits = setEntry(pod.resource.document, node, 'type', right, ['path']);
  const about = { id: right === 'File' ? 'file' : 'directory', title, safe: false };
  return fix(waits ? { ...about, isChoice: true } : about, edits);
}
