import { customKindLines } from './customKinds.gen.ts';

/** A place of pods: keys from the object, `[]` at the end of one for each item of a list, `*` for any key. */
export type PodPlace = {
  readonly path: readonly string[];
  /**
   * - `whole`: the spec of a pod, all of which is the user's
   * - `part`: one that the operator of the kind completes
   * - `fields`: a map of the kind's own that names an account and has containers, as a pod's spec does, but not its other keys
   */
  readonly form: 'whole' | 'part' | 'fields';
  /** The paths from the map of `fields` to each of its containers; an empty one is the map itself. */
  readonly containers: readonly (readonly string[])[];
};

/** A place of the zone of schedules. */
export type ZonePlace = {
  /** To the map. */
  readonly path: readonly string[];
  readonly key: 'timeZone' | 'timezone';
  /** The paths from the map to its schedules. */
  readonly schedules: readonly (readonly string[])[];
  /** The meaning of an absent zone: that of the operator's clock, UTC; or there has to be one. */
  readonly absent: 'local' | 'utc' | 'required';
  /** A schedule is no run, but the start or the end of a span. */
  readonly isWindow: boolean;
};

/** What the objects of a kind hold. */
export type KindPlaces = {
  /** Whether it is of the table of custom resources. */
  readonly isCustom: boolean;
  /** Its objects are in no namespace. */
  readonly isClusterWide: boolean;
  readonly pods: readonly PodPlace[];
  /** The maps that refer to an account by `name` and `namespace`. */
  readonly accounts: readonly (readonly string[])[];
  readonly zones: readonly ZonePlace[];
};

export function keyOfKind(group: string, kind: string): string {
  return `${group}/${kind}`;
}

/** The custom resources that people use, by group and kind (the CRDs of their projects). */
export const customKinds: ReadonlyMap<string, KindPlaces> = new Map(
  customKindLines
    .trim()
    .split('\n:')
    .flatMap(ofGroup => {
      const [group = '', ...lines] = ofGroup.split('\n');
      return lines.map(line => {
        const [name = '', ...entries] = line.split(' ');
        const isClusterWide = name.startsWith('^');
        const places = placesOf(entries, isClusterWide);
        return [keyOfKind(group.replace(':', ''), isClusterWide ? name.slice(1) : name), places] as const;
      });
    }),
);

function placesOf(entries: readonly string[], isClusterWide: boolean): KindPlaces {
  const marked = (mark: string): readonly (readonly string[])[] =>
    entries.filter(entry => entry.startsWith(mark)).map(entry => entry.slice(1).split(':'));
  const pods = (mark: string, form: PodPlace['form']): readonly PodPlace[] =>
    marked(mark).map(([path = '', within = '']) => ({ path: keysOf(path), form, containers: listOf(within) }));
  return {
    isCustom: true,
    isClusterWide,
    pods: [...pods('=', 'whole'), ...pods('~', 'part'), ...pods('-', 'fields')],
    accounts: marked('!').map(([path = '']) => keysOf(path)),
    zones: marked('@').map(([path = '', key = '', schedules = '', absent, windows]) => ({
      path: keysOf(path),
      key: key === 'timeZone' ? key : 'timezone',
      schedules: listOf(schedules),
      absent: absent === 'utc' || absent === 'required' ? absent : 'local',
      isWindow: windows !== undefined,
    })),
  };
}

function listOf(paths: string): readonly (readonly string[])[] {
  return paths === '' ? [] : paths.split(',').map(keysOf);
}

function keysOf(path: string): readonly string[] {
  return path === '.' ? [] : path.split('.');
}
