import { type AccountName, accountNamesOf } from '../kubernetes/accounts/accountNames.ts';
import { accountsChosen, inlinePatchesOf } from '../kubernetes/delivery/accountsChosen.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { type Resource, resourcesOf } from '../kubernetes/objects/resource.ts';
import { accountsInOperations, accountsInPatch } from '../kubernetes/patches/accountsInPatches.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { type AccountReference, namespaceIn } from './facts.ts';
import { type Placing, placingFrom } from './placing.ts';

/** The account references of an object. */
export function referencesOf(resource: Resource, placing: Placing, kinds: Kinds): readonly AccountReference[] {
  return placed(accountNamesOf(resource, kinds), placing, resource);
}

/** The account references in a list of JSON patch operations. */
export function referencesInOperations(document: YamlDocument, placing: Placing): readonly AccountReference[] {
  return placed(accountsInOperations(document), placing, nothing);
}

/** The account references of a kustomization in a document that begins at an offset of its file. */
export function referencesInKustomization(
  document: YamlDocument,
  start: number,
  uri: string,
  file: YamlFile,
  kinds: Kinds,
): readonly AccountReference[] {
  const inline = inlinePatchesOf(document).flatMap(({ span, document: patch }) => {
    if (patch === undefined) return [];
    const placing = placingFrom(start + span.start, uri, file);
    const ofObjects = resourcesOf(patch).flatMap(object => placed(accountsInPatch(object, kinds), placing, object));
    return [...ofObjects, ...referencesInOperations(patch, placing)];
  });
  return [...placed(accountsChosen(document), placingFrom(start, uri, file), nothing), ...inline];
}

/** A target or an operation names an account by itself, without an object around it. */
const nothing = { kind: '', name: undefined };

function placed(
  names: readonly AccountName[],
  { named }: Placing,
  { kind, name }: Pick<Resource, 'kind' | 'name'>,
): readonly AccountReference[] {
  return names.map(account => ({
    name: account.name,
    ...namespaceIn(account),
    at: named(account.written),
    isImplicit: account.isImplicit,
    ...(account.mayBeOther === undefined ? {} : { mayBeOther: account.mayBeOther }),
    from: { use: account.use, kind, name },
  }));
}
