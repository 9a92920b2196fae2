import { hostPathIn } from '../../../cases/object/case.ts';
import { type Lack, lackOf } from '../../../cases/object/lackOf.ts';
import { readLiteral, readSeq } from '../../../kubernetes/objects/read.ts';
import { type Mount, mountsIn, zonePlaceOf, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import { isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import {
  endsWithSlash,
  type HostPathSource,
  hostPathOf,
  type Volume,
  volumesOf,
} from '../../../kubernetes/pods/volumes.ts';
import { allOrNone, removeEntry, replaceScalar, setEntry } from '../../../yaml/edit/edits.ts';
import type { MapNode, ScalarNode } from '../../../yaml/tree/node.ts';
import { isZoneDirectory } from '../../../zones/zoneNames.ts';
import { cleanPath, isZoneFile, localtimePath, type ZonePath, zonePathOf } from '../../../zones/zonePaths.ts';
import type { ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/** A file is used as a directory, or a directory as a file: the container does not start. */
export const rule: ObjectRule<Mistake> = {
  id: 'timezone-mount-subpath',
  severity: 'error',
  checks: 'object',
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
    'other-key': [
      'change container/volumeMounts/[]/subPath',
      'change pod/volumes/[]/configMap/items/[]/key',
      'change pod/volumes/[]/projected/sources/[]/configMap/items/[]/key',
    ],
  },
  fixAll: 'allowed',
  check: context =>
    context.pods.flatMap(pod => {
      if (!concernsZones(pod)) return [];
      const mounts = mountsIn(pod).items.filter(({ container }) => container.section !== 'ephemeralContainers');
      return [
        ...volumesOf(pod).items.flatMap(volume => slashReport(volume, pod) ?? stepsReport(volume, pod) ?? []),
        ...mounts.flatMap(
          mount =>
            pathReport(mount, pod) ??
            subPathReport(mount, pod) ??
            directoryReport(mount, pod) ??
            lackReport(mount, pod, context) ??
            [],
        ),
      ];
    }),
  fixes: ({ about }, context) => fixesOf(about, context),
};

/**
 * A path that ends in a slash or is meant to be another, a part of a file or of a link out of /etc, or keys at the
 * place of a file.
 */
type Mistake = { readonly pod: PodSpec } & (
  | { readonly kind: 'slash'; readonly path: ScalarNode; readonly file: string }
  | { readonly kind: 'path'; readonly path: ScalarNode; readonly to: string | undefined }
  | { readonly kind: 'part'; readonly mount: Mount }
  | { readonly kind: 'link'; readonly volume: Volume }
  | { readonly kind: 'directory'; readonly mount: Mount; readonly source: MapNode }
  | { readonly kind: 'lack'; readonly lack: Lack }
);

function fixesOf(mistake: Mistake, context: RuleCase): readonly ReportedFix[] {
  const { pod } = mistake;
  switch (mistake.kind) {
    case 'slash': {
      const title = messages.fixSlash();
      const edits = replaceScalar(pod.resource.document, mistake.path, mistake.file);
      return fix({ id: 'slash', title, safe: false }, edits);
    }
    case 'path':
      return mistake.to === undefined ? [] : pathFixes(mistake.path, mistake.to, pod);
    case 'part':
      return removeFixes(mistake.mount, pod);
    case 'link':
      return fileFixes(mistake.volume, pod, context);
    case 'lack':
      return otherFileFixes(mistake.lack, pod);
    case 'directory':
      return keyFixes(mistake.mount, mistake.source, pod);
  }
}

/** A path of a zone file that ends like one of a directory. */
function slashReport(volume: Volume, pod: PodSpec): Report<Mistake> | undefined {
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
    about: { kind: 'slash', path, file, pod },
  };
}

/** A path with `..` in it, which the API server refuses (Kubernetes, `ValidateVolumes`). */
function stepsReport(volume: Volume, pod: PodSpec): Report<Mistake> | undefined {
  const { source } = volume;
  if (source.kind !== 'hostPath' || typeof source.path === 'string') return undefined;
  const { path } = source;
  const to = cleanPath(path.value);
  if (!path.value.split('/').includes('..') || zonePathOf(to) === undefined) return undefined;
  const message = messages.steps();
  const about: Mistake = { kind: 'path', path, to, pod };
  return { span: path.span, severity: 'error', message, part: volume.node.span, about };
}

/** A subPath that is not below its volume, which the API server refuses as well. */
function pathReport(mount: Mount, pod: PodSpec): Report<Mistake> | undefined {
  const { subPath } = mount;
  if (typeof subPath === 'string') return undefined;
  const isOfZone = [zonePlaceOf(mount), zoneSourceOf(mount)].some(place => typeof place === 'object');
  const steps = subPath.value.split('/').includes('..');
  if (!isOfZone || !(steps || subPath.value.startsWith('/'))) return undefined;
  const to = cleanPath(`/${subPath.value}`).slice(1);
  // A path out of the volume may be meant relative to its parent.
  const leadsOut = to === '' || cleanPath(subPath.value.replace(/^\/+/, '')) !== to;
  const about: Mistake = { kind: 'path', path: subPath, to: leadsOut ? undefined : to, pod };
  const message = steps ? messages.steps() : messages.absolute();
  return { span: subPath.span, severity: 'error', message, part: mount.node.span, about };
}

function pathFixes(path: ScalarNode, to: string, pod: PodSpec): readonly ReportedFix[] {
  const title = messages.fixPath({ path: to });
  return fix({ id: 'path', title, safe: false }, replaceScalar(pod.resource.document, path, to));
}

/** A part of something that is no directory, or of a link out of /etc. */
function subPathReport(mount: Mount, pod: PodSpec): Report<Mistake> | undefined {
  const { volume, subPath } = mount;
  if (typeof volume === 'string' || typeof subPath === 'string') return undefined;
  const path = hostPathOf(volume);
  if (isFile(zonePathOf(path))) {
    const text = messages.file({ file: path });
    const about: Mistake = { kind: 'part', mount, pod };
    return { span: subPath.span, severity: 'error', message: text, part: mount.node.span, about };
  }
  if (path !== '/etc' || !takesLocaltime(mount)) return undefined;
  const text = messages.link();
  return { span: subPath.span, severity: 'error', message: text, about: { kind: 'link', volume, pod } };
}

/** A directory cannot be mounted on the file, unless a subPath takes a file out of it. */
function directoryReport(mount: Mount, pod: PodSpec): Report<Mistake> | undefined {
  const { volume, mountPath, subPath } = mount;
  const place = zonePlaceOf(mount);
  if (typeof volume === 'string' || typeof mountPath === 'string' || subPath !== 'absent') return undefined;
  if (typeof place !== 'object' || place.kind !== 'localtime' || isPartial(pod)) return undefined;
  const { source } = volume;
  if (!('node' in source)) return undefined;
  if (source.kind === 'hostPath' && !isDirectory(source, hostPathOf(volume))) return undefined;
  const text = messages.directory({ source: source.kind });
  const about: Mistake = { kind: 'directory', mount, source: source.node, pod };
  return { span: mountPath.span, severity: 'error', message: text, part: mount.node.span, about };
}

function lackReport(mount: Mount, pod: PodSpec, context: RuleCase): Report<Mistake> | undefined {
  const lack = lackOf(mount, context);
  if (lack === undefined) return undefined;
  const message =
    lack.of === 'volume'
      ? messages.noFile({ volume: lack.volume, file: lack.name })
      : messages.noKey({ configMap: lack.configMap, key: lack.name, isItem: lack.isItem });
  const about: Mistake = { kind: 'lack', lack, pod };
  return { span: lack.at.span, severity: 'error', message, part: mount.node.span, about };
}

/** Names the file that there is, if it is a single one. */
function otherFileFixes({ at, known }: Lack, pod: PodSpec): readonly ReportedFix[] {
  const [path, ...others] = known;
  if (path === undefined || others.length > 0) return [];
  const title = messages.fixPath({ path });
  return fix({ id: 'other-key', title, safe: false }, replaceScalar(pod.resource.document, at, path));
}

/** Whether a path of the node is certainly a directory, or the kubelet creates it as one. */
function isDirectory({ type }: HostPathSource, path: string): boolean {
  const zone = zonePathOf(path);
  // A zone file with such a type is another mistake, and the pod fails before this one.
  if (isFile(zone)) return false;
  if (zone?.kind === 'zoneinfo' && (zone.name === '' || isZoneDirectory(zone.name))) return true;
  return path === '/etc' || (typeof type !== 'string' && ['Directory', 'DirectoryOrCreate'].includes(type.value));
}

/** Also /etc/timezone, which is a file, though it holds no zone. */
function isFile(path: ZonePath | undefined): boolean {
  return path?.kind === 'timezone' || isZoneFile(path);
}

function removeFixes({ node }: Mount, pod: PodSpec): readonly ReportedFix[] {
  const title = messages.fixRemove();
  return fix({ id: 'remove', title, safe: false }, removeEntry(pod.resource.document, node, 'subPath'));
}

/** Changes a volume of /etc to one of /etc/localtime, if every mount of it takes that out of it. */
function fileFixes({ node, source }: Volume, pod: PodSpec, context: RuleCase): readonly ReportedFix[] {
  const { items, complete } = mountsIn(pod);
  const mounts = items.filter(({ volume }) => typeof volume !== 'string' && volume.node === node);
  // The namespace would refuse it as well.
  if (hostPathIn(pod, context)?.is === 'refused') return [];
  const isKnown = complete && items.every(({ volume }) => volume !== 'unknown');
  if (!isKnown || !mounts.every(takesLocaltime) || source.kind !== 'hostPath') return [];
  const { document } = pod.resource;
  const title = messages.fixFile();
  const edits = allOrNone([
    setEntry(document, source.node, 'path', localtimePath),
    setEntry(document, source.node, 'type', 'File', ['path']),
    ...mounts.map(mount => removeEntry(document, mount.node, 'subPath')),
  ]);
  return fix({ id: 'file', title, safe: false }, edits);
}

function takesLocaltime({ subPath }: Mount): boolean {
  return typeof subPath !== 'string' && cleanPath(subPath.value) === 'localtime';
}

/** Names the key, if the volume has a single one and a path for it. */
function keyFixes({ node }: Mount, source: MapNode, pod: PodSpec): readonly ReportedFix[] {
  const items = readSeq(source, 'items');
  if (typeof items === 'string' || !items.complete || items.items.length !== 1) return [];
  const [item] = items.items;
  const subPath = item?.kind === 'map' ? readLiteral(item, 'path') : undefined;
  if (subPath === undefined) return [];
  const title = messages.fixKey({ subPath });
  const edits = setEntry(pod.resource.document, node, 'subPath', subPath, ['name', 'mountPath']);
  return fix({ id: 'key', title, safe: false }, edits);
}
