import { runtimeOf } from '../../../kubernetes/pods/images.ts';
import { mountsOf, placeOf, zonePlaceOf, zoneSourceOf } from '../../../kubernetes/pods/mounts.ts';
import { type Container, isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Message } from '../../../messages/message.ts';
import { replaceScalar } from '../../../yaml/edit/edits.ts';
import { isUtc } from '../../../zones/zoneNames.ts';
import { isUnknownZone, isZoneFile, localtimePath } from '../../../zones/zonePaths.ts';
import type { FixContext, ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { type Misplacement, misplacementsOf } from '../shared/misplacements.ts';
import { touchesOfZoneFixes } from '../shared/touches.ts';
import { addVariable } from '../shared/zoneEntries.ts';
import { zoneFixes } from '../shared/zoneFixes.ts';
import { concernsZones, isMinor, showsUtc } from '../shared/zonelessContainers.ts';
import * as messages from './messages.ts';

/** A zone file at a path that no program reads leaves the container in UTC, without an error. */
export const rule: ObjectRule<Misplaced> = {
  id: 'misplaced-timezone-mount',
  severity: 'warning',
  checks: 'object',
  touches: {
    ...touchesOfZoneFixes,
    move: ['change container/volumeMounts/[]/mountPath'],
    variable: ['add container/env/[]'],
  },
  fixAll: 'allowed',
  check: context =>
    context.pods.flatMap(pod => {
      if (!concernsZones(pod)) return [];
      const containers = pod.containers.filter(({ section }) => section !== 'ephemeralContainers');
      return containers.flatMap(container =>
        misplacementsOf(container, pod)
          .filter(misplacement => isSure(misplacement, pod, context))
          .map((misplacement): Report<Misplaced> => {
            const { kind, mountPath } = misplacement;
            return {
              span: mountPath.span,
              severity: kind === 'no-effect' && !isLoud(container, context) ? 'information' : 'warning',
              message: messageOf(misplacement),
              part: container.node.span,
              about: { misplacement, pod },
            };
          }),
      );
    }),
  fixes: ({ about }, context, asked) => fixesOf(about, context, asked),
};

type Misplaced = { readonly misplacement: Misplacement; readonly pod: PodSpec };

/** A file that only seems to give a zone matters as much as its container's clock. */
function isLoud(container: Container, context: RuleCase): boolean {
  return !isUtc(context.settings.timeZone) && !isMinor(container, context);
}

/** Whether it has no effect whatever else there may be, and its zone is one. */
function isSure({ kind, mount }: Misplacement, pod: PodSpec, context: RuleCase): boolean {
  const source = zoneSourceOf(mount);
  const isUnknown = typeof source === 'object' && isUnknownZone(source);
  if (kind === 'near') return !isUnknown;
  if (isPartial(pod) || !showsUtc(mount.container, pod, context)) return false;
  return kind === 'no-effect' || (!isUnknown && !isUtc(context.settings.timeZone));
}

function messageOf({ kind, mount, mountPath }: Misplacement): Message {
  if (kind === 'near') return messages.near({ path: mountPath.value });
  if (kind === 'timezone') return messages.timezone();
  return messages.noEffect({ zone: zoneOf(mount) });
}

function fixesOf({ misplacement, pod }: Misplaced, context: RuleCase, fixContext: FixContext): readonly ReportedFix[] {
  const { kind, mount } = misplacement;
  const { container } = mount;
  const move = moveFix(misplacement, pod);
  if (kind === 'near') return move;
  if (kind === 'timezone') return [...move, ...zoneFixes([container], container, pod, context, fixContext, false)];
  const variable = variableFix(misplacement, pod);
  // Java and Node.js need a zone's name.
  return runtimeOf(container) === undefined ? [...move, ...variable] : [...variable, ...move];
}

/** Moves it to /etc/localtime, if it is a zone file and nothing else is there. */
function moveFix({ kind, mount, mountPath }: Misplacement, pod: PodSpec): readonly ReportedFix[] {
  const source = zoneSourceOf(mount);
  if (kind !== 'near' && !(typeof source === 'object' && isZoneFile(source))) return [];
  const { items, complete } = mountsOf(mount.container, pod);
  if (!complete || items.some(other => [localtimePath, 'unknown'].includes(placeOf(other)))) return [];
  const title = messages.fixMove();
  return fix({ id: 'move', title, safe: false }, replaceScalar(pod.resource.document, mountPath, localtimePath));
}

function variableFix({ mount }: Misplacement, pod: PodSpec): readonly ReportedFix[] {
  const zone = zoneOf(mount);
  const title = messages.fixVariable({ zone });
  return fix({ id: 'variable', title, safe: false }, addVariable(mount.container, pod, zone));
}

/** The zone in the name of its path. */
function zoneOf(mount: Misplacement['mount']): string {
  const place = zonePlaceOf(mount);
  return typeof place === 'object' && place.kind === 'zoneinfo' ? place.name : '';
}
