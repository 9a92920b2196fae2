import { chartIn, isChart } from '../kubernetes/chart.ts';
import { configMapZones } from '../kubernetes/configMap.ts';
import { zoneInjectionOf } from '../kubernetes/k8tz.ts';
import type { PodKind } from '../kubernetes/kinds.ts';
import { isKustomization, kustomizationOf } from '../kubernetes/kustomization.ts';
import { type PatchPiece, patchPiecesOf } from '../kubernetes/patchContent.ts';
import { labelsOf, readLiteral, readPath } from '../kubernetes/read.ts';
import { type Resource, resourcesOf } from '../kubernetes/resource.ts';
import { zoneMentionsOf } from '../kubernetes/zoneMentions.ts';
import { isZoneName } from '../kubernetes/zoneNames.ts';
import type { YamlFile } from '../yaml/file.ts';
import { writtenName } from '../yaml/writtenName.ts';
import { accountOf, partlyNamed } from './accountFacts.ts';
import { bindingsOf, grantsOf, rolesOf } from './bindingFacts.ts';
import type {
  AccountFact,
  AccountReference,
  BindingFact,
  ConfigMapFact,
  Facts,
  GrantFact,
  NamespaceFact,
  PartlyNamedAccount,
  RoleMention,
} from './facts.ts';
import { namespaceIn } from './namespaceIn.ts';
import { type Placing, placingFrom } from './placing.ts';
import { referencesInKustomization, referencesInOperations, referencesOf } from './referenceFacts.ts';

/** What a file tells others. `more` are kinds that run pods besides those that are known. */
export function factsOf(uri: string, file: YamlFile, more: readonly PodKind[] = []): Facts {
  const accounts: AccountFact[] = [];
  const partlyNamedAccounts: PartlyNamedAccount[] = [];
  const namespaces: NamespaceFact[] = [];
  const bindings: BindingFact[] = [];
  const references: AccountReference[] = [];
  const grants: GrantFact[] = [];
  const roles: RoleMention[] = [];
  const zones: string[] = [];
  const configMaps: ConfigMapFact[] = [];
  const patches: PatchPiece[] = [];
  for (const { span, document } of file.documents) {
    if (document === undefined) continue;
    const placing = placingFrom(span.start, uri, file);
    patches.push(...patchPiecesOf(document, more, false));
    references.push(...referencesInOperations(document, placing));
    if (isKustomization(uri)) references.push(...referencesInKustomization(document, span.start, uri, file, more));
    for (const resource of resourcesOf(document)) {
      references.push(...referencesOf(resource, placing, more));
      grants.push(...grantsOf(resource));
      roles.push(...rolesOf(resource, placing));
      zones.push(...zonesIn(resource, more));
      bindings.push(...bindingsOf(resource, placing));
      if (resource.group !== '') continue;
      if (resource.name === undefined) {
        if (resource.kind === 'ServiceAccount') partlyNamedAccounts.push(partlyNamed(resource));
        continue;
      }
      if (resource.kind === 'ServiceAccount') accounts.push(accountOf(resource, resource.name, placing));
      configMaps.push(...configMapsOf(resource, resource.name, placing));
      if (resource.kind === 'Namespace') namespaces.push(namespaceOf(resource, resource.name));
    }
  }
  return {
    uri,
    declares: { accounts, partlyNamedAccounts, namespaces, bindings, configMaps, ...descriptionIn(uri, file, more) },
    patches,
    refers: { accounts: references, grants, roles, zones },
  };
}

/** What a file says of others in its folder, where its name makes it a description of them. */
function descriptionIn(
  uri: string,
  { documents }: YamlFile,
  more: readonly PodKind[],
): Pick<Facts['declares'], 'kustomization' | 'chart'> {
  const root = () => documents.find(({ document }) => document?.root !== undefined)?.document?.root;
  if (isChart(uri)) return { chart: chartIn(root()) };
  const map = isKustomization(uri) ? root() : undefined;
  return map?.kind === 'map' ? { kustomization: kustomizationOf(map, more) } : {};
}

function namespaceOf(resource: Resource, name: string): NamespaceFact {
  const labels = labelsOf(resource.node);
  const standards = ['enforce', 'warn', 'audit'].flatMap(mode => {
    const standard = labels && readLiteral(labels, `pod-security.kubernetes.io/${mode}`);
    return standard === undefined ? [] : [[mode, standard] as const];
  });
  return {
    name,
    ...Object.fromEntries(standards),
    k8tz: zoneInjectionOf(resource.node) !== 'absent',
  };
}

function configMapsOf(resource: Resource, name: string, { at }: Placing): readonly ConfigMapFact[] {
  const zones = configMapZones(resource);
  const metadata = readPath(resource.node, 'metadata');
  const written = metadata && writtenName(resource.document, metadata, 'name');
  if (zones === undefined) return [];
  return [{ name, ...namespaceIn(resource), ...zones, at: at(written ?? resource.node) }];
}

function zonesIn(resource: Resource, more: readonly PodKind[]): readonly string[] {
  return zoneMentionsOf(resource, more)
    .map(({ name }) => name)
    .filter(isZoneName);
}
