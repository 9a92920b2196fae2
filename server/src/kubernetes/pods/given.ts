import { type ContainerStep, follow } from './containerSteps.ts';

/** A field that patches set, remove, or may change; absent if they leave it alone. */
export type GivenText = { readonly to: string } | 'removed' | 'unknown';

/** The effects, certain or possible, of kustomize patches on a pod, as far as rules depend on them. */
export type Given = {
  /** The account under the field `serviceAccountName`. */
  readonly account?: GivenText;
  /** The account under the deprecated field `serviceAccount`. */
  readonly oldAccount?: GivenText;
  /** Whether its token is mounted. */
  readonly token?: boolean | 'removed' | 'unknown';
  /** The volumes that they take away, by their names; absent if there are none. */
  readonly volumesGone?: readonly string[] | 'all';
  /** The containers that they give a zone, or take away, by their names. */
  readonly zones: readonly string[] | 'all';
  /** The changes of the lists of containers, in order; none if they are settled for a pod. */
  readonly steps: readonly ContainerStep[];
};

export const givesNothing: Given = { zones: [], steps: [] };
export const mayGiveAnything: Given = {
  account: 'unknown',
  oldAccount: 'unknown',
  token: 'unknown',
  zones: 'all',
  steps: [{ is: 'unknown' }],
};

type Fields = Pick<Given, 'account' | 'oldAccount' | 'token'>;

/** The effects of two patches, one after the other. */
export function bothGive(a: Given, b: Given): Given {
  if (a === givesNothing) return b;
  if (b === givesNothing) return a;
  const [before = [], after = []] = [a.volumesGone, b.volumesGone];
  const volumesGone = before === 'all' || after === 'all' ? 'all' : [...before, ...after];
  return {
    ...fieldsOf(a),
    ...fieldsOf(b),
    ...(volumesGone.length === 0 ? {} : { volumesGone }),
    zones: zonesOf(a, b),
    steps: [...a.steps, ...b.steps],
  };
}

/** The effects of one of two lists of patches, which are settled: it is not known of which. */
export function eitherGives(a: Given, b: Given): Given {
  const [first, second] = [fieldsOf(a), fieldsOf(b)];
  const either = <Field extends keyof Fields>(field: Field) => {
    const isSame = JSON.stringify(first[field]) === JSON.stringify(second[field]);
    const found = isSame ? first[field] : 'unknown';
    return found === undefined ? {} : { [field]: found };
  };
  return { ...either('account'), ...either('oldAccount'), ...either('token'), zones: zonesOf(a, b), steps: [] };
}

/** The effects of a patch that need not be for the pod. */
export function mayGive(given: Given): Given {
  const unknown = Object.fromEntries(Object.keys(fieldsOf(given)).map(field => [field, 'unknown']));
  const isZoned = given.steps.some(({ is }) => is === 'zoned');
  return {
    ...unknown,
    zones: isZoned ? 'all' : given.zones,
    steps: given.steps.map(step => ({ is: 'unknown', ...(step.is === 'merged' ? { unless: step.containers } : {}) })),
  };
}

/** The effects on a pod with these containers, as `SECTION/NAME`; an unknown name is empty. */
export function settled(given: Given, containers: readonly string[]): Given {
  if (given.steps.length === 0) return given;
  const { zones, gone } = follow(given.steps, containers);
  return { ...given, zones: zonesOf(given, { zones: zones === 'all' ? zones : [...zones, ...gone] }), steps: [] };
}

/** Whether a container gets a zone by settled effects; one whose name is unknown may get one. */
export function givesZone({ zones }: Given, name: string | undefined): boolean {
  if (zones === 'all') return true;
  return zones.length > 0 && (name === undefined || zones.includes(name));
}

function fieldsOf({ account, oldAccount, token }: Given): Fields {
  return {
    ...(account === undefined ? {} : { account }),
    ...(oldAccount === undefined ? {} : { oldAccount }),
    ...(token === undefined ? {} : { token }),
  };
}

function zonesOf(a: Pick<Given, 'zones'>, b: Pick<Given, 'zones'>): Given['zones'] {
  return a.zones === 'all' || b.zones === 'all' ? 'all' : [...a.zones, ...b.zones];
}
