import { hostPathIn } from '../../../cases/object/case.ts';
import type { Mount } from '../../../kubernetes/pods/mounts.ts';
import type { PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { replaceScalar } from '../../../yaml/edit/edits.ts';
import { isUnknownZone, isZoneFile, type ZonePath, zoneinfoPath, zonePathOf } from '../../../zones/zonePaths.ts';
import type { ObjectRule, Report, ReportedFix, RuleCase } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import { isMeantByAbbreviation, meantZone } from '../shared/meantZone.ts';
import {
  fittingVolumes,
  type Undeclared,
  undeclaredZoneMounts,
  volumeMeantBy,
} from '../shared/undeclaredZoneMounts.ts';
import { addVolume } from '../shared/zoneEntries.ts';
import { fileOf, idleZoneVolumes } from '../shared/zoneVolumes.ts';
import * as messages from './messages.ts';

/** A mount of a volume that the pod does not have: the API server refuses the pod. */
export const rule: ObjectRule<Lacking> = {
  id: 'undeclared-timezone-volume',
  severity: 'error',
  checks: 'object',
  touches: { use: ['change container/volumeMounts/[]/name'], declare: ['add pod/volumes/[]'] },
  fixAll: 'allowed',
  check: context =>
    context.pods.flatMap(pod =>
      undeclaredZoneMounts(pod).map((undeclared): Report<Lacking> => {
        const { name } = undeclared;
        const near = volumeMeantBy(undeclared, pod);
        return {
          span: name.span,
          severity: 'error',
          message: messages.found({ volume: name.value, near }),
          // An unmounted volume can be for only one of several mounts.
          ...(idleZoneVolumes(pod).length === 0 ? { part: undeclared.mount.node.span } : {}),
          about: { undeclared, pod },
        };
      }),
    ),
  fixes: ({ about: { undeclared, pod } }, context) => fixesOf(undeclared, pod, context),
};

type Lacking = { readonly undeclared: Undeclared; readonly pod: PodSpec };

function fixesOf(undeclared: Undeclared, pod: PodSpec, context: RuleCase): readonly ReportedFix[] {
  const volumes = fittingVolumes(undeclared, pod);
  const uses = volumes.flatMap(({ name }) => useFix(undeclared, name, pod));
  const declare = declareFix(undeclared, pod, context);
  // A second volume for the same file would leave the first one unused.
  return volumes.some(({ isIdle }) => isIdle) ? [...uses, ...declare] : [...declare, ...uses];
}

function useFix({ name }: Undeclared, volume: string, pod: PodSpec): readonly ReportedFix[] {
  const title = messages.fixUse({ volume });
  return fix({ id: `use:${volume}`, title, safe: false }, replaceScalar(pod.resource.document, name, volume));
}

function declareFix({ mount, name, place }: Undeclared, pod: PodSpec, context: RuleCase): readonly ReportedFix[] {
  const verdict = hostPathIn(pod, context);
  const path = verdict?.is === 'refused' ? undefined : pathFor(mount, place, meantZone(pod, context));
  if (path === undefined) return [];
  const title = messages.fixDeclare({ path });
  const type = isZoneFile(zonePathOf(path)) ? 'File' : 'Directory';
  const isChoice = verdict?.is === 'doubtful' || isMeantByAbbreviation(pod, context);
  return fix(
    { id: 'declare', title, safe: false, ...(isChoice ? { isChoice } : {}) },
    addVolume(pod, name.value, path, type),
  );
}

/** The path of the node for that place; undefined if no node has it. */
function pathFor({ subPath }: Mount, place: ZonePath, wanted: string | undefined): string | undefined {
  if (subPath === 'unknown' || isUnknownZone(place)) return undefined;
  if (subPath !== 'absent') return zoneinfoPath;
  if (place.kind !== 'zoneinfo') return fileOf(wanted);
  return place.name === '' ? zoneinfoPath : fileOf(place.name);
}
