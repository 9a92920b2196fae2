import type { PodOverview } from '../../../server/src/protocol/podsRequest.ts';

/** What a pod must have to be shown: a clock in UTC, the account `default`, a token. */
export const podFilters = ['UTC', 'default', 'token'] as const;
export type PodFilter = (typeof podFilters)[number];

/** A place where pods are applied, and the pods. */
export type PodGroup = { readonly root: string; readonly pods: readonly PodOverview[] };

/** The pods that match all filters, by where they are applied, in the order of the names. */
export function groupsOf(pods: readonly PodOverview[], filters: ReadonlySet<PodFilter>): readonly PodGroup[] {
  const groups = new Map<string, PodOverview[]>();
  for (const pod of pods.filter(pod => [...filters].every(filter => has[filter](pod)))) {
    for (const root of pod.roots) groups.set(root, [...(groups.get(root) ?? []), pod]);
  }
  return [...groups]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([root, found]) => ({ root, pods: found.toSorted((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1)) }));
}

const has: Readonly<Record<PodFilter, (pod: PodOverview) => boolean>> = {
  UTC: ({ clocks }) => clocks.some(({ showsUtc }) => showsUtc),
  default: ({ account }) => account?.name === 'default',
  token: ({ account }) => account?.holdsToken === true,
};

/** The different clocks of a pod, its account, and that it has a token: all in a few words. */
export function wordsOf({ clocks, account }: PodOverview, token: string): string {
  const shown = [...new Set(clocks.map(({ text }) => text))];
  return [...shown, ...(account === undefined ? [] : [account.name]), ...(account?.holdsToken ? [token] : [])].join(
    ' · ',
  );
}

function keyOf({ name, kind, uri, range }: PodOverview): string {
  return JSON.stringify([name, kind, uri, range.start.line]);
}
