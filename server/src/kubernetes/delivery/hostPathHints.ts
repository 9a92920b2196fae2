import type { MapNode, YamlNode } from '../../yaml/tree/node.ts';
import { literalOf, readLiteral, readPath, readSeq } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';

/** What an object of the workspace says of `hostPath` volumes in pods of other objects. */
export type HostPathHint =
  /** It is one of OpenShift's own: what is applied beside it goes to OpenShift. */
  | { readonly says: 'openshift'; readonly namespace?: string }
  /** A policy that enforces, of everywhere or a namespace. */
  | { readonly says: 'policy'; readonly policy: string; readonly namespace?: string }
  /** Knative is told to take such volumes. */
  | { readonly says: 'knative' };

/** Whether a text may be a document that says so: most have nothing of it, and are not read for this. */
export const mayHintAtHostPath =
  /\.openshift\.io\/v|\bkyverno\.io\/v|\bconstraints\.gatekeeper\.sh\/|podspec-volumes-hostpath/;

/** What an object says; undefined for most. */
export function hostPathHintOf(resource: Resource): HostPathHint | undefined {
  const { group, kind, name, namespace, node } = resource;
  const within = namespace === undefined ? {} : { namespace };
  if (group.endsWith('.openshift.io')) return { says: 'openshift', ...within };
  if (group === 'kyverno.io' && (kind === 'ClusterPolicy' || kind === 'Policy')) {
    const scope = kind === 'Policy' ? within : {};
    return enforcesByKyverno(node) ? { says: 'policy', policy: name ?? kind, ...scope } : undefined;
  }
  if (group === 'constraints.gatekeeper.sh' && kind === 'K8sPSPHostFilesystem') {
    const action = readLiteral(readPath(node, 'spec') ?? node, 'enforcementAction') ?? 'deny';
    return action === 'deny' ? { says: 'policy', policy: name ?? kind } : undefined;
  }
  return takesByKnative(resource) ? { says: 'knative' } : undefined;
}

/** A rule that enforces, and names hostPath or a Pod Security Standard, both of which forbid it (Kyverno, "Validate"). */
function enforcesByKyverno(node: MapNode): boolean {
  const spec = readPath(node, 'spec');
  if (spec === undefined) return false;
  const rules = readSeq(spec, 'rules');
  const items = typeof rules === 'string' ? [] : rules.items;
  return items.some(rule => {
    const validate = rule?.kind === 'map' ? readPath(rule, 'validate') : undefined;
    if (validate === undefined) return false;
    const action = readLiteral(validate, 'failureAction') ?? readLiteral(spec, 'validationFailureAction') ?? 'Audit';
    if (action.toLowerCase() !== 'enforce') return false;
    return readPath(validate, 'podSecurity') !== undefined || mentionsHostPath(validate);
  });
}

function mentionsHostPath(node: YamlNode | undefined): boolean {
  if (node?.kind === 'seq') return node.items.some(mentionsHostPath);
  if (node?.kind === 'map') {
    return node.pairs.some(({ key, value }) => isHostPath(key?.value ?? '') || mentionsHostPath(value));
  }
  const text = literalOf(node) ?? '';
  return /\bhostPath\b/.test(text) && !/\s\w+\s\w+\s/.test(text);
}

/** Also as an anchor, such as `X(hostPath)`. */
function isHostPath(key: string): boolean {
  return /^(?:[=X^+]?\()?hostPath\)?$/.test(key);
}

/** The ConfigMap of Knative Serving's features, or the object by which its operator makes it. */
function takesByKnative({ group, kind, name, node }: Resource): boolean {
  const feature = 'kubernetes.podspec-volumes-hostpath';
  if (group === '' && kind === 'ConfigMap' && name === 'config-features') {
    const data = readPath(node, 'data');
    return data !== undefined && readLiteral(data, feature)?.toLowerCase() === 'enabled';
  }
  if (group !== 'operator.knative.dev' || kind !== 'KnativeServing') return false;
  const config = readPath(node, 'spec', 'config');
  return ['features', 'config-features'].some(part => {
    const features = config && readPath(config, part);
    return features !== undefined && readLiteral(features, feature)?.toLowerCase() === 'enabled';
  });
}
