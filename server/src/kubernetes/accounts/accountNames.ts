import { type WrittenName, writtenName } from '../../yaml/edit/writtenName.ts';
import { isOwnKind, type Kinds, knownKinds } from '../objects/kinds.ts';
import { mapsAt } from '../objects/mapsAt.ts';
import { readLiteral, readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { isPartial, type PodSpec, podSpecsOf } from '../pods/podSpec.ts';
import { accountMentionsOf } from './accountMentions.ts';
import { bindingOf } from './binding.ts';
import { accountFields, identityOf } from './identity.ts';

/**
 * The purpose of naming an account: to run as it, to bind a role to it, to have its token, to change an object, or any
 * other, as a store of secrets or a policy names it.
 */
export type AccountUse = 'pod' | 'subject' | 'token' | 'patch' | 'other';

/** A service account that an object names, and its place. */
export type AccountName = {
  readonly use: AccountUse;
  readonly name: string;
  /** Undefined if it may be any. */
  readonly namespace: string | undefined;
  readonly written: WrittenName;
  /** No text names it: a pod without an account runs as `default`, and the key of its spec stands for it. */
  readonly isImplicit: boolean;
  /** The name may also be that of something else: by its place, or since nothing is known of the object's kind. */
  readonly mayBeOther?: 'place' | 'kind';
};

/**
 * The service accounts that an object names: for its pods or those of its operator, as subjects of a
 * binding, for a token.
 */
export function accountNamesOf(resource: Resource, kinds: Kinds = knownKinds): readonly AccountName[] {
  const pods = podSpecsOf(resource, kinds);
  const known = [
    ...pods.flatMap(inPod),
    ...inReferences(resource, kinds),
    ...inBinding(resource),
    ...inSecret(resource),
  ];
  const places = new Set(known.map(({ written }) => written.span.start));
  return [...known, ...elsewhereIn(resource, kinds).filter(({ written }) => !places.has(written.span.start))];
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

/** The maps of a known kind that refer to an account, whose token an operator requests. */
function inReferences({ document, group, kind, node, namespace }: Resource, kinds: Kinds): readonly AccountName[] {
  const places = kinds.placesOf(group, kind);
  return (places?.accounts ?? [])
    .flatMap(path => mapsAt(node, path))
    .flatMap(map => {
      const within = map.get('namespace') === 'absent' ? namespace : readLiteral(map, 'namespace');
      return named('other', readLiteral(map, 'name'), within, writtenName(document, map, 'name'));
    });
}

/** What names an account by its key or its form; of a kind of which nothing is known, it may mean something else. */
function elsewhereIn(resource: Resource, kinds: Kinds): readonly AccountName[] {
  const { group, kind } = resource;
  const places = kinds.placesOf(group, kind);
  const isKnown = places !== undefined || ownGroups.test(group);
  return accountMentionsOf(resource).flatMap(({ by, name, namespace, written }): readonly AccountName[] => {
    const isCertain = by === 'list' || (by === 'text' ? isKnown : places?.isCustom === true);
    // Beside the fields of its pod, a workload has no such key; who wrote it there meant the account all the same.
    const use = by === 'key' && !isOwnKind(group, kind) ? 'pod' : 'other';
    return [
      {
        use,
        name,
        namespace,
        written,
        isImplicit: false,
        ...(isCertain ? {} : { mayBeOther: 'kind' as const }),
      },
    ];
  });
}

/** The groups of Kubernetes itself: the core's, those of a single word, and of `k8s.io`. */
const ownGroups = /^(?:[a-z]*|[a-z.]+\.k8s\.io)$/;

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
