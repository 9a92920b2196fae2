import { accountNamesOf } from '../kubernetes/accountNames.ts';
import { type Binding, bindingOf } from '../kubernetes/binding.ts';
import { chartIn, isChart } from '../kubernetes/chart.ts';
import { configMapZones } from '../kubernetes/configMap.ts';
import { zoneInjectionOf } from '../kubernetes/k8tz.ts';
import type { PodKind } from '../kubernetes/kinds.ts';
import { isKustomization, kustomizationOf } from '../kubernetes/kustomization.ts';
import { partialName } from '../kubernetes/partialName.ts';
import { type PatchPiece, patchPiecesOf } from '../kubernetes/patchContent.ts';
import { labelsOf, readLiteral, readPath, readScalar, readSeq } from '../kubernetes/read.ts';
import { type Resource, resourcesOf } from '../kubernetes/resource.ts';
import { zoneMentionsOf } from '../kubernetes/zoneMentions.ts';
import { isZoneName } from '../kubernetes/zoneNames.ts';
import { type Span, shift } from '../text/span.ts';
import type { YamlFile } from '../yaml/file.ts';
import { addEntry, type Patch, setScalar } from '../yaml/patch.ts';
import { type WrittenName, writtenName } from '../yaml/writtenName.ts';
import type {
  AccountFact,
  AccountReference,
  BindingFact,
  ConfigMapFact,
  DeclaredAt,
  Facts,
  GrantFact,
  NamedAt,
  NamespaceFact,
  PartlyNamedAccount,
  RoleFact,
} from './facts.ts';

