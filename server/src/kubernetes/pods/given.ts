/** The effects, certain or possible, of kustomize patches on a pod, as far as rules depend on their absence. */
export type Given = {
  readonly account: boolean;
  /** Whether its token is mounted. */
  readonly token: boolean;
  /** The names of the containers that they give a zone. */
  readonly zones: readonly string[] | 'all';
};

export const givesNothing: Given = { account: false, token: false, zones: [] };
export const mayGiveAnything: Given = { account: true, token: true, zones: 'all' };

/** The effects of two patches together. */
export function bothGive(a: Given, b: Given): Given {
  return {
    account: a.account || b.account,
    token: a.token || b.token,
    zones: a.zones === 'all' || b.zones === 'all' ? 'all' : [...a.zones, ...b.zones],
  };
}

/** Whether a container of that name gets a zone; one whose name is unknown may get one. */
export function givesZone({ zones }: Given, container: string | undefined): boolean {
  return zones === 'all' || (zones.length > 0 && (container === undefined || zones.includes(container)));
}
