import { viewOf } from '../../../cases/object/case.ts';
import { refusesZone } from '../../../kubernetes/clocks/k8tz.ts';
import { type ShownZone, shownZone } from '../../../kubernetes/clocks/shownZone.ts';
import { type Container, isPartial, isWindows, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../../lint/checked.ts';
import type { Message } from '../../../messages/message.ts';
import { zoneClockAt } from '../../../zones/zoneClock.ts';
import { writeOffset } from '../../../zones/zoneOffset.ts';
import type { Line } from '../shared/hoverText.ts';
import { withRest } from '../shared/longList.ts';
import { whyClockIsUnknown } from '../shared/whyUnknown.ts';
import * as messages from './messages.ts';

/** The zone that the clock of a container shows; undefined if that is no matter of zones, as on Windows. */
export function zoneShown(
  container: Container,
  pod: PodSpec,
  checked: Checked,
  view = viewOf(pod.resource, checked.uri, checked.cluster),
): ShownZone | undefined {
  if (isWindows(pod)) return undefined;
  const shown = shownZone(container, pod, view.mayInjectZones() && !refusesZone(pod.template));
  return shown.by === 'nothing' && isPartial(pod) ? { by: 'unknown' } : shown;
}

/** The zone of one container's clock and its source, and that zone's present offset. */
export function clockLines(container: Container, pod: PodSpec, checked: Checked, now: number): readonly Line[] {
  const shown = zoneShown(container, pod, checked);
  if (shown === undefined) return [];
  const zone = 'zone' in shown ? shown.zone : undefined;
  return [clockLine(shown, container, pod), ...zoneOffsetLines(zone, now)];
}

/** The same for every container of a pod, but for those that a person adds for debugging. */
export function podClockLines(pod: PodSpec, checked: Checked): readonly Line[] {
  const containers = pod.containers.filter(({ section }) => section !== 'ephemeralContainers');
  const all = containers.flatMap((container): readonly Line[] => {
    const shown = zoneShown(container, pod, checked);
    return shown === undefined ? [] : [{ ...clockLine(shown, container, pod), isItem: true }];
  });
  return all.length === 0 ? [] : [{ message: messages.clocks() }, ...withRest(all)];
}

/** The present offset of a zone, and whether it changes within a year; none for a text that is no zone. */
export function zoneOffsetLines(zone: string | undefined, now: number): readonly Line[] {
  const clock = zone === undefined ? undefined : zoneClockAt(zone, now);
  if (zone === undefined || clock === undefined) return [];
  const { offset, changes } = clock;
  return [{ message: messages.zone({ zone, offset: writeOffset(offset), changes }) }];
}

function clockLine(shown: ShownZone, container: Container, pod: PodSpec): Line {
  const reason = shown.by === 'unknown' ? whyClockIsUnknown(container, pod) : undefined;
  return { message: clockMessage(shown, labelOf(container, pod)), reason };
}

function clockMessage(shown: ShownZone, container: string): Message {
  switch (shown.by) {
    case 'nothing':
      return messages.clockNothing({ container });
    case 'emptyVariable':
      return messages.clockEmptyVariable({ container });
    case 'vainVariable':
      return messages.clockVainVariable({ container, zone: shown.zone });
    case 'variable':
      return messages.clockVariable({ container, zone: shown.zone });
    case 'configMap':
      return messages.clockConfigMap({ container, zone: shown.zone, configMap: shown.configMap });
    case 'mount':
      return messages.clockMount({ container, zone: shown.zone });
    case 'java':
      return messages.clockJava({ container, zone: shown.zone });
    case 'node':
      return messages.clockNode({ container });
    case 'k8tz':
      return messages.clockK8tz({ container, zone: shown.zone });
    case 'noZone':
      return messages.clockNoZone({ container, zone: shown.name });
    case 'posixVariable':
      return messages.clockPosix({ container, zone: shown.text, offset: writeOffset(shown.east) });
    case 'unknown':
      return messages.clockUnknown({ container });
  }
}

/** Its name; its place if it has none. */
function labelOf(container: Container, pod: PodSpec): string {
  const { name, section } = container;
  if (name !== undefined && name !== '') return name;
  return `${section}[${pod.containers.filter(other => other.section === section).indexOf(container)}]`;
}
