import { partPattern } from '../../text/patterns/pathPattern.ts';
import type { YamlDocument } from '../../yaml/read/document.ts';
import type { MapNode } from '../../yaml/tree/node.ts';
import { literalOf, readItems, readLiteral, readMaps, readPath } from '../objects/read.ts';
import type { Resource } from '../objects/resource.ts';
import { forbidsHostPath } from './forbidsHostPath.ts';

/** The namespaces in which a policy counts, as patterns with `*`: these alone, or all but those; else all. */
export type PolicyScope = { readonly only?: readonly string[]; readonly but?: readonly string[] };

/** The scope of each rule of a policy by which volumes with a zone of the node are refused. */
export function policyScopesOf({ document, group, kind, namespace, node }: Resource): readonly PolicyScope[] {
  const spec = readPath(node, 'spec');
  if (spec === undefined) return group === 'constraints.gatekeeper.sh' && kind === hostPathConstraint ? [{}] : [];
  if (group === 'kyverno.io' && (kind === 'ClusterPolicy' || kind === 'Policy')) {
    const scopes = readMaps(spec, 'rules').flatMap(rule => kyvernoScope(rule, spec, document) ?? []);
    return kind === 'Policy' && namespace !== undefined && scopes.length > 0 ? [{ only: [namespace] }] : scopes;
  }
  if (group === 'policies.kyverno.io' && ['ValidatingPolicy', 'NamespacedValidatingPolicy'].includes(kind)) {
    const scope = kind === 'ValidatingPolicy' || namespace === undefined ? {} : { only: [namespace] };
    return textsIn(spec, 'validationActions').includes('Deny') && forbidsHostPath(spec, document) ? [scope] : [];
  }
  return group === 'constraints.gatekeeper.sh' ? constraintScope(kind, spec) : [];
}

/** Undefined if the rule takes such volumes, or reports them alone (Kyverno, "Validate Rules", "Select Resources"). */
function kyvernoScope(rule: MapNode, spec: MapNode, document: YamlDocument): PolicyScope | undefined {
  const validate = readPath(rule, 'validate');
  if (validate === undefined || !isAboutPods(rule) || !forbidsHostPath(validate, document)) return undefined;
  const action = readLiteral(validate, 'failureAction') ?? readLiteral(spec, 'validationFailureAction') ?? 'Audit';
  const overrides = [
    ...readMaps(validate, 'failureActionOverrides'),
    ...readMaps(spec, 'validationFailureActionOverrides'),
  ];
  const [enforced, audited] = ['enforce', 'audit'].map(wanted =>
    overrides
      .filter(override => readLiteral(override, 'action')?.toLowerCase() === wanted)
      .flatMap(override => textsIn(override, 'namespaces')),
  );
  const isEnforced = action.toLowerCase() === 'enforce';
  if (!isEnforced && enforced?.length === 0) return undefined;
  const matched = blocksOf(rule, 'match').map(block => textsIn(block, 'namespaces'));
  const only = isEnforced ? (matched.some(names => names.length === 0) ? [] : matched.flat()) : (enforced ?? []);
  const excluded = blocksOf(rule, 'exclude').filter(isByNamespaceAlone);
  const but = [...(isEnforced ? (audited ?? []) : []), ...excluded.flatMap(block => textsIn(block, 'namespaces'))];
  return scopeOf(only, but);
}

function isAboutPods(rule: MapNode): boolean {
  const kinds = blocksOf(rule, 'match').flatMap(block => textsIn(block, 'kinds'));
  return kinds.length === 0 || kinds.some(kind => podKinds.test(kind.split('/').at(-1) ?? ''));
}

// Kyverno makes rules for workloads of those for pods, and others write both.
const podKinds = /^(?:\*|Pod|Deployment|StatefulSet|DaemonSet|ReplicaSet|Job|CronJob)$/;

/** The descriptions of objects that are chosen by `match` or `exclude`, each of which suffices. */
function blocksOf(rule: MapNode, key: 'match' | 'exclude'): readonly MapNode[] {
  const chosen = readPath(rule, key);
  if (chosen === undefined) return [];
  const holders = [chosen, ...readMaps(chosen, 'any'), ...(key === 'match' ? readMaps(chosen, 'all') : [])];
  return holders.flatMap(holder => readPath(holder, 'resources') ?? []);
}

function isByNamespaceAlone({ pairs }: MapNode): boolean {
  return pairs.every(({ key }) => ['namespaces', 'kinds', 'operations'].includes(key?.value ?? ''));
}

/** Gatekeeper's library: a constraint denies unless it names another action, and may allow paths. */
function constraintScope(kind: string, spec: MapNode): readonly PolicyScope[] {
  if (!denies(spec)) return [];
  const parameters = readPath(spec, 'parameters');
  const allowed = parameters === undefined ? [] : readMaps(parameters, 'allowedHostPaths');
  const volumes = parameters === undefined ? [] : textsIn(parameters, 'volumes');
  const forbids =
    kind === hostPathConstraint
      ? !allowed.some(path => coversZones(readLiteral(path, 'pathPrefix') ?? '/'))
      : kind === 'K8sPSPVolumeTypes' && volumes.length > 0 && !volumes.some(type => ['*', 'hostPath'].includes(type));
  if (!forbids) return [];
  const match = readPath(spec, 'match');
  return [match === undefined ? {} : scopeOf(textsIn(match, 'namespaces'), textsIn(match, 'excludedNamespaces'))];
}

const hostPathConstraint = 'K8sPSPHostFilesystem';

function denies(spec: MapNode): boolean {
  const action = readLiteral(spec, 'enforcementAction') ?? 'deny';
  if (action !== 'scoped') return action === 'deny';
  return readMaps(spec, 'scopedEnforcementActions').some(scoped => readLiteral(scoped, 'action') === 'deny');
}

function coversZones(prefix: string): boolean {
  const folder = prefix.replace(/\/$/, '');
  return ['/etc/localtime', '/usr/share/zoneinfo'].some(path => path === folder || path.startsWith(`${folder}/`));
}

function scopeOf(only: readonly string[], but: readonly string[]): PolicyScope {
  return { ...(only.length === 0 ? {} : { only }), ...(but.length === 0 ? {} : { but }) };
}

/** Whether a policy counts in a namespace; if that is unknown, one that counts in some alone may not. */
export function coversNamespace({ only, but = [] }: PolicyScope, namespace: string | undefined): boolean {
  if (namespace === undefined) return only === undefined;
  const isOneOf = (patterns: readonly string[]) => patterns.some(pattern => partPattern(pattern)(namespace));
  return (only === undefined || isOneOf(only)) && !isOneOf(but);
}

function textsIn(map: MapNode, key: string): readonly string[] {
  return readItems(map, key).flatMap(item => literalOf(item) ?? []);
}
