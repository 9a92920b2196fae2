import { type WrittenName, writtenName } from '../../yaml/edit/writtenName.ts';
import { type Kinds, knownKinds } from '../objects/kinds.ts';
import { readLiteral, readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { isPartial, type PodSpec, podSpecsOf } from '../pods/podSpec.ts';
import { bindingOf } from './binding.ts';
import { accountFields, identityOf } from './identity.ts';

/** The purpose of naming an account: to run as it, to bind a role to it, to have its token, to change an object. */
export type AccountUse = 'pod' | 'subject' | 'token' | 'patch';

/** A service account that an object names, and its place. */
export type AccountName = {
  readonly use: AccountUse;
  readonly name: string;
  /** Undefined if it may be any. */
  readonly namespace: string | undefined;
  readonly written: WrittenName;
  /** No text names it: a pod without an account runs as `default`, and the key of its spec stands for it. */
  readonly isImplicit: boolean;
  /** The name may also be that of something else. */
  readonly mayBeOther?: true;
};

/**
 * The service accounts that an object names: for its pods or those of its operator, as subjects of a
 * binding, for a token.
 */
export function accountNamesOf(resource: Resource, kinds: Kinds = knownKinds): readonly AccountName[] {
  const pods = podSpecsOf(resource, kinds);
  const ofWorkload = pods.length > 0 ? pods.flatMap(inPod) : inCustomResource(resource);
  return [...ofWorkload, ...inBinding(resource), ...inSecret(resource)];
}

function inPod(pod: PodSpec): readonly AccountName[] {
  const { document, namespace } = pod.resource;
  const identity = identityOf(pod);
  if (identity !== 'unknown' && identity.from === 'nothing') {
    if (isPartial(pod)) return [];
    const written = { span: pod.key.span, form: 'fixed' } as const;
    return [{ use: 'pod', name: 'default', namespace, written, isImplicit: true }];
  }
  return accountFields.flatMap(field => {
    const name = readLiteral(pod.node, field);
    return named('pod', name, namespace, writtenName(document, pod.node, field));
  });
}

/** Operators run pods for objects without a pod template: Prometheus, a Workflow of Argo, a Kustomization of Flux. */
function inCustomResource({ document, node, namespace }: Resource): readonly AccountName[] {
  const spec = readPath(node, 'spec');
  if (spec === undefined) return [];
  const name = readLiteral(spec, 'serviceAccountName');
  return named('pod', name, namespace, writtenName(document, spec, 'serviceAccountName'));
}

function inBinding(resource: Resource): readonly AccountName[] {
  const subjects = bindingOf(resource)?.subjects ?? [];
  return subjects.flatMap(({ node, means }) =>
    named('subject', means?.name, means?.namespace, writtenName(resource.document, node, 'name', means?.name)),
  );
}

/** A Secret requests a token by an annotation (Kubernetes, "Managing Service Accounts"). */
function inSecret(resource: Resource): readonly AccountName[] {
  const annotations = readPath(resource.node, 'metadata', 'annotations');
  if (resource.group !== '' || resource.kind !== 'Secret' || annotations === undefined) return [];
  const name = readLiteral(annotations, tokenAnnotation);
  return named('token', name, resource.namespace, writtenName(resource.document, annotations, tokenAnnotation));
}

const tokenAnnotation = 'kubernetes.io/service-account.name';

/** The account of that name; none if there is no name, or it is written nowhere. */
export function named(
  use: AccountUse,
  name: string | undefined,
  namespace: string | undefined,
  written: WrittenName | undefined,
): readonly AccountName[] {
  return name && written !== undefined ? [{ use, name, namespace, written, isImplicit: false }] : [];
}
