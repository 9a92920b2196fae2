import { identityOf } from '../../../kubernetes/accounts/identity.ts';
import { isOwned } from '../../../kubernetes/objects/resource.ts';
import { isMarkedStatic, type PodSpec } from '../../../kubernetes/pods/podSpec.ts';
import { isCertainlyStaticPodFile } from '../../../settings/exclusion.ts';
import { allOrNone, removeEntry } from '../../../yaml/edit/edits.ts';
import type { ObjectRule, ReportedFix } from '../../rule.ts';
import { fix } from '../../shared/fix.ts';
import * as messages from './messages.ts';

/**
 * The kubelet runs a static pod without the API server, so it cannot have an account: since 1.34 it refuses one that
 * names an account, and before only the mirror of the pod is refused (Kubernetes, "Create static Pods").
 */
export const rule: ObjectRule<PodSpec> = {
  id: 'static-pod-service-account',
  severity: 'error',
  checks: 'object',
  touches: { remove: ['remove pod/serviceAccountName', 'remove pod/serviceAccount'] },
  fixAll: 'allowed',
  counts: 'pods',
  check: context =>
    context.pods.flatMap(pod => {
      const { resource } = pod;
      const { settings } = context;
      if (resource.group !== '' || resource.kind !== 'Pod' || isOwned(resource)) return [];
      const identity = identityOf(pod);
      if (identity === 'unknown' || identity.from === 'nothing') return [];
      if (!isMarkedStatic(pod) && !isCertainlyStaticPodFile(context.at.uri, settings)) return [];
      const text = messages.found({ account: identity.account });
      return [{ span: identity.value.span, severity: 'error', message: text, about: pod }];
    }),
  fixes: ({ about }) => fixesOf(about),
};

function fixesOf({ node, resource: { document } }: PodSpec): readonly ReportedFix[] {
  const named = (['serviceAccountName', 'serviceAccount'] as const).filter(field => node.get(field) !== 'absent');
  const edits = allOrNone(named.map(field => removeEntry(document, node, field)));
  return fix({ id: 'remove', title: messages.fixRemove({ fields: named.join(', ') }), safe: false }, edits);
}
