import { resourcesOf } from '../../kubernetes/objects/resource.ts';
import { podSpecsOf } from '../../kubernetes/pods/podSpec.ts';
import type { CheckedFile } from './checkedFile.ts';

/** How many pods, and templates of pods, there are in a file. */
export function podCount({ file, settings }: CheckedFile): number {
  const resources = file.documents.flatMap(({ document }) => (document === undefined ? [] : resourcesOf(document)));
  return resources.flatMap(resource => podSpecsOf(resource, settings.kinds)).length;
}
