import { readLiteral, readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { type PolicyScope, policyScopesOf } from './hostPathPolicies.ts';

/** A hint in an object of the workspace on `hostPath` volumes in pods of other objects. */
export type HostPathHint =
  /** It is one of OpenShift's own: what is applied beside it goes to OpenShift. */
  | { readonly says: 'openshift'; readonly namespace?: string }
  /** A policy that enforces. */
  | { readonly says: 'policy'; readonly policy: string; readonly scope: PolicyScope }
  /** A setting of Knative allows such volumes. */
  | { readonly says: 'knative' };

/** Whether a text may be a document with hints: most have none, and are not parsed for them. */
export const mayHintAtHostPath =
  /\.openshift\.io\/v|\bkyverno\.io\/v|\bconstraints\.gatekeeper\.sh\/|podspec-volumes-hostpath/;

/** The hints in an object; none in most. */
export function hostPathHintsOf(resource: Resource): readonly HostPathHint[] {
  const { group, kind, name, namespace } = resource;
  if (group.endsWith('.openshift.io'))
    return [{ says: 'openshift', ...(namespace === undefined ? {} : { namespace }) }];
  if (takesByKnative(resource)) return [{ says: 'knative' }];
  return policyScopesOf(resource).map(scope => ({ says: 'policy', policy: name ?? kind, scope }));
}

/** The ConfigMap of Knative Serving's features, or the object by which its operator makes it. */
function takesByKnative({ group, kind, name, node }: Resource): boolean {
  if (group === '' && kind === 'ConfigMap' && name === 'config-features') return enables(readPath(node, 'data'));
  if (group !== 'operator.knative.dev' || kind !== 'KnativeServing') return false;
  return ['features', 'config-features'].some(part => enables(readPath(node, 'spec', 'config', part)));
}

/** A field is refused only if its feature is disabled (Knative Serving, "Feature and extension flags"). */
function enables(features: ReturnType<typeof readPath>): boolean {
  const flag = features && readLiteral(features, 'kubernetes.podspec-volumes-hostpath')?.toLowerCase();
  return flag === 'enabled' || flag === 'allowed';
}
