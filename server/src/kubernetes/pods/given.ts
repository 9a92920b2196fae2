/** What patches give, or may give, to a pod, of that whose absence somebody may ask for. */
export type Given = {
  readonly account: boolean;
  /** Whether its token is mounted. */
  readonly token: boolean;
  /** The names of the containers to which they give a zone. */
  readonly zones: readonly string[] | 'all';
};

export const givesNothing: Given = { account: false, token: false, zones: [] };
export const mayGiveAnything: Given = { account: true, token: true, zones: 'all' };

/** What two patches give together. */
export function bothGive(a: Given, b: Given): Given {
  return {
    account: a.account || b.account,
    token: a.token || b.token,
    zones: a.zones === 'all' || b.zones === 'all' ? 'all' : [...a.zones, ...b.zones],
  };
}

/** Whether a container of that name is given a zone; one whose name is not known may be. */
export function givesZone({ zones }: Given, container: string | undefined): boolean {
  return zones === 'all' || (zones.length > 0 && (container === undefined || zones.includes(container)));
}
