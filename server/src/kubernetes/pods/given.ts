/** The effects, certain or possible, of kustomize patches on a pod, as far as rules depend on them. */
export type Given = {
  /** The account that they name, or that they may name one; absent if they name none. */
  readonly account?: { readonly to: string } | 'unknown';
  /** Whether its token is mounted; absent if they leave that alone. */
  readonly token?: boolean | 'unknown';
  /** The containers that they give a zone, by their names. */
  readonly zones: readonly string[] | 'all';
  /** The same by their places at that moment, such as `containers/0`. */
  readonly zonesAt: readonly string[];
  /** The names of all containers in them: one that a pod lacks is added before its own. */
  readonly containers: readonly string[];
  /** They add a container at a place. */
  readonly addsContainer: boolean;
};

export const givesNothing: Given = { zones: [], zonesAt: [], containers: [], addsContainer: false };
export const mayGiveAnything: Given = { ...givesNothing, account: 'unknown', token: 'unknown', zones: 'all' };

/** The effects of two patches, one after the other. */
export function bothGive(a: Given, b: Given): Given {
  if (a === givesNothing) return b;
  if (b === givesNothing) return a;
  const account = b.account ?? a.account;
  const token = b.token ?? a.token;
  return { ...known(account, token), ...givenZones(a, b) };
}

/** The effects of one of two lists of patches: it is not known of which. */
export function eitherGives(a: Given, b: Given): Given {
  const isSame = JSON.stringify(a.account) === JSON.stringify(b.account);
  return {
    ...known(isSame ? a.account : 'unknown', a.token === b.token ? a.token : 'unknown'),
    ...givenZones(a, b),
  };
}

/** The effects of a patch that need not be for the pod. */
export function mayGive(given: Given): Given {
  const { account, token } = given;
  return { ...given, ...known(account && 'unknown', token === undefined ? undefined : 'unknown') };
}

function known(account: Given['account'], token: Given['token']): Pick<Given, 'account' | 'token'> {
  return { ...(account === undefined ? {} : { account }), ...(token === undefined ? {} : { token }) };
}

function givenZones(a: Given, b: Given): Omit<Given, 'account' | 'token'> {
  return {
    zones: a.zones === 'all' || b.zones === 'all' ? 'all' : [...a.zones, ...b.zones],
    zonesAt: [...a.zonesAt, ...b.zonesAt],
    containers: [...a.containers, ...b.containers],
    addsContainer: a.addsContainer || b.addsContainer,
  };
}

type Placed = { readonly name: string | undefined; readonly section: string };

/** Whether one of the containers of a pod gets a zone; one whose name is unknown may get one. */
export function givesZone(given: Given, container: Placed, all: readonly Placed[]): boolean {
  const { zones, zonesAt, containers, addsContainer } = given;
  const { name, section } = container;
  if (zones === 'all') return true;
  if (zones.length > 0 && (name === undefined || zones.includes(name))) return true;
  if (zonesAt.length === 0) return false;
  // A container that is added before others moves them.
  const isMoved = addsContainer || containers.some(added => all.every(one => one.name !== added));
  if (isMoved) return zonesAt.some(place => place.startsWith(`${section}/`));
  return zonesAt.includes(`${section}/${all.filter(one => one.section === section).indexOf(container)}`);
}