/** What a file tells others. `more` are kinds that run pods besides those that are known. */
export function factsOf(uri: string, file: YamlFile, more: readonly PodKind[] = []): Facts {
  const accounts: AccountFact[] = [];
  const partlyNamedAccounts: PartlyNamedAccount[] = [];
  const namespaces: NamespaceFact[] = [];
  const bindings: BindingFact[] = [];
  const references: AccountReference[] = [];
  const grants: GrantFact[] = [];
  const zones: string[] = [];
  const configMaps: ConfigMapFact[] = [];
  const patches: PatchPiece[] = [];
  for (const { span, document } of file.documents) {
    if (document === undefined) continue;
    patches.push(...patchPiecesOf(document, more, false));
    const at = (node: { readonly span: Span }): DeclaredAt => {
      const place = shift(node.span, span.start);
      const range = { start: file.lines.positionAt(place.start), end: file.lines.positionAt(place.end) };
      return { uri, span: place, range };
    };
    const named = (written: WrittenName): NamedAt => ({ ...at(written), form: written.form });
    for (const resource of resourcesOf(document)) {
      references.push(...referencesOf(resource, named, more));
      grants.push(...grantsOf(resource));
      zones.push(...zonesIn(resource, more));
      bindings.push(...bindingsOf(resource, at));
      if (resource.group !== '') continue;
      if (resource.name === undefined) {
        if (resource.kind === 'ServiceAccount') partlyNamedAccounts.push(partlyNamed(resource));
        continue;
      }
      if (resource.kind === 'ServiceAccount') accounts.push(accountOf(resource, resource.name, at, named));
      const configMap = configMapZones(resource);
      if (configMap !== undefined) configMaps.push({ name: resource.name, ...namespaceIn(resource), ...configMap });
      if (resource.kind === 'Namespace') namespaces.push(namespaceOf(resource, resource.name));
    }
  }
  return {
    uri,
    declares: { accounts, partlyNamedAccounts, namespaces, bindings, configMaps, ...descriptionIn(uri, file, more) },
    patches,
    refers: { accounts: references, grants, zones },
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

function partlyNamed(resource: Resource): PartlyNamedAccount {
  const metadata = readPath(resource.node, 'metadata');
  return { name: partialName(resource.document, metadata, 'name'), ...namespaceIn(resource) };
}

function accountOf(
  resource: Resource,
  name: string,
  at: (node: { readonly span: Span }) => DeclaredAt,
  named: (written: WrittenName) => NamedAt,
): AccountFact {
  const metadata = readPath(resource.node, 'metadata');
  const written = metadata && writtenName(resource.document, metadata, 'name');
  const automount = readScalar(resource.node, 'automountServiceAccountToken');
  const known = typeof automount !== 'string' && /^(?:true|false)$/i.test(automount.value) ? automount : undefined;
  const secrets = readSeq(resource.node, 'imagePullSecrets');
  const names =
    typeof secrets === 'string'
      ? []
      : secrets.items.map(item => (item?.kind === 'map' ? readLiteral(item, 'name') : undefined));
  const tokenOff =
    name === 'default' ? tokenOffEdits(resource)?.map(edit => ({ at: at(edit), text: edit.text })) : undefined;
  return {
    name,
    ...namespaceIn(resource),
    at: named(written ?? { span: resource.node.span, form: 'fixed' }),
    ...(known === undefined ? {} : { automount: { value: known.value.toLowerCase() === 'true', at: at(known) } }),
    ...(tokenOff === undefined ? {} : { tokenOff }),
    imagePullSecrets: names.filter(secret => secret !== undefined),
  };
}

function tokenOffEdits({ document, node }: Resource): Patch {
  const field = 'automountServiceAccountToken';
  const own = readScalar(node, field);
  if (own === 'absent') return addEntry(document, node, field, false, ['metadata']);
  return own !== 'unknown' && own.value.toLowerCase() === 'true' ? setScalar(document, node, field, false) : undefined;
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

function bindingsOf(resource: Resource, at: (node: { readonly span: Span }) => DeclaredAt): readonly BindingFact[] {
  const binding = bindingOf(resource);
  if (binding === undefined) return [];
  const role = roleOf(binding);
  const bound = role === undefined ? {} : { role };
  const known = binding.subjects.flatMap(({ node, name, means }): readonly BindingFact[] => {
    if (means === undefined) return [];
    const { name: account, namespace } = means;
    const who = { ...(account === undefined ? {} : { account }), ...(namespace === undefined ? {} : { namespace }) };
    return [{ ...who, ...bound, at: at(name ?? node) }];
  });
  return binding.isComplete ? known : [...known, { ...bound, at: at(resource.node) }];
}

function roleOf({ role: { kind, name }, resource }: Binding): RoleFact | undefined {
  if (kind === undefined || name === undefined) return undefined;
  return { kind, name, ...(kind === 'Role' ? namespaceIn(resource) : {}) };
}

function grantsOf(resource: Resource): readonly GrantFact[] {
  const binding = bindingOf(resource);
  const { kind, name } = binding?.role ?? {};
  if (binding === undefined || kind === undefined || name === undefined) return [];
  const { isClusterWide, subjects } = binding;
  const by = `${resource.kind}/${resource.name ?? '…'}`;
  const grant = { role: `${kind}/${name}`, by, isClusterWide, within: resource.namespace };
  return subjects.flatMap(({ means }): readonly GrantFact[] => {
    if (means === undefined) return [];
    const account = means.name === undefined ? {} : { account: means.name };
    return [{ ...account, ...namespaceIn({ namespace: means.namespace }), ...grant }];
  });
}

function zonesIn(resource: Resource, more: readonly PodKind[]): readonly string[] {
  return zoneMentionsOf(resource, more)
    .map(({ name }) => name)
    .filter(isZoneName);
}

function referencesOf(
  resource: Resource,
  named: (written: WrittenName) => NamedAt,
  more: readonly PodKind[],
): readonly AccountReference[] {
  const { kind, name } = resource;
  return accountNamesOf(resource, more).map(account => ({
    name: account.name,
    ...namespaceIn(account),
    at: named(account.written),
    isImplicit: account.isImplicit,
    from: { use: account.use, kind, name },
  }));
}

function namespaceIn({ namespace }: { readonly namespace: string | undefined }): { readonly namespace?: string } {
  return namespace === undefined ? {} : { namespace };
}
