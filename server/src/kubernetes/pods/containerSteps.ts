/** A change of the lists of containers of a pod; places are as `containers/0`, containers as `containers/NAME`. */
export type ContainerStep =
  /** They come first, in this order; others follow (kustomize, strategic merge). */
  | { readonly is: 'merged'; readonly containers: readonly string[] }
  | { readonly is: 'deleted'; readonly container: string }
  /** Operations (RFC 6902); an index of `-` is the end. The name is empty if it is unknown. */
  | { readonly is: 'added' | 'replaced'; readonly at: string; readonly name: string }
  | { readonly is: 'removed'; readonly at: string }
  | { readonly is: 'zoned'; readonly at: string }
  | { readonly is: 'listed'; readonly section: string; readonly names: readonly string[] }
  /** Which containers are there is unknown, and in which order; not so if these are the first. */
  | { readonly is: 'unknown'; readonly unless?: readonly string[] };

/** The outcome of steps: the containers, and the names of those that got a zone on the way, or were taken away. */
export type Followed = {
  readonly containers: readonly string[];
  readonly zones: readonly string[] | 'all';
  readonly gone: readonly string[];
};

/** Follows the steps from the containers of a pod, in order. */
export function follow(steps: readonly ContainerStep[], start: readonly string[]): Followed {
  const lists = new Map<string, readonly string[]>();
  const [seen, zones, gone] = [new Set(start), new Set<string>(), new Set<string>()];
  for (const section of new Set(start.map(sectionOf))) {
    lists.set(section, namesIn(section, start));
  }
  let isKnown = true;
  let isAll = false;
  for (const step of steps) {
    if (step.is === 'unknown') isKnown &&= step.unless !== undefined && areFirst(step.unless, lists);
    else if (step.is === 'listed') lists.set(step.section, step.names);
    else if (step.is === 'deleted') change(lists, step.container, names => without(names, lastPartOf(step.container)));
    else if (step.is === 'merged') {
      for (const section of new Set(step.containers.map(sectionOf))) {
        const names = namesIn(section, step.containers);
        lists.set(section, [...names, ...(lists.get(section) ?? []).filter(name => !names.includes(name))]);
      }
    } else if (step.is === 'zoned') {
      const name = lists.get(sectionOf(step.at))?.[Number(lastPartOf(step.at))];
      isAll ||= !isKnown || name === '';
      if (name !== undefined) zones.add(name);
    } else {
      const place = lastPartOf(step.at);
      const index = place === '-' ? (lists.get(sectionOf(step.at))?.length ?? 0) : Number(place);
      const added = step.is === 'removed' ? [] : [step.name];
      change(lists, step.at, names => names.toSpliced(index, step.is === 'added' ? 0 : 1, ...added));
    }
    const present = keysOf(lists);
    for (const container of seen) if (isKnown && !present.includes(container)) gone.add(lastPartOf(container));
    for (const container of present) seen.add(container);
  }
  return { containers: keysOf(lists), zones: isAll ? 'all' : [...zones], gone: [...gone] };
}

function namesIn(section: string, containers: readonly string[]): readonly string[] {
  return containers.filter(container => sectionOf(container) === section).map(lastPartOf);
}

function areFirst(containers: readonly string[], lists: ReadonlyMap<string, readonly string[]>): boolean {
  return containers.map(sectionOf).every(section => {
    const names = namesIn(section, containers);
    return names.every((name, at) => lists.get(section)?.[at] === name);
  });
}

function keysOf(lists: ReadonlyMap<string, readonly string[]>): readonly string[] {
  return [...lists].flatMap(([section, names]) => names.map(name => `${section}/${name}`));
}

function change(
  lists: Map<string, readonly string[]>,
  at: string,
  by: (names: readonly string[]) => readonly string[],
): void {
  lists.set(sectionOf(at), by(lists.get(sectionOf(at)) ?? []));
}

function without(names: readonly string[], name: string): readonly string[] {
  return names.filter(other => other !== name);
}

function sectionOf(container: string): string {
  return container.slice(0, container.indexOf('/'));
}

function lastPartOf(container: string): string {
  return container.slice(container.indexOf('/') + 1);
}
