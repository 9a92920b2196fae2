import { hostPathIn } from '../../../cases/object/case.ts';
import { clockSourcesOf } from '../../../kubernetes/clocks/clock.ts';
import { type EncodedZone, encodedZonesIn } from '../../../kubernetes/clocks/encodedZones.ts';
import { refusesZone } from '../../../kubernetes/clocks/k8tz.ts';
import { isOnLocaltime } from '../../../kubernetes/clocks/shownZone.ts';
import { zoneVariablesOf } from '../../../kubernetes/clocks/zoneVariables.ts';
import { readLiteralScalar } from '../../../kubernetes/objects/read.ts';
import type { Resource } from '../../../kubernetes/objects/resource.ts';
import { runtimeOf } from '../../../kubernetes/pods/images.ts';
import { type Mount, mountsOf, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import { type Container, isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { addToMap, allOrNone, type Edits, removeEntry, renameKey } from '../../../yaml/edit/edits.ts';
import { isUtc, isZoneName } from '../../../zones/zoneNames.ts';
import type { FixContext, ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { meantZone } from '../shared/meantZone.ts';
import { unusedZoneVolumes } from '../shared/unusedZoneVolumes.ts';
import { vainVariableOf } from '../shared/vainVariables.ts';
import { zoneEdits } from '../shared/zoneEdits.ts';
import { addMount, addVolume } from '../shared/zoneEntries.ts';
import { concernsZones } from '../shared/zonelessContainers.ts';
import { fileOf, showsFile, volumeFor } from '../shared/zoneVolumes.ts';
import * as messages from './messages.ts';

/**
 * A zone that does not reach its container's clock: Java and Node.js need a name and not the file on /etc/localtime,
 * PHP reads neither, and a name in TZ is UTC if the image has no zone data. Nor is the name of a zone a zone file.
 */
export const rule: ObjectRule<Vain | { readonly encoded: EncodedZone }> = {
  id: 'ineffective-timezone',
  severity: 'information',
  checks: 'object',
  touches: {
    name: ['add container/env/[]', 'add container/volumeMounts/[]', 'add pod/volumes/[]'],
    file: ['add container/volumeMounts/[]', 'add pod/volumes/[]'],
    decode: ['set object/binaryData', 'set object/data', 'remove object/data', 'remove object/stringData'],
  },
  fixAll: 'allowed',
  counts: 'containers',
  check: context => [
    ...encodedZonesIn(context.object, filesTaken(context)).map(encodedReport),
    ...context.pods.flatMap(pod => {
      const injected = context.cluster.mayInjectZones() && !refusesZone(pod.template);
      if (!concernsZones(pod) || isPartial(pod) || injected) return [];
      return pod.containers
        .filter(({ section }) => section !== 'ephemeralContainers')
        .flatMap(container =>
          runtimeOf(container) === 'php'
            ? unreadByPhp(container, pod)
            : (vainMount(container, pod) ?? vainVariable(container, pod, context) ?? []),
        );
    }),
  ],
  fixes: ({ about }, context, asked) => {
    if ('encoded' in about) return decodeFixes(about.encoded, context);
    if (about.zone !== undefined) return fileFixes(about, context);
    const { mount } = about;
    return mount === undefined ? [] : namingFixes({ ...about, mount }, context, asked);
  },
};

/** A container, with a mount for a runtime that needs a name, or a name without its file. */
type Vain = { readonly container: Container; readonly pod: PodSpec } & (
  | { readonly mount?: Mount; readonly zone?: never }
  | { readonly zone: string; readonly mount?: never }
);

function encodedReport(encoded: EncodedZone): Report<{ readonly encoded: EncodedZone }> {
  const { zone, value, decoded } = encoded;
  const message = zone === undefined ? messages.encoded({ decoded }) : messages.nameOfZone({ zone });
  return { span: value.span, severity: 'warning', message, part: value.span, about: { encoded } };
}

function decodeFixes(encoded: EncodedZone, { object }: RuleCase): readonly ReportedFix[] {
  const { zone, decoded } = encoded;
  const title = messages.fixDecode({ decoded });
  return fix({ id: 'decode', title, safe: false }, zone === undefined ? decodeEdits(encoded, object) : undefined);
}

/** Moves an encoded file to where it is decoded. */
function decodeEdits({ data, plain, decoded, key, value }: EncodedZone, { document, node }: Resource): Edits {
  if (data.pairs.length === 1 && node.get(decoded) === 'absent') return renameKey(document, node, plain, decoded);
  return allOrNone([
    removeEntry(document, data, key),
    addToMap(document, node, decoded, key, value.value.replace(/\s/g, '')),
  ]);
}

/** The keys of the object that pods take for zone files. */
function filesTaken({ object, cluster }: RuleCase): readonly string[] {
  if (object.kind !== 'ConfigMap' && object.kind !== 'Secret') return [];
  const uses = cluster.dataUses(object.kind, object.name ?? '');
  return uses.filter(use => use.as === 'file').map(({ key }) => key);
}

/** A file on /etc/localtime, and nothing else that could give the zone, for a runtime that needs a name. */
function vainMount(container: Container, pod: PodSpec): Report<Vain> | undefined {
  const runtime = runtimeOf(container);
  const { localtime, ...others } = clockSourcesOf(container, pod);
  if (runtime === undefined || runtime === 'php' || localtime !== 'given') return undefined;
  if (Object.values(others).some(source => source !== 'absent')) return undefined;
  const mount = mountsOf(container, pod).items.findLast(isOnLocaltime);
  if (mount === undefined || typeof mount.mountPath === 'string') return undefined;
  return {
    span: mount.mountPath.span,
    severity: 'information',
    message: messages.mount({ runtime }),
    part: container.node.span,
    about: { container, pod, mount },
  };
}

/** The mount on /etc/localtime and the zone in TZ, if nothing else may give PHP a zone. Its settings are no manifest's. */
function unreadByPhp(container: Container, pod: PodSpec): readonly Report<Vain>[] {
  const { runtimeFile, ownHandling, patched } = clockSourcesOf(container, pod);
  if ([runtimeFile, ownHandling, patched].some(source => source !== 'absent')) return [];
  const mount = mountsOf(container, pod).items.findLast(isOnLocaltime)?.mountPath;
  const entry = zoneVariablesOf(container.node).at(-1);
  const value = entry && readLiteralScalar(entry, 'value');
  const isZone = value !== undefined && typeof value !== 'string' && isZoneName(value.value) && !isUtc(value.value);
  const places = [...(isZone ? [value] : []), ...(mount === undefined || typeof mount === 'string' ? [] : [mount])];
  return places.map(({ span }) => ({
    span,
    severity: 'information',
    message: messages.php(),
    part: container.node.span,
    about: { container, pod },
  }));
}

function namingFixes(
  { mount, container, pod }: Vain & { readonly mount: Mount },
  context: RuleCase,
  { computerZone }: FixContext,
): readonly ReportedFix[] {
  const source = zoneSourceOf(mount);
  const ofFile = typeof source === 'object' && source.kind === 'zoneinfo' ? source.name : undefined;
  const known = ofFile ?? meantZone(pod, context);
  const zone = known ?? computerZone;
  if (zone === undefined || !isZoneName(zone) || isUtc(zone) || hostPathIn(pod, context)?.is === 'refused') return [];
  const thisComputer = known === undefined;
  const title = messages.fixName({ zone, thisComputer });
  const edits = zoneEdits('zoneFile', zone, [container], pod);
  const isChoice = thisComputer || isDoubtful(pod, context);
  return fix({ id: 'name', title, safe: false, ...(isChoice ? { isChoice } : {}) }, edits);
}

function vainVariable(container: Container, pod: PodSpec, context: RuleCase): Report<Vain> | undefined {
  const vain = vainVariableOf(container, pod);
  if (vain === undefined) return undefined;
  const { value, zone, mounted } = vain;
  // The file is there; the mistake is that nothing mounts it.
  if (!mounted && unusedZoneVolumes(pod, context).some(({ volume }) => showsFile(volume, fileOf(zone))))
    return undefined;
  return {
    span: value.span,
    severity: mounted ? 'warning' : 'information',
    message: messages.variable({ zone, mounted }),
    part: container.node.span,
    about: { container, pod, zone },
  };
}

function fileFixes(
  { zone, container, pod }: Vain & { readonly zone: string },
  context: RuleCase,
): readonly ReportedFix[] {
  if (hostPathIn(pod, context)?.is === 'refused') return [];
  const title = messages.fixFile({ zone });
  const isChoice = isDoubtful(pod, context);
  return fix({ id: 'file', title, safe: false, ...(isChoice ? { isChoice } : {}) }, mountFile(zone, container, pod));
}

/** Whether a file of the node is probably refused. */
function isDoubtful(pod: PodSpec, context: RuleCase): boolean {
  return hostPathIn(pod, context)?.is === 'doubtful';
}

function mountFile(zone: string, container: Container, pod: PodSpec): Edits {
  const file = fileOf(zone);
  const volume = volumeFor(pod, file);
  if (volume === undefined) return undefined;
  const declared = volume.exists ? [] : [addVolume(pod, volume.name, file, 'File')];
  return allOrNone([addMount(container, pod, volume.name, file), ...declared]);
}
