import { literalOf, readScalar } from '../../../kubernetes/objects/read.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import type { Rule } from '../../rule.ts';
import * as messages from './messages.ts';

/**
 * A Secret that asks for a token of a service account gets one that never ends, and that anybody
 * can use who reads the Secret (Kubernetes, "Service account token Secrets").
 */
export const rule: Rule = {
  id: 'long-lived-service-account-token',
  severity: 'hint',
  checks: 'resource',
  touches: {},
  fixAll: 'nothing',
  check: resource => {
    if (resource.group !== '' || resource.kind !== 'Secret' || isOwned(resource)) return [];
    const type = readScalar(resource.node, 'type');
    if (typeof type === 'string' || literalOf(type) !== 'kubernetes.io/service-account-token') return [];
    const text = messages.found();
    return [{ span: type.span, severity: 'hint', message: text, fixes: () => [] }];
  },
};
