import type { Position } from 'vscode-languageserver-types';
import { caseOf } from '../../cases/object/case.ts';
import { accountFields } from '../../kubernetes/accounts/identity.ts';
import type { ShownZone } from '../../kubernetes/clocks/shownZone.ts';
import { timetablesOf } from '../../kubernetes/clocks/timetable.ts';
import { zoneMentionsOf } from '../../kubernetes/clocks/zoneMentions.ts';
import { zoneVariablesOf } from '../../kubernetes/clocks/zoneVariables.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import { type Resource, resourcesOf } from '../../kubernetes/objects/resource.ts';
import { configMapNamesIn } from '../../kubernetes/pods/configMapNames.ts';
import { mountsOf, zonePlaceOf } from '../../kubernetes/pods/mounts.ts';
import type { PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import { contains, type Span, shift } from '../../text/span.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import { accountAt } from '../navigation/accountAt.ts';
import { documentAt } from '../navigation/named.ts';
import { accountLines, identityLines } from './account/accountLines.ts';
import { clockLines, podClockLines, zoneOffsetLines, zoneShown } from './clock/clockLines.ts';
import * as messages from './messages.ts';
import { placementLines } from './placementLines.ts';
import { scheduleLines, type Viewer } from './schedule/scheduleLines.ts';
import type { Line } from './shared/hoverText.ts';

/** The knowledge of the thing at a place of a file. */
export type Knowledge = { readonly span: Span; readonly lines: readonly Line[] };

/**
 * The knowledge of a position: of a pod at the key of its spec, of a container at its name, of an
 * account, a zone, or a mount of one, and of a CronJob or another schedule at that. Undefined elsewhere.
 */
export function knowledgeAt(position: Position, checked: Checked, viewer: Viewer): Knowledge | undefined {
  const offset = checked.file.lines.offsetAt(position);
  const slot = documentAt(offset, checked);
  if (slot?.document === undefined) return undefined;
  const at = offset - slot.span.start;
  const { kinds } = checked.settings;
  for (const resource of resourcesOf(slot.document)) {
    const things = [
      ...caseOf(resource, checked.uri, checked.cluster, kinds).pods.flatMap((pod, number) =>
        thingsOfPod(pod, number, checked, viewer.now),
      ),
      ...zonesOf(resource, kinds, viewer.now),
      ...schedulesOf(resource, kinds, viewer),
    ];
    const thing = things.find(({ span }) => contains(span, { start: at, end: at }));
    const lines = thing?.tell() ?? [];
    if (thing !== undefined && lines.length > 0) return { span: shift(thing.span, slot.span.start), lines };
  }
  const account = accountAt(position, checked);
  if (account === undefined) return undefined;
  return { span: account.here.at.span, lines: accountLines(account, checked.cluster) };
}

/** A thing with its span in the document; its lines are lazy. */
type Thing = { readonly span: Span; readonly tell: () => readonly Line[] };

function thingsOfPod(pod: PodSpec, number: number, checked: Checked, now: number): readonly Thing[] {
  const identity = (): readonly Line[] => identityLines(pod, checked);
  const whole = (): readonly Line[] => [
    ...identity(),
    ...podClockLines(pod, checked),
    ...placementLines(pod, number, checked),
  ];
  return [
    ...(pod.pair === undefined ? [] : [{ span: pod.key.span, tell: whole }]),
    // A map of a custom resource is no pod; its account is that of any other reference.
    ...(pod.form === 'fields' ? [] : [...accountFields, 'automountServiceAccountToken']).flatMap(key =>
      pairOf(pod.node, key, identity),
    ),
    ...pod.containers.flatMap(container => {
      const clock = (): readonly Line[] => clockLines(container, pod, checked, now);
      const zoneMounts = mountsOf(container, pod).items.filter(mount => isZone(zonePlaceOf(mount)));
      return [
        ...pairOf(container.node, 'name', clock),
        ...zoneVariablesOf(container.node).map(({ span }) => ({ span, tell: clock })),
        ...configMapNamesIn(container, pod).map(({ name, written: { span } }) => ({
          span,
          tell: () => (givesZone(zoneShown(container, pod, checked), name) ? clock() : []),
        })),
        ...zoneMounts.flatMap(({ node }) => pairOf(node, 'mountPath', clock)),
      ];
    }),
  ];
}

/** Whether the zone of a clock comes from a ConfigMap of that name. */
function givesZone(shown: ShownZone | undefined, configMap: string): boolean {
  return shown?.by === 'configMap' && shown.configMap === configMap;
}

function isZone(place: ReturnType<typeof zonePlaceOf>): boolean {
  return typeof place === 'object' && (place.kind === 'localtime' || place.kind === 'zoneinfo');
}

/** The zones that an object names. */
function zonesOf(resource: Resource, kinds: Kinds, now: number): readonly Thing[] {
  return zoneMentionsOf(resource, kinds).map(({ where, name, span }) => ({
    span,
    tell: () => {
      const lines = zoneOffsetLines(name, now);
      const isSchedule = (where === 'timeZone' || where === 'schedule') && lines.length > 0;
      return isSchedule ? [...lines, { message: messages.schedule() }] : lines;
    },
  }));
}

function schedulesOf(resource: Resource, kinds: Kinds, viewer: Viewer): readonly Thing[] {
  return timetablesOf(resource, kinds).flatMap(timetable => {
    const schedules = timetable.isWindow ? [] : timetable.schedules;
    return schedules.map(node => ({ span: node.span, tell: () => scheduleLines(node, timetable, viewer) }));
  });
}

/** The pair of a key if it is written in the map itself. */
function pairOf(map: MapNode, key: string, tell: Thing['tell']): readonly Thing[] {
  const pair = map.own(key);
  return pair === undefined ? [] : [{ span: pair.span, tell }];
}
