import { type AccountName, accountNamesOf } from '../kubernetes/accounts/accountNames.ts';
import { isOfRoles } from '../kubernetes/accounts/binding.ts';
import { configMapZones } from '../kubernetes/clocks/configMap.ts';
import { zoneInjectionOf } from '../kubernetes/clocks/k8tz.ts';
import { zoneMentionsOf } from '../kubernetes/clocks/zoneMentions.ts';
import { accountsChosen, inlinePatchesOf } from '../kubernetes/delivery/accountsChosen.ts';
import { argoDeliveriesOf } from '../kubernetes/delivery/argoApplication.ts';
import { fluxDeliveryOf } from '../kubernetes/delivery/fluxKustomization.ts';
import { type GeneratedData, generatedDataIn } from '../kubernetes/delivery/generatedData.ts';
import type { WantedFacts } from '../kubernetes/delivery/interest.ts';
import { k8tzReleaseOf } from '../kubernetes/delivery/k8tzRelease.ts';
import { isKustomization } from '../kubernetes/delivery/kustomization.ts';
import { releaseOf } from '../kubernetes/delivery/releases.ts';
import type { Kinds } from '../kubernetes/objects/kinds.ts';
import { labelsOf, readLiteral, readPath } from '../kubernetes/objects/read.ts';
import { type Resource, resourcesOf } from '../kubernetes/objects/resource.ts';
import { accountsInOperations, accountsInPatch } from '../kubernetes/patches/accountsInPatches.ts';
import { type PatchPiece, patchPiecesOf } from '../kubernetes/patches/patchContent.ts';
import { type Workload, workloadOf } from '../kubernetes/patches/workload.ts';
import { dataUsesOf } from '../kubernetes/pods/dataUses.ts';
import { podSpecsOf } from '../kubernetes/pods/podSpec.ts';
import { hostPathHintsOf } from '../kubernetes/policies/hostPathHints.ts';
import { type Span, shift } from '../text/span.ts';
import { type WrittenName, writtenName } from '../yaml/edit/writtenName.ts';
import type { YamlDocument } from '../yaml/read/document.ts';
import type { YamlFile } from '../yaml/read/file.ts';
import { isZoneName } from '../zones/zoneNames.ts';
import { accountOf, ofRelease, partlyNamed } from './accountFacts.ts';
import { bindingsOf, grantsOf, rolesOf } from './bindingFacts.ts';
import {
  type AccountReference,
  type ConfigMapFact,
  type DataUseFact,
  type DeclaredAt,
  type Declares,
  type GrantFact,
  type NamedAt,
  type NamespaceFact,
  namespaceIn,
  type RoleMention,
} from './facts.ts';

/** The facts of one document, with places in its file. */
export type DocumentFacts = DeclaredInDocument & {
  readonly patches: readonly PatchPiece[];
  readonly workloads: readonly Workload[];
  readonly references: readonly AccountReference[];
  readonly grants: readonly GrantFact[];
  readonly roles: readonly RoleMention[];
  readonly zones: readonly string[];
};

type DeclaredInDocument = Omit<Declares, 'kustomization' | 'chart'>;

/** Those parts of the facts of one document that hold any. */
export type FilledFacts = Partial<DocumentFacts>;

/** Places of a document's nodes in its file. */
export type Placing = {
  readonly at: (node: { readonly span: Span }) => DeclaredAt;
  readonly named: (written: WrittenName) => NamedAt;
};

/** The places of a document that begins at the offset `start` of the file `uri`. */
export function placingFrom(start: number, uri: string, { lines, isSealed }: YamlFile): Placing {
  const at = (node: { readonly span: Span }): DeclaredAt => {
    const span = shift(node.span, start);
    return { uri, span, range: lines.rangeOf(span), isPlace: true };
  };
  return { at, named: written => ({ ...at(written), form: isSealed ? 'sealed' : written.form }) };
}

/** The wanted facts of the document in a slot of a file; undefined if it has none, as most have. */
export function filledFactsOf(
  document: YamlDocument,
  start: number,
  uri: string,
  file: YamlFile,
  kinds: Kinds,
  wanted: WantedFacts,
): FilledFacts | undefined {
  const facts =
    wanted === 'all'
      ? factsOfDocument(document, start, uri, file, kinds)
      : {
          ...declaredIn(document, placingFrom(start, uri, file), uri, kinds),
          ...(wanted === 'declared' ? {} : { zones: zonesIn(document, kinds) }),
        };
  const filled = Object.entries(facts).filter(([, some]) => some.length > 0);
  return filled.length === 0 ? undefined : Object.fromEntries(filled);
}

