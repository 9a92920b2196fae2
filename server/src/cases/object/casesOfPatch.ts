import { accountFields } from '../../kubernetes/accounts/identity.ts';
import type { Kinds } from '../../kubernetes/objects/kinds.ts';
import type { PatchObject } from '../../kubernetes/patches/patchObjects.ts';
import { follow } from '../../kubernetes/pods/containerSteps.ts';
import { type Given, type GivenText, settled } from '../../kubernetes/pods/given.ts';
import { type Container, containerKey, type PodSpec, podSpecsOf } from '../../kubernetes/pods/podSpec.ts';
import { volumeNameOf, volumesOf } from '../../kubernetes/pods/volumes.ts';
import type { Placement } from '../../placements/placement.ts';
import { mayReachUnseen, type ReachedWorkload, reachedBy } from '../../placements/reached.ts';
import type { PatchAt } from '../../placements/ways.ts';
import type { Span } from '../../text/span.ts';
import type { Cluster } from '../cluster/cluster.ts';
import { zonesAround } from '../view/view.ts';
import { type Case, viewAt } from './case.ts';

/** A patch may reach thousands of objects: of the first, it is checked with some that differ. */
const [mostSeen, mostChecked] = [256, 24];

/**
 * The cases of a patch that brings something to the pods of objects, one for each object and way that it reaches; none if
 * it reaches nothing. Undefined if it may reach what nobody sees, or brings nothing to pods.
 */
export function casesOfPatch(
  patch: PatchObject,
  uses: readonly PatchAt[],
  cluster: Cluster,
  kinds: Kinds,
): readonly Case[] | undefined {
  const { placements, kustomizations } = cluster;
  const reachedFrom = (use: PatchAt) => first(mostSeen, reachedBy(use, patch.piece, placements, kustomizations));
  const reached = differing(uses.flatMap(reachedFrom), cluster);
  const mayBeUnseen = ({ kustomization }: PatchAt) =>
    !cluster.complete || mayReachUnseen(kustomization, kustomizations);
  if (reached.length === 0) return uses.some(mayBeUnseen) ? undefined : [];
  return reached.map(one => caseOfPatch(patch, one, cluster, kinds));
}

function first<Item>(count: number, items: Iterable<Item>): readonly Item[] {
  const found: Item[] = [];
  for (const item of items) if (found.push(item) === count) break;
  return found;
}

/** Some of the workloads, no two of which are alike and have the same placements; their own names do not matter. */
function differing(reached: readonly ReachedWorkload[], cluster: Cluster): readonly ReachedWorkload[] {
  const seen = new Map<readonly Placement[], Set<string>>();
  const isNew = ({ uri, workload, ...around }: ReachedWorkload): boolean => {
    const placements = cluster.placementsOf(uri, workload.namespace, workload);
    const known = seen.get(placements) ?? new Set<string>();
    seen.set(placements, known);
    const alike = { ...workload, name: undefined, labels: undefined, annotations: undefined };
    return known.size < known.add(JSON.stringify([alike, around])).size;
  };
  return reached.filter(isNew).slice(0, mostChecked);
}

function caseOfPatch(patch: PatchObject, reached: ReachedWorkload, cluster: Cluster, kinds: Kinds): Case {
  const { workload, uri, when } = reached;
  const object = patch.as(workload);
  const view = viewAt(workload, uri, cluster, when);
  const pods = podSpecsOf(object, kinds);
  return {
    object,
    pods: pods.map(pod => ({
      ...pod,
      surroundings: {
        ...zonesAround(view),
        isPartial: true,
        patches: patchesBeside(pod, reached),
        brings: pod.containers.filter(container => isBrought(container, reached)),
      },
      known: pod.known.another(),
    })),
    at: view,
    cluster: view,
    when,
    patched: workload,
    repeated: pods.flatMap(pod => saidBefore(pod, reached)),
  };
}

/** Whether a container is there by the patch alone. */
function isBrought(container: Container, { workload, earlier }: ReachedWorkload): boolean {
  const { name, node } = container;
  if (name === undefined || node.get('image') === 'absent' || node.own('$patch') !== undefined) return false;
  if (workload.isZoned === true) return false;
  const { containers } = follow(earlier.steps, workload.containers);
  return containerKey(container).every(key => !containers.includes(key));
}

/** The effects of the other patches, and of the object itself where they leave that alone. */
function patchesBeside({ node }: PodSpec, { workload, earlier, later, onward }: ReachedWorkload): Given {
  const has = (key: string) => node.get(key) !== 'absent';
  const beside = <Value>(key: string, after: Value | undefined, before: Value | undefined) =>
    after ?? (has(key) ? undefined : before);
  const { serviceAccountName, serviceAccount } = workload;
  const account = beside('serviceAccountName', later.account, earlier.account ?? textOf(serviceAccountName));
  const oldAccount = beside('serviceAccount', later.oldAccount, earlier.oldAccount ?? textOf(serviceAccount));
  const token = beside('automountServiceAccountToken', later.token, earlier.token ?? workload.token);
  const { zones, steps } = settled(
    { ...onward, zones: later.zones },
    follow(earlier.steps, workload.containers).containers,
  );
  return {
    ...(account === undefined ? {} : { account }),
    ...(oldAccount === undefined ? {} : { oldAccount }),
    ...(token === undefined ? {} : { token }),
    zones: earlier.zones === 'all' ? 'all' : zones,
    steps,
  };
}

function textOf(account: string | undefined): GivenText | undefined {
  return account === undefined ? undefined : account === '' ? 'unknown' : { to: account };
}

/** The places of what the object, or an earlier patch, has too: findings in them belong to these. */
function saidBefore(pod: PodSpec, { workload, earlier }: ReachedWorkload): readonly Span[] {
  const accounts = accountFields.flatMap((field): readonly Span[] => {
    const pair = pod.node.own(field);
    const value = pair?.value?.kind === 'scalar' ? pair.value.value : undefined;
    if (pair?.key === undefined || value === undefined) return [];
    const given = field === 'serviceAccountName' ? earlier.account : earlier.oldAccount;
    if (value === workload[field] || (typeof given === 'object' && value === given.to))
      return [pair.span, pair.value?.span ?? pair.span];
    return workload[field] === undefined && given === undefined ? [] : [pair.key.span];
  });
  const volumes = volumesOf(pod).items.filter(volume => workload.hostPaths.includes(volumeNameOf(volume) ?? ''));
  return [...accounts, ...volumes.map(({ node }) => node.span)];
}
