import { cloudIdentitiesOf } from '../kubernetes/accounts/cloudIdentity.ts';
import type { Release } from '../kubernetes/delivery/releases.ts';
import { partialName } from '../kubernetes/objects/partialName.ts';
import { readLiteral, readPath, readScalar, readSeq } from '../kubernetes/objects/read.ts';
import type { Resource } from '../kubernetes/objects/resource.ts';
import { meantBooleanOf } from '../kubernetes/objects/yamlTypes.ts';
import { addEntry, type Edits, setScalar } from '../yaml/edit/edits.ts';
import { writtenName } from '../yaml/edit/writtenName.ts';
import type { Placing } from './documentFacts.ts';
import { type AccountFact, namespaceIn, type PartlyNamedAccount } from './facts.ts';

/** The facts of a ServiceAccount whose name is known. */
export function accountOf(resource: Resource, name: string, { at, named }: Placing): AccountFact {
  const metadata = readPath(resource.node, 'metadata');
  const written = metadata && writtenName(resource.document, metadata, 'name');
  const automount = readScalar(resource.node, 'automountServiceAccountToken');
  const mounted = typeof automount === 'string' ? undefined : meantBooleanOf(automount);
  const secrets = readSeq(resource.node, 'imagePullSecrets');
  const names =
    typeof secrets === 'string'
      ? []
      : secrets.items.map(item => (item?.kind === 'map' ? readLiteral(item, 'name') : undefined));
  const place = named(written ?? { span: resource.node.span, form: 'fixed' });
  const tokenOff =
    name === 'default' && place.form !== 'sealed'
      ? tokenOffEdits(resource)?.map(edit => ({ at: at(edit), text: edit.text }))
      : undefined;
  return {
    name,
    ...namespaceIn(resource),
    at: place,
    ...(typeof automount === 'string' || mounted === undefined
      ? {}
      : { automount: { value: mounted, at: at(automount) } }),
    ...(tokenOff === undefined ? {} : { tokenOff }),
    clouds: cloudIdentitiesOf(resource.node),
    imagePullSecrets: names.filter(secret => secret !== undefined),
  };
}

function tokenOffEdits({ document, node }: Resource): Edits {
  const field = 'automountServiceAccountToken';
  const own = readScalar(node, field);
  if (own === 'absent') return addEntry(document, node, field, false, ['metadata']);
  return own !== 'unknown' && meantBooleanOf(own) === true ? setScalar(document, node, field, false) : undefined;
}

/** The facts of a ServiceAccount of whose name a part is unknown. */
export function partlyNamed(resource: Resource): PartlyNamedAccount {
  const metadata = readPath(resource.node, 'metadata');
  return { name: partialName(resource.document, metadata, 'name'), ...namespaceIn(resource) };
}

/** The accounts that a release may bring, of which nothing but the namespace is known. */
export function ofRelease({ namespace, isTarget }: Release): PartlyNamedAccount {
  return { name: { start: '', end: '' }, ...namespaceIn({ namespace }), ...(isTarget ? { isTarget } : {}) };
}
