import { caseOf } from '../../cases/object/case.ts';
import { timetablesOf } from '../../kubernetes/clocks/timetable.ts';
import { literalOf, readLiteral } from '../../kubernetes/objects/read.ts';
import { type Resource, resourcesOf } from '../../kubernetes/objects/resource.ts';
import { isPartial, type PodSpec } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Language } from '../../messages/language.ts';
import { say } from '../../messages/message.ts';
import type { PodAccount, PodClock, PodOverview, PodSchedule } from '../../protocol/podsRequest.ts';
import { type Span, shift } from '../../text/span.ts';
import type { Steps } from '../../text/steps.ts';
import { isUtc } from '../../zones/zoneNames.ts';
import { podIdentity } from '../hover/account/podIdentity.ts';
import { zoneShown } from '../hover/clock/clockLines.ts';
import * as messages from './messages.ts';

/** The pods of a file, each with its clocks, schedules and identity, and where it is applied; in steps of one document. */
export function* podsOf(checked: Checked, language: Language): Steps<readonly PodOverview[]> {
  const { uri, file, settings, cluster } = checked;
  const pods: PodOverview[] = [];
  for (const { span, document } of file.documents) {
    yield;
    if (document === undefined) continue;
    const placed = (own: Span) => file.lines.rangeOf(shift(own, span.start));
    for (const object of resourcesOf(document)) {
      const found = caseOf(object, uri, cluster, settings.kinds);
      const { placements, namespace } = found.at;
      if (found.pods.length === 0 || placements.some(({ isDeleted }) => isDeleted)) continue;
      const roots = [...new Set(placements.map(({ root }) => root))].filter(root => root !== '');
      const schedules = schedulesOf(object, checked, placed);
      pods.push(
        ...found.pods
          .filter(pod => !isPartial(pod))
          .map((pod): PodOverview => {
            const account = accountOf(pod, checked);
            return {
              uri,
              range: placed(pod.key?.span ?? object.node.span),
              kind: object.kind,
              name: object.name ?? '',
              roots,
              ...(namespace === undefined ? {} : { namespace }),
              clocks: clocksOf(pod, checked, language, placed),
              schedules,
              ...(account === undefined ? {} : { account }),
            };
          }),
      );
    }
  }
  return pods;
}

function clocksOf(
  pod: PodSpec,
  checked: Checked,
  language: Language,
  placed: (own: Span) => PodOverview['range'],
): readonly PodClock[] {
  const containers = pod.containers.filter(({ section }) => section !== 'ephemeralContainers');
  return containers.flatMap((container): readonly PodClock[] => {
    const shown = zoneShown(container, pod, checked);
    if (shown === undefined) return [];
    const range = placed(container.node.own('name')?.span ?? container.node.span);
    const clock = (text: string, showsUtc: boolean) => [{ container: container.name ?? '', text, showsUtc, range }];
    switch (shown.by) {
      case 'nothing':
      case 'emptyVariable':
      case 'vainVariable':
      case 'noZone':
        return clock('UTC', true);
      case 'node':
        return clock(say(messages.node(), language), false);
      case 'posixVariable':
        return clock(shown.text, shown.east === 0);
      case 'unknown':
        return clock(say(messages.unknown(), language), false);
      default:
        return clock(shown.zone ?? say(messages.unknown(), language), shown.zone !== undefined && isUtc(shown.zone));
    }
  });
}

function schedulesOf(
  object: Resource,
  { settings }: Checked,
  placed: (own: Span) => PodOverview['range'],
): readonly PodSchedule[] {
  return timetablesOf(object, settings.kinds).flatMap(({ map, schedules, timeZone }): readonly PodSchedule[] => {
    const zone = typeof timeZone === 'string' ? undefined : literalOf(timeZone);
    const isSuspended = readLiteral(map, 'suspend') === 'true';
    return schedules.map(({ value, span }) => ({
      text: value,
      ...(zone === undefined ? {} : { zone }),
      isSuspended,
      range: placed(span),
    }));
  });
}

function accountOf(pod: PodSpec, checked: Checked): PodAccount | undefined {
  const identity = podIdentity(pod, checked);
  if (identity === undefined) return undefined;
  const { account, namespace, token } = identity;
  return {
    name: account,
    ...(namespace === undefined ? {} : { namespace }),
    ...(token === 'unknown' ? {} : { holdsToken: token.mounted }),
  };
}
