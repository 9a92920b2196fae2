import type { Resource } from '../../kubernetes/objects/resource.ts';

/** Whether the pods of an existing object cannot be changed: it has to be replaced (Pod, Job). */
export function isReplacedOnly(resource: Resource): boolean {
  return (resource.group === '' && resource.kind === 'Pod') || (resource.group === 'batch' && resource.kind === 'Job');
}