/** All facts of the document in a slot of a file. */
export function factsOfDocument(
  document: YamlDocument,
  start: number,
  uri: string,
  file: YamlFile,
  kinds: Kinds,
): DocumentFacts {
  const placing = placingFrom(start, uri, file);
  const resources = resourcesOf(document);
  const ofRoles = resources.filter(isOfRoles);
  return {
    ...declaredIn(document, placing, uri, kinds),
    patches: patchPiecesOf(document, kinds),
    workloads: resources.flatMap(resource => workloadOf(resource, kinds) ?? []),
    references: [
      ...referencesInOperations(document, placing),
      ...(isKustomization(uri) ? referencesInKustomization(document, start, uri, file, kinds) : []),
      ...resources.flatMap(resource => referencesOf(resource, placing, kinds)),
    ],
    grants: ofRoles.flatMap(resource => grantsOf(resource, placing)),
    roles: ofRoles.flatMap(resource => rolesOf(resource, placing)),
    zones: zonesIn(document, kinds),
  };
}

/** The facts on which findings in other files may depend. */
function declaredIn(document: YamlDocument, placing: Placing, uri: string, kinds: Kinds): DeclaredInDocument {
  const resources = resourcesOf(document);
  const core = resources.filter(({ group }) => group === '');
  const ofRoles = resources.filter(isOfRoles);
  return {
    accounts: resources.flatMap(account =>
      !isAccount(account) || account.name === undefined ? [] : accountOf(account, account.name, placing),
    ),
    partlyNamedAccounts: resources.flatMap(resource => {
      if (isAccount(resource)) return resource.name === undefined ? [partlyNamed(resource)] : [];
      const release = releaseOf(resource);
      return release === undefined ? [] : [ofRelease(release)];
    }),
    namespaces: core.flatMap(namespacesOf),
    k8tz: resources.flatMap(resource => k8tzReleaseOf(resource) ?? []),
    bindings: ofRoles.flatMap(resource => bindingsOf(resource, placing)),
    configMaps: [
      ...core.flatMap(resource => configMapsOf(resource, placing)),
      ...(isKustomization(uri) ? generatedDataIn(document).map(one => generatedFact(one, placing)) : []),
    ],
    dataUses: resources.flatMap(resource => dataUsesIn(resource, placing, kinds)),
    deliveries: resources.flatMap(resource => [
      ...fluxDeliveryOf(resource, kinds),
      ...argoDeliveriesOf(resource, kinds),
    ]),
    hostPathHints: resources.flatMap(hostPathHintsOf),
  };
}

function isAccount({ group, kind }: Resource): boolean {
  return group === '' && kind === 'ServiceAccount';
}

function namespacesOf({ kind, name, node }: Resource): readonly NamespaceFact[] {
  if (kind !== 'Namespace' || name === undefined) return [];
  const labels = labelsOf(node);
  const standards = ['enforce', 'warn', 'audit'].flatMap(mode => {
    const standard = labels && readLiteral(labels, `pod-security.kubernetes.io/${mode}`);
    return standard === undefined ? [] : [[mode, standard] as const];
  });
  return [{ name, ...Object.fromEntries(standards), k8tz: zoneInjectionOf(node) !== 'absent' }];
}

function configMapsOf(resource: Resource, { at }: Placing): readonly ConfigMapFact[] {
  const zones = configMapZones(resource);
  if (zones === undefined || resource.name === undefined) return [];
  const metadata = readPath(resource.node, 'metadata');
  const written = metadata && writtenName(resource.document, metadata, 'name');
  const kind = resource.kind === 'Secret' ? { kind: 'Secret' as const } : {};
  return [{ ...kind, name: resource.name, ...namespaceIn(resource), ...zones, at: at(written ?? resource.node) }];
}

function generatedFact(
  { node, kind, name, zones, behavior, ...placed }: GeneratedData,
  { at }: Placing,
): ConfigMapFact {
  return {
    ...(kind === 'Secret' ? { kind } : {}),
    ...(behavior === undefined ? {} : { behavior }),
    name,
    ...namespaceIn({ namespace: placed.namespace }),
    ...zones,
    at: at(node),
  };
}

function dataUsesIn(resource: Resource, { at }: Placing, kinds: Kinds): readonly DataUseFact[] {
  return podSpecsOf(resource, kinds).flatMap(pod =>
    dataUsesOf(pod).map(use => ({ ...use, ...namespaceIn(resource), at: at(pod.node) })),
  );
}

function zonesIn(document: YamlDocument, kinds: Kinds): readonly string[] {
  return resourcesOf(document)
    .flatMap(resource => zoneMentionsOf(resource, kinds))
    .map(({ name }) => name)
    .filter(isZoneName);
}

/** The account references of an object. */
function referencesOf(resource: Resource, placing: Placing, kinds: Kinds): readonly AccountReference[] {
  return placed(accountNamesOf(resource, kinds), placing, resource);
}

/** The account references in a list of JSON patch operations. */
function referencesInOperations(document: YamlDocument, placing: Placing): readonly AccountReference[] {
  return placed(accountsInOperations(document), placing, nothing);
}

/** The account references of a kustomization in a document that begins at an offset of its file. */
function referencesInKustomization(
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
