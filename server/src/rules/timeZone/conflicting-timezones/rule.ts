import { clockSourcesOf } from '../../../kubernetes/clocks/clock.ts';
import { findsZoneData } from '../../../kubernetes/clocks/shownZone.ts';
import { type WrittenZone, writtenZonesOf, zoneEntriesOf } from '../../../kubernetes/clocks/writtenZones.ts';
import { runtimeOf } from '../../../kubernetes/pods/images.ts';
import { type Mount, mountsOf, placeOf } from '../../../kubernetes/pods/mounts.ts';
import { type Container, isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { type RefusedVolume, refusedVolumesOf } from '../../../kubernetes/pods/refusedVolumes.ts';
import { removeEntry, removeFromList, setScalar } from '../../../yaml/edit/edits.ts';
import type { MapNode } from '../../../yaml/tree/node.ts';
import { zonePathOf } from '../../../zones/zonePaths.ts';
import type { ObjectRule, Report, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { isReplacedOnly } from '../../shared/isReplacedOnly.ts';
import { contradictingZones, isOther } from '../shared/contradictions.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/**
 * Zones that contradict one another: in a container only one of them counts, and between the
 * containers of a pod one moment has two times.
 */
export const rule: ObjectRule<Conflict> = {
  id: 'conflicting-timezones',
  severity: 'warning',
  checks: 'object',
  touches: {
    remove: ['remove container/env/[]', 'remove container/volumeMounts/[]'],
    variable: ['change container/env/[]/value'],
    'remove-volume': ['remove pod/volumes/[]'],
    'remove-source': ['remove pod/volumes/[]/emptyDir'],
  },
  fixAll: 'allowed',
  counts: 'containers',
  check: context =>
    context.pods.flatMap(pod => {
      if (!concernsZones(pod) || isPartial(pod)) return [];
      const containers = pod.containers.filter(({ section }) => section !== 'ephemeralContainers');
      const inside = containers.flatMap(container => [
        ...lostVariables(container, pod),
        ...repeatedMounts(container, pod),
        ...contradictions(container, pod),
      ]);
      return [...inside, ...differences(pod), ...refusedVolumesOf(pod).map(found => refusal(found, pod))];
    }),
  fixes: ({ about }) => fixesOf(about),
};

/** A contradiction: an entry TZ that is lost, a mount at another's place, a volume, or a zone. */
type Conflict = { readonly pod: PodSpec } & (
  | { readonly kind: 'lostVariable'; readonly entry: MapNode; readonly container: Container }
  | { readonly kind: 'mount'; readonly mount: Mount; readonly isSame: boolean }
  | { readonly kind: 'refused'; readonly found: RefusedVolume }
  | {
      readonly kind: 'zones';
      /** The source of the one zone, and the zone that it contradicts. */
      readonly variable: WrittenZone;
      readonly wanted: string;
      readonly container: Container;
    }
);

function fixesOf(conflict: Conflict): readonly ReportedFix[] {
  const { pod } = conflict;
  switch (conflict.kind) {
    case 'lostVariable': {
      const edits = removeFromList(pod.resource.document, conflict.container.node, 'env', conflict.entry);
      return fix({ id: 'remove', title: messages.fixRemoveVariable(), safe: !isReplacedOnly(pod.resource) }, edits);
    }
    case 'mount': {
      const { container, node } = conflict.mount;
      const edits = removeFromList(pod.resource.document, container.node, 'volumeMounts', node);
      const about = { id: 'remove', title: messages.fixRemoveMount(), safe: false };
      return fix(about, conflict.isSame ? edits : undefined);
    }
    case 'refused':
      return refusalFixes(conflict.found, pod);
    case 'zones':
      return variableFixes(conflict.variable, conflict.wanted, conflict.container, pod);
  }
}

/** The last of several entries TZ counts (kubelet, `makeEnvironmentVariables`). */
function lostVariables(container: Container, pod: PodSpec): readonly Report<Conflict>[] {
  const entries = zoneEntriesOf(container);
  const counts = entries.at(-1)?.value?.value;
  return entries.slice(0, -1).flatMap(({ node, value }) => {
    if (value === undefined) return [];
    const about: Conflict = { kind: 'lostVariable', entry: node, container, pod };
    const text = messages.variableTwice({ counts });
    return [{ span: value.span, severity: 'warning', message: text, part: node.span, about }];
  });
}

/** The API server refuses two mounts at one path (Kubernetes, validation of `volumeMounts`). */
function repeatedMounts(container: Container, pod: PodSpec): readonly Report<Conflict>[] {
  const { items } = mountsOf(container, pod);
  const firsts = new Map(items.toReversed().map(mount => [placeOf(mount), mount]));
  return items.flatMap(mount => {
    const { mountPath, name } = mount;
    const place = placeOf(mount);
    if (typeof mountPath === 'string' || zonePathOf(place) === undefined) return [];
    const first = firsts.get(place);
    if (first === undefined || first === mount) return [];
    const isSame = typeof name === 'object' && typeof first.name === 'object' && name.value === first.name.value;
    const about: Conflict = { kind: 'mount', isSame, mount, pod };
    // The API server compares paths as texts.
    const isRefused = items.some(
      other => other !== mount && typeof other.mountPath === 'object' && other.mountPath.value === mountPath.value,
    );
    const text = isRefused ? messages.mountTwice({ path: place }) : messages.mountAgain({ path: place });
    const severity = isRefused ? 'error' : 'warning';
    return [{ span: mountPath.span, severity, message: text, part: mount.node.span, about }];
  });
}

function refusal(found: RefusedVolume, pod: PodSpec): Report<Conflict> {
  const { node } = found.volume;
  const report = { severity: 'error', part: node.span, about: { kind: 'refused', found, pod } } as const;
  if (found.why === 'source') {
    const [first, second] = [found.first.value, found.second.value];
    return { ...report, span: found.second.span, message: messages.sourceTwice({ first, second }) };
  }
  const name = found.name.value;
  return { ...report, span: found.name.span, message: messages.volumeTwice({ name }) };
}

function refusalFixes(found: RefusedVolume, pod: PodSpec): readonly ReportedFix[] {
  const { node } = found.volume;
  const { document } = pod.resource;
  if (found.why === 'source') {
    // An empty directory was a draft; only a person knows which of two others is meant.
    const isDraft = [found.first.value, found.second.value].includes('emptyDir');
    const about = { id: 'remove-source', title: messages.fixRemoveSource(), safe: false };
    return fix(about, isDraft ? removeEntry(document, node, 'emptyDir') : undefined);
  }
  const name = found.name.value;
  const [one, other] = [found.first.node, node].map(({ span }) => document.text.slice(span.start, span.end));
  const about = { id: 'remove-volume', title: messages.fixRemoveVolume({ name }), safe: false };
  return fix(about, one === other ? removeFromList(document, pod.node, 'volumes', node) : undefined);
}

/** Sources of one container that differ from the one that counts. */
function contradictions(container: Container, pod: PodSpec): readonly Report<Conflict>[] {
  const [counts, ...weaker] = contradictingZones(container, pod);
  if (counts === undefined) return [];
  return weaker.map(({ by, zone, at }): Report<Conflict> => {
    const text = messages.inContainer({ zone, counts: counts.zone, by: counts.by });
    const related = [{ at: counts.at.span, message: messages.related() }];
    // The variable follows: the files of the node are those of other containers too.
    const [variable, wanted] = by === 'variable' ? [{ by, zone, at }, counts.zone] : [counts, zone];
    return {
      span: at.span,
      severity: 'warning',
      message: text,
      related,
      about: { kind: 'zones', variable, wanted, container, pod },
    };
  });
}

/** Containers whose zone differs from that of the first one with a zone. */
function differences(pod: PodSpec): readonly Report<Conflict>[] {
  const known = pod.containers.flatMap(container => {
    const isRunning = container.section === 'containers' || container.sidecar;
    const [counts] = isRunning && isCertain(container, pod) ? writtenZonesOf(container, pod) : [];
    return counts === undefined ? [] : [{ container, counts }];
  });
  const [first, ...others] = known;
  if (first === undefined) return [];
  return others
    .filter(({ counts }) => isOther(counts.zone, first.counts.zone))
    .map(({ container, counts }): Report<Conflict> => {
      const args = { zone: counts.zone, wanted: first.counts.zone, container: first.container.name ?? '' };
      return {
        span: counts.at.span,
        severity: 'information',
        message: messages.between(args),
        related: [{ at: first.counts.at.span, message: messages.relatedOther() }],
        about: { kind: 'zones', variable: counts, wanted: first.counts.zone, container, pod },
      };
    });
}

/** Nothing unknown may change its clock, and its zone reaches it at all. */
function isCertain(container: Container, pod: PodSpec): boolean {
  if (runtimeOf(container) === 'php') return false;
  const { imported, ownHandling, injector, patched } = clockSourcesOf(container, pod);
  return [imported, ownHandling, injector, patched].every(source => source === 'absent');
}

/** Only a person knows which of two zones was meant. */
function variableFixes({ by }: WrittenZone, zone: string, container: Container, pod: PodSpec): readonly ReportedFix[] {
  const entry = zoneEntriesOf(container).at(-1);
  // If TZ is UTC whatever its value, another name in it would be of no use.
  if (by !== 'variable' || entry === undefined || !findsZoneData(container, pod)) return [];
  const title = messages.fixVariable({ zone });
  const edits = setScalar(pod.resource.document, entry.node, 'value', zone);
  return fix({ id: 'variable', title, safe: false, isChoice: true }, edits);
}
