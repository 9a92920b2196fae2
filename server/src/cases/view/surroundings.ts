import { changedZones, zoneAt, zoneOfVariables } from '../../kubernetes/clocks/configMap.ts';
import { type Given, settled } from '../../kubernetes/pods/given.ts';
import { containerKeysIn, type PodSpec, type PodSurroundings } from '../../kubernetes/pods/podSpec.ts';
import type { View } from './view.ts';

type Source = Parameters<PodSurroundings['zoneIn']>[0];
type Key = Parameters<PodSurroundings['zoneAt']>[0];

/** The contributions of other files to a pod, by the view of its object; lazy. */
export class Surroundings implements PodSurroundings {
  readonly #pod: PodSpec;
  readonly #view: View;
  readonly #given: Given | undefined;
  #patches: Given | undefined;

  /** `given`: what patches give, if that is known. */
  constructor(pod: PodSpec, view: View, given: Given | undefined) {
    this.#pod = pod;
    this.#view = view;
    this.#given = given;
  }

  get isPartial(): boolean {
    return this.#view.cluster.kustomizations.isPartial(this.#pod, this.#view.uri);
  }

  get patches(): Given {
    this.#patches ??= this.#patched();
    return this.#patches;
  }

  zoneIn(source: Source): ReturnType<PodSurroundings['zoneIn']> {
    return zonesAround(this.#view).zoneIn(source);
  }

  zoneAt(configMap: Key): string | undefined {
    return zonesAround(this.#view).zoneAt(configMap);
  }

  #patched(): Given {
    const { cluster, uri, placements } = this.#view;
    if (this.#given !== undefined) return settled(this.#given, containerKeysIn(this.#pod));
    return cluster.kustomizations.patchesOf(this.#pod, uri, placements);
  }
}

/** The zones that a pod takes from ConfigMaps and Secrets. */
export function zonesAround(view: View): Pick<PodSurroundings, 'zoneIn' | 'zoneAt'> {
  return {
    zoneIn: ({ kind, name, prefix }) =>
      zoneOfVariables(zonesOf(kind === 'Secret' ? `Secret/${name}` : name, view), prefix),
    zoneAt: ({ name, key }) => zoneAt(zonesOf(name, view), key),
  };
}

/** The zones that a ConfigMap of that name gives, or may give; a Secret for `Secret/NAME`. */
function zonesOf(name: string, view: View): ReturnType<typeof changedZones> {
  const { certain, possible } = view.configMaps(name);
  const changing = possible.filter(({ behavior }) => behavior !== undefined);
  const known = changedZones(certain);
  return changing.length === 0 ? known : [...known, ...changedZones([...certain, ...changing])];
}
