import { literalOf, readMap, readScalar } from '../../../kubernetes/objects/read.ts';
import { isNameless, isOwned, type Resource } from '../../../kubernetes/objects/resource.ts';
import type { ObjectRule } from '../../rule.ts';
import * as messages from './messages.ts';

/**
 * A Secret that requests a token of a service account gets one that never expires, and that anybody can use who reads
 * the Secret (Kubernetes, "Service account token Secrets").
 */
export const rule: ObjectRule = {
  id: 'long-lived-service-account-token',
  severity: 'hint',
  checks: 'object',
  touches: {},
  fixAll: 'nothing',
  check: ({ object: resource }) => {
    if (resource.group !== '' || resource.kind !== 'Secret' || isOwned(resource)) return [];
    const type = readScalar(resource.node, 'type');
    if (typeof type === 'string' || literalOf(type) !== 'kubernetes.io/service-account-token') return [];
    const isRefused = namesNoAccount(resource);
    const text = isRefused ? messages.refused() : messages.found();
    return [{ span: type.span, severity: isRefused ? 'error' : 'hint', message: text, about: undefined }];
  },
  fixes: () => [],
};

/** The API server refuses a Secret of this type that does not name its account (`ValidateSecret`). */
function namesNoAccount(resource: Resource): boolean {
  const metadata = readMap(resource.node, 'metadata');
  if (isNameless(resource) || typeof metadata === 'string') return false;
  const annotations = readMap(metadata, 'annotations');
  if (typeof annotations === 'string') return annotations === 'absent';
  const name = readScalar(annotations, 'kubernetes.io/service-account.name');
  return name === 'absent' || (name !== 'unknown' && (name.isNull || name.value === ''));
}
