import type { ZoneMention } from '../../../kubernetes/clocks/zoneMentions.ts';
import { type ZoneText, zoneInPath } from '../../../kubernetes/clocks/zoneText.ts';
import type { Resource } from '../../../kubernetes/objects/resource.ts';
import { type Mount, mountsOf, zonePlaceOf } from '../../../kubernetes/pods/mounts.ts';
import { type Edit, type EditList, joinEdits } from '../../../text/edit.ts';
import { type Edits, replaceScalar, setScalar } from '../../../yaml/edit/edits.ts';
import { isReplacedOnly } from '../../shared/isReplacedOnly.ts';

/** The edits that replace a named zone by another. */
export type ZoneChange = {
  readonly edits: EditList;
  /** It can neither stop the pod nor move when it runs, as far as the place of the name matters. */
  readonly safe: boolean;
};

/**
 * Replaces a named zone; undefined if that cannot be written. If a container has the zone's file mounted under the same
 * name, that mount is moved with it, unless it is to be left: the two work only together.
 */
export function changeZone(
  mention: ZoneMention,
  zone: string,
  resource: Resource,
  mounts: 'moved' | 'left' = 'moved',
): ZoneChange | undefined {
  const texts: readonly ZoneText[] = [mention, ...(mounts === 'moved' ? mountPathsWith(mention) : [])];
  const edits: Edit[] = [];
  for (const text of texts) {
    if (!zone.startsWith(text.outside)) return undefined;
    const edit = write(text, zone.slice(text.outside.length), resource);
    if (edit === undefined) return undefined;
    edits.push(...edit);
  }
  const joined = joinEdits(edits);
  if (joined === undefined) return undefined;
  const safe = mention.where === 'variable' && !mention.isPath && texts.length === 1 && !isReplacedOnly(resource);
  return { edits: joined, safe };
}

/** A word of a longer text is replaced where it stands, since the name of a zone is written alike in any style. */
function write({ document, place, name, span, before, after }: ZoneText, to: string, { isValues }: Resource): Edits {
  if (place !== undefined) {
    const text = `${before}${to}${after}`;
    const value = place.map.own(place.key)?.value;
    // A key of values that holds a zone is in no entry of variables.
    if (isValues === true && value?.kind === 'scalar') return replaceScalar(document, value, text);
    return setScalar(document, place.map, place.key, text);
  }
  if (document.isShared(span) || document.text.slice(span.start, span.end) !== name) return undefined;
  return [{ span, text: to }];
}

/** The mount paths that name the zone as it does: of the same container, or of the same file. */
function mountPathsWith(mention: ZoneMention): readonly ZoneText[] {
  const { document, name } = mention;
  const same = mountsWith(mention).filter(mount => {
    const place = zonePlaceOf(mount);
    return typeof place === 'object' && place.kind === 'zoneinfo' && place.name === name;
  });
  return same.map(mount => zoneInPath(document, mount.node, 'mountPath')).filter(text => text !== undefined);
}

function mountsWith(mention: ZoneMention): readonly Mount[] {
  switch (mention.where) {
    case 'variable':
      return mountsOf(mention.container, mention.pod).items;
    case 'subPath':
      return [mention.mount];
    case 'hostPath': {
      const { pod, volume } = mention;
      const mounts = pod.containers.flatMap(container => mountsOf(container, pod).items);
      return mounts.filter(mount => typeof mount.volume === 'object' && mount.volume.node === volume.node);
    }
    default:
      return [];
  }
}
