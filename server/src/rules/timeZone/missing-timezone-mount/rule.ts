import { utcProgramOf } from '../../../kubernetes/pods/images.ts';
import type { Container, PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import type { Message } from '../../../messages/message.ts';
import type { Span } from '../../../text/span.ts';
import type { ScalarNode } from '../../../yaml/tree/node.ts';
import type { FixContext, ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { touchesOfZoneFixes } from '../shared/touches.ts';
import { zoneFixes } from '../shared/zoneFixes.ts';
import { isMinor, zonelessContainers, zonesReach } from '../shared/zonelessContainers.ts';
import { fileOf, idleZoneVolumes, showsFile, zoneWantedIn } from '../shared/zoneVolumes.ts';
import * as messages from './messages.ts';

/**
 * A container shows UTC unless its image or its manifest sets another zone; the usual fix is a zone file of the node,
 * mounted on /etc/localtime.
 */
export const rule: ObjectRule<Zoneless> = {
  id: 'missing-timezone-mount',
  severity: 'warning',
  checks: 'object',
  touches: {
    ...touchesOfZoneFixes,
    ...Object.fromEntries(Object.entries(touchesOfZoneFixes).map(([id, touched]) => [`${id}:pod`, touched])),
  },
  fixAll: 'allowed',
  counts: 'containers',
  check: context =>
    context.pods.flatMap(pod => {
      const zone = zoneWantedIn(pod, context);
      return zonelessContainers(pod, context).map((container): Report<Zoneless> => {
        return {
          span: spanOfName(container),
          severity: isMinor(container, context) ? 'hint' : 'warning',
          message: messageOf(container, zone),
          related: volumesWith(zone, pod).map(({ span }) => ({
            at: span,
            message: messages.relatedVolume(),
          })),
          part: container.node.span,
          about: { container, pod },
        };
      });
    }),
  fixes: ({ about }, context, asked) => fixesOf(about, context, asked),
};

function messageOf(container: Container, zone: string | undefined): Message {
  const name = container.name ?? '';
  const program = utcProgramOf(container);
  return program === undefined
    ? messages.absent({ container: name, zone })
    : messages.alwaysUtc({ container: name, program: program.name, but: program.but ?? [] });
}

type Zoneless = { readonly container: Container; readonly pod: PodSpec };

/** The names of the volumes that have the zone and are not mounted yet. */
function volumesWith(zone: string | undefined, pod: PodSpec): readonly ScalarNode[] {
  const idle = idleZoneVolumes(pod).filter(({ volume }) => showsFile(volume, fileOf(zone)));
  return idle.map(({ name }) => name);
}

/** The value of `name`; its key if it is empty; the first key of a container without one. */
function spanOfName(container: Container): Span {
  const found = container.node.get('name');
  if (typeof found === 'string') return container.node.pairs[0]?.key?.span ?? container.node.span;
  const empty = found.value?.kind === 'scalar' && (found.value.isNull || found.value.value === '');
  return empty || found.value === undefined ? found.key.span : found.value.span;
}

function fixesOf({ container, pod }: Zoneless, context: RuleCase, fixContext: FixContext): readonly ReportedFix[] {
  const zoneless = zonesReach(pod, context);
  const single = zoneFixes([container], container, pod, context, fixContext, false);
  if (utcProgramOf(container) !== undefined) return single.map(fix => ({ ...fix, isChoice: true }));
  return zoneless.length < 2 || !zoneless.includes(container)
    ? single
    : [...single, ...zoneFixes(zoneless, container, pod, context, fixContext, true)];
}
