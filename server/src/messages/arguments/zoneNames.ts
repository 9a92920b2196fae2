/** Rules on the names of time zones, and their fixes. `offset` is one as `UTC+8`, east of UTC. */
export type ZoneNamesMessages = {
  'unknown-timezone.found': {
    readonly name: string;
    readonly mistake: ZoneMistake;
    readonly where: ZonePlace;
    readonly nearest: string | undefined;
  };
  'unknown-timezone.fix': Change;
  'unknown-timezone.fix-choose': Record<never, never>;
  'posix-timezone.west': { readonly name: string; readonly offset: string };
  'posix-timezone.written': { readonly name: string; readonly offset: string };
  'posix-timezone.fix': Change & { readonly offset: string | undefined };
  'legacy-timezone.found': { readonly name: string; readonly today: string; readonly where: ZonePlace };
  'legacy-timezone.fix': Change & { readonly since: string | undefined };
};

/** Where a manifest names a time zone. */
export type ZonePlace = 'variable' | 'hostPath' | 'subPath' | 'mountPath' | 'annotation' | 'timeZone';

/** What stands where the name of a zone should; `tree` for a name in `right/` or `posix/`. */
export type ZoneMistake = 'empty' | 'case' | 'posix' | 'abbreviation' | 'offset' | 'tree' | 'directory' | 'unknown';

/** `replace` says that an existing object must be replaced. */
type Change = { readonly zone: string; readonly replace: boolean };
