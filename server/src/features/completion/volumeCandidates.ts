import type { PodSpec } from '../../kubernetes/pods/podSpec.ts';
import { hostPathOf, type Volume, volumeNameOf, volumesOf } from '../../kubernetes/pods/volumes.ts';
import type { Candidate } from './candidate.ts';

/** The volumes of a pod by name, in the order of the text, with the content of each. */
export function volumeCandidates(pod: PodSpec): readonly Candidate[] {
  return volumesOf(pod).items.flatMap((volume): Candidate | readonly [] => {
    const value = volumeNameOf(volume);
    if (value === undefined) return [];
    return { value, kind: 'volume', detail: contentOf(volume) };
  });
}

/** The source of a volume in the words of the API, which are the same in every language. */
function contentOf(volume: Volume): string {
  const { kind } = volume.source;
  const path = hostPathOf(volume);
  if (kind === 'hostPath' && path !== 'absent' && path !== 'unknown') return `hostPath ${path}`;
  return kind === 'other' || kind === 'unknown' ? '' : kind;
}
