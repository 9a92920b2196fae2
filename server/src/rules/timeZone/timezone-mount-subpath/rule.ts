import { readLiteral, readSeq } from '../../../kubernetes/objects/read.ts';
import { type Mount, mountsIn, zonePlaceOf, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import { isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import {
  endsWithSlash,
  type HostPathSource,
  pathOf,
  type Volume,
  volumesOf,
} from '../../../kubernetes/pods/volumes.ts';
import { joinPatches, removeEntry, replaceScalar, setEntry } from '../../../yaml/edit/edits.ts';
import type { MapNode, ScalarNode } from '../../../yaml/tree/node.ts';
import { isZoneDirectory } from '../../../zones/zoneNames.ts';
import { cleanPath, isZoneFile, localtimePath, type ZonePath, zonePathOf } from '../../../zones/zonePaths.ts';
import type { Report, ReportedFix, Rule, RuleContext } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { isReplacedOnly } from '../../shared/replaced.ts';
import { forbidsHostPath } from '../shared/forbidsHostPath.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/** A file is taken for a directory, or a directory for a file: the container does not start. */
export const rule: Rule = {
  id: 'timezone-mount-subpath',
  severity: 'error',
  checks: 'pod',
  touches: {
    slash: ['change pod/volumes/[]/hostPath/path'],
    path: ['change pod/volumes/[]/hostPath/path', 'change container/volumeMounts/[]/subPath'],
    remove: ['remove container/volumeMounts/[]/subPath'],
    file: [
      'change pod/volumes/[]/hostPath/path',
      'set pod/volumes/[]/hostPath/type',
      'remove containers/volumeMounts/[]/subPath',
    ],
    key: ['set container/volumeMounts/[]/subPath'],
  },
  fixAll: 'allowed',
  check: (pod, context) => {
    if (!concernsZones(pod)) return [];
    const mounts = mountsIn(pod).items.filter(({ container }) => container.section !== 'ephemeralContainers');
    return [
      ...volumesOf(pod).items.flatMap(volume => slashReport(volume, pod) ?? stepsReport(volume, pod) ?? []),
      ...mounts.flatMap(
        mount => pathReport(mount, pod) ?? subPathReport(mount, pod, context) ?? directoryReport(mount, pod) ?? [],
      ),
    ];
  },
};

/** A path of a zone file that ends as one of a directory. */
function slashReport(volume: Volume, pod: PodSpec): Report | undefined {
  const { source } = volume;
  if (source.kind !== 'hostPath' || typeof source.path === 'string' || !endsWithSlash(source)) return undefined;
  const { path } = source;
  const file = cleanPath(path.value);
  if (!isFile(zonePathOf(file))) return undefined;
  return {
    span: path.span,
    severity: 'error',
    message: messages.slash({ file }),
    part: volume.node.span,
    fixes: () => {
      const title = messages.fixSlash({ replace: isReplacedOnly(pod.resource) });
      return fix({ id: 'slash', title, safe: false }, replaceScalar(pod.resource.document, path, file));
    },
  };
}

/** A path with `..` in it, which the API server does not take (Kubernetes, `ValidateVolumes`). */
function stepsReport(volume: Volume, pod: PodSpec): Report | undefined {
  const { source } = volume;
  if (source.kind !== 'hostPath' || typeof source.path === 'string') return undefined;
  const { path } = source;
  const to = cleanPath(path.value);
  if (!path.value.split('/').includes('..') || zonePathOf(to) === undefined) return undefined;
  const message = messages.steps();
  return { span: path.span, severity: 'error', message, part: volume.node.span, fixes: () => pathFixes(path, to, pod) };
}

/** A subPath that is not below its volume, which the API server does not take either. */
function pathReport(mount: Mount, pod: PodSpec): Report | undefined {
  const { subPath } = mount;
  if (typeof subPath === 'string') return undefined;
  const isOfZone = [zonePlaceOf(mount), zoneSourceOf(mount)].some(place => typeof place === 'object');
  const steps = subPath.value.split('/').includes('..');
  if (!isOfZone || !(steps || subPath.value.startsWith('/'))) return undefined;
  const to = cleanPath(`/${subPath.value}`).slice(1);
  // What leads out of the volume may be meant of its parent.
  const fixes = () =>
    to === '' || cleanPath(subPath.value.replace(/^\/+/, '')) !== to ? [] : pathFixes(subPath, to, pod);
  const message = steps ? messages.steps() : messages.absolute();
  return { span: subPath.span, severity: 'error', message, part: mount.node.span, fixes };
}

function pathFixes(path: ScalarNode, to: string, pod: PodSpec): readonly ReportedFix[] {
  const title = messages.fixPath({ path: to, replace: isReplacedOnly(pod.resource) });
  return fix({ id: 'path', title, safe: false }, replaceScalar(pod.resource.document, path, to));
}

/** A part of what is no directory, or of /etc what is a link out of it. */
function subPathReport(mount: Mount, pod: PodSpec, context: RuleContext): Report | undefined {
  const { volume, subPath } = mount;
  if (typeof volume === 'string' || typeof subPath === 'string') return undefined;
  const path = pathOf(volume);
  if (isFile(zonePathOf(path))) {
    const text = messages.file({ file: path });
    const fixes = () => removeFixes(mount, pod);
    return { span: subPath.span, severity: 'error', message: text, part: mount.node.span, fixes };
  }
  if (path !== '/etc' || !takesLocaltime(mount)) return undefined;
  const text = messages.link();
  return { span: subPath.span, severity: 'error', message: text, fixes: () => fileFixes(volume, pod, context) };
}

/** Whatever is a directory cannot lie on the file, unless a subPath takes a file out of it. */
function directoryReport(mount: Mount, pod: PodSpec): Report | undefined {
  const { volume, mountPath, subPath } = mount;
  const place = zonePlaceOf(mount);
  if (typeof volume === 'string' || typeof mountPath === 'string' || subPath !== 'absent') return undefined;
  if (typeof place !== 'object' || place.kind !== 'localtime' || isPartial(pod)) return undefined;
  const { source } = volume;
  if (!('node' in source)) return undefined;
  if (source.kind === 'hostPath' && !isDirectory(source, pathOf(volume))) return undefined;
  const text = messages.directory({ source: source.kind });
  const { node } = source;
  const fixes = () => keyFixes(mount, node, pod);
  return { span: mountPath.span, severity: 'error', message: text, part: mount.node.span, fixes };
}

/** Whether a path of the node is a directory for certain, or the kubelet makes it one. */
function isDirectory({ type }: HostPathSource, path: string): boolean {
  const zone = zonePathOf(path);
  // A zone file with such a type is another mistake, and the pod does not come as far as this one.
  if (isFile(zone)) return false;
  if (zone?.kind === 'zoneinfo' && (zone.name === '' || isZoneDirectory(zone.name))) return true;
  return path === '/etc' || (typeof type !== 'string' && ['Directory', 'DirectoryOrCreate'].includes(type.value));
}

/** Also /etc/timezone, which is a file, though it holds no zone. */
function isFile(path: ZonePath | undefined): boolean {
  return path?.kind === 'timezone' || isZoneFile(path);
}

function removeFixes({ node }: Mount, pod: PodSpec): readonly ReportedFix[] {
  const title = messages.fixRemove({ replace: isReplacedOnly(pod.resource) });
  return fix({ id: 'remove', title, safe: false }, removeEntry(pod.resource.document, node, 'subPath'));
}

/** Makes a volume of /etc one of /etc/localtime, where every mount of it takes that out of it. */
function fileFixes({ node, source }: Volume, pod: PodSpec, context: RuleContext): readonly ReportedFix[] {
  const { items, complete } = mountsIn(pod);
  const mounts = items.filter(({ volume }) => typeof volume !== 'string' && volume.node === node);
  // The namespace would refuse the one as it refuses the other.
  if (forbidsHostPath(pod, context)) return [];
  const isKnown = complete && items.every(({ volume }) => volume !== 'unknown');
  if (!isKnown || !mounts.every(takesLocaltime) || source.kind !== 'hostPath') return [];
  const { document } = pod.resource;
  const title = messages.fixFile({ replace: isReplacedOnly(pod.resource) });
  const patch = joinPatches([
    setEntry(document, source.node, 'path', localtimePath),
    setEntry(document, source.node, 'type', 'File', ['path']),
    ...mounts.map(mount => removeEntry(document, mount.node, 'subPath')),
  ]);
  return fix({ id: 'file', title, safe: false }, patch);
}

function takesLocaltime({ subPath }: Mount): boolean {
  return typeof subPath !== 'string' && cleanPath(subPath.value) === 'localtime';
}

/** Names the key, where the volume takes a single one and says where that stands. */
function keyFixes({ node }: Mount, source: MapNode, pod: PodSpec): readonly ReportedFix[] {
  const items = readSeq(source, 'items');
  if (typeof items === 'string' || !items.complete || items.items.length !== 1) return [];
  const [item] = items.items;
  const subPath = item?.kind === 'map' ? readLiteral(item, 'path') : undefined;
  if (subPath === undefined) return [];
  const title = messages.fixKey({ subPath, replace: isReplacedOnly(pod.resource) });
  const patch = setEntry(pod.resource.document, node, 'subPath', subPath, ['name', 'mountPath']);
  return fix({ id: 'key', title, safe: false }, patch);
}
