import { type Case, caseAt, placementsOf } from '../../cases/object/case.ts';
import type { ShownZone } from '../../kubernetes/clocks/shownZone.ts';
import type { PodSpec } from '../../kubernetes/pods/podSpec.ts';
import { placeNameOf } from '../../lint/acrossCases.ts';
import type { Checked } from '../../lint/checked.ts';
import { userOf } from './account/accountLines.ts';
import { podIdentity } from './account/podIdentity.ts';
import { zoneShown } from './clock/clockLines.ts';
import * as messages from './messages.ts';
import type { Line } from './shared/hoverText.ts';
import { longestList, withRest } from './shared/longList.ts';

/** The placements of a pod if there are several, each with its namespace, identity and clocks. */
export function placementLines(pod: PodSpec, number: number, checked: Checked): readonly Line[] {
  const { uri, cluster, settings } = checked;
  const placements = placementsOf(pod.resource, uri, cluster);
  if (placements.length < 2) return [];
  const items = placements.map((placement, at): Line => {
    // The hover shows only the first of a long list.
    const one = at < longestList ? caseAt(pod.resource, uri, cluster, settings.kinds, at) : undefined;
    const place = placeNameOf(placement, uri);
    const own = one?.pods[number];
    return {
      message: one && own ? messageOf(place, own, one, checked) : messages.placed(nothingKnown(place)),
      isItem: true,
    };
  });
  return [{ message: messages.placements({ count: placements.length }) }, ...withRest(items)];
}

function messageOf(place: string, pod: PodSpec, { cluster: view }: Case, checked: Checked): Line['message'] {
  const identity = podIdentity(pod, checked, view);
  const { namespace } = view;
  const user =
    identity === undefined ? '?' : namespace === undefined ? identity.account : userOf(identity.account, namespace);
  const clocks = pod.containers.flatMap(container => {
    const shown = container.section === 'ephemeralContainers' ? undefined : zoneShown(container, pod, checked, view);
    return shown === undefined ? [] : [[container.name ?? container.section, textOf(shown)] as const];
  });
  const texts = new Set(clocks.map(([, text]) => text));
  const [only = '?'] = texts;
  const clock = texts.size < 2 ? only : clocks.map(([name, text]) => `${name}: ${text}`).join(', ');
  return messages.placed({ place, namespace: namespace ?? '?', user, clock });
}

function nothingKnown(place: string) {
  return { place, namespace: '?', user: '?', clock: '?' };
}

/** The zone itself; the clock if no zone is named. */
function textOf(shown: ShownZone): string {
  if ('zone' in shown && shown.zone !== undefined) return shown.zone;
  if (shown.by === 'nothing' || shown.by === 'emptyVariable') return 'UTC';
  return shown.by === 'node' ? '/etc/localtime' : '?';
}
