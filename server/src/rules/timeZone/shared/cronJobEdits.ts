import type { CronJob } from '../../../kubernetes/clocks/cronJob.ts';
import type { Edit } from '../../../text/edit.ts';
import { addEntry, setScalar } from '../../../yaml/edit/edits.ts';

/** The edits that set the zone of a schedule; undefined if they cannot be made. */
export function setTimeZone({ resource, spec }: CronJob, zone: string): readonly Edit[] | undefined {
  return spec.get('timeZone') === 'absent'
    ? addEntry(resource.document, spec, 'timeZone', zone, ['schedule'])
    : setScalar(resource.document, spec, 'timeZone', zone);
}
