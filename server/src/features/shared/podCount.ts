import { resourcesOf } from '../../kubernetes/objects/resource.ts';
import { podSpecsOf } from '../../kubernetes/pods/podSpec.ts';
import type { Checked } from '../../lint/checked.ts';
import type { Steps } from '../../text/steps.ts';

/** The number of pods, and templates of pods, in a file; in steps of one document. */
export function* podCount({ file, settings }: Checked): Steps<number> {
  let count = 0;
  for (const { document } of file.documents) {
    const resources = document === undefined ? [] : resourcesOf(document);
    count += resources.flatMap(resource => podSpecsOf(resource, settings.kinds)).length;
    yield;
  }
  return count;
}
