import { clockSourcesOf } from '../../../kubernetes/clocks/clock.ts';
import { zoneVariablesOf } from '../../../kubernetes/clocks/zoneVariables.ts';
import { readSeq } from '../../../kubernetes/objects/read.ts';
import { type Container, isPartial, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Message } from '../../../messages/message.ts';
import type { MapNode } from '../../../yaml/tree/node.ts';
import * as messages from './messages.ts';

/** The reason for which the clock of a container is not known; undefined if that is unknown too. */
export function whyClockIsUnknown(container: Container, pod: PodSpec): Message | undefined {
  const { node } = container;
  if (takesTz(node) || takesAll(node)) return messages.whyVariables();
  const { patched, ownHandling } = clockSourcesOf(container, pod);
  if (ownHandling !== 'absent' && handling.some(key => node.own(key) !== undefined)) return messages.whyCommand();
  if (patched !== 'absent') return messages.whyPatched();
  if (hasTemplate(pod)) return messages.whyTemplate();
  return isPartial(pod) ? messages.whyPart() : undefined;
}

const handling = ['command', 'args', 'lifecycle'];

function takesTz(container: MapNode): boolean {
  return zoneVariablesOf(container).some(entry => entry.get('valueFrom') !== 'absent');
}

function takesAll(container: MapNode): boolean {
  const sources = readSeq(container, 'envFrom');
  return typeof sources !== 'string' && sources.items.some(item => item?.kind === 'map');
}

/** The same for the account of a pod. */
export function whyAccountIsUnknown(pod: PodSpec): Message | undefined {
  if (hasTemplate(pod)) return messages.whyTemplate();
  if (isPartial(pod)) return messages.whyPart();
  return pod.surroundings?.patches.account !== undefined ? messages.whyPatched() : undefined;
}

/** The same for whether its token is mounted. */
export function whyTokenIsUnknown(pod: PodSpec): Message | undefined {
  if (hasTemplate(pod)) return messages.whyTemplate();
  if (pod.surroundings?.patches.token !== undefined) return messages.whyPatched();
  return isPartial(pod) ? messages.whyPart() : undefined;
}

/** Whether a template action stands in a pod, or behind it, where it may be a part of it. */
function hasTemplate({ key, resource: { document } }: PodSpec): boolean {
  return document.holes.all.some(({ kind, span }) => kind !== 'word' && span.start >= key.span.start);
}
