/** Rules on the clock of a container, and their fixes. */
export type TimeZonesMessages = {
  /** `zone` is absent for the node's own, in the titles too. */
  'missing-timezone-mount.absent': { readonly container: string; readonly zone: string | undefined };
  'missing-timezone-mount.related-volume': Record<never, never>;
  'missing-timezone-mount.fix-localtime': { readonly zone: string | undefined } & Scope;
  'missing-timezone-mount.fix-zone-file': { readonly zone: string; readonly thisComputer: boolean } & Scope;
  'missing-timezone-mount.fix-env': { readonly zone: string; readonly thisComputer: boolean } & Scope;
  'missing-timezone-mount.fix-utc': Scope;
  'missing-timezone-mount.fix-choose': { readonly whole: boolean };
  /** `counts` is the value that does; absent where that is not known. */
  'conflicting-timezones.variable-twice': { readonly counts: string | undefined };
  'conflicting-timezones.mount-twice': { readonly path: string };
  'conflicting-timezones.in-container': {
    readonly zone: string;
    readonly counts: string;
    readonly by: 'java' | 'variable' | 'mount';
  };
  'conflicting-timezones.between': { readonly zone: string; readonly wanted: string; readonly container: string };
  'conflicting-timezones.related': Record<never, never>;
  'conflicting-timezones.related-other': Record<never, never>;
  'conflicting-timezones.fix-variable': { readonly zone: string; readonly replace: boolean };
  'conflicting-timezones.fix-remove-variable': { readonly replace: boolean };
  'conflicting-timezones.fix-remove-mount': { readonly replace: boolean };
  'ineffective-timezone.mount': { readonly runtime: 'java' | 'node' };
  'ineffective-timezone.variable': { readonly zone: string; readonly mounted: boolean };
  'ineffective-timezone.fix-name': {
    readonly zone: string;
    readonly thisComputer: boolean;
    readonly replace: boolean;
  };
  'ineffective-timezone.fix-file': { readonly zone: string; readonly replace: boolean };
  'forbidden-timezone-hostpath.found': {
    readonly refused: boolean;
    readonly standard: string;
    readonly namespace: string;
  };
  'forbidden-timezone-hostpath.fix': { readonly zone: string; readonly replace: boolean };
  'cronjob-timezone.absent': { readonly time: string | undefined };
  'cronjob-timezone.fix-zone': {
    readonly zone: string;
    readonly time: string | undefined;
    readonly thisComputer: boolean;
  };
  'cronjob-timezone.fix-utc': { readonly time: string | undefined };
  'cronjob-timezone.fix-choose': Record<never, never>;
  'cronjob-timezone-field.prefix': { readonly prefix: string };
  'cronjob-timezone-field.key': { readonly key: string };
  'cronjob-timezone-field.fix-split': { readonly prefix: string; readonly zone: string };
  'cronjob-timezone-field.fix-keep': { readonly prefix: string; readonly zone: string };
  'cronjob-timezone-field.fix-rename': { readonly key: string };
  'cronjob-timezone-field.fix-remove': { readonly key: string };
  'misplaced-k8tz-annotation.misplaced': { readonly kind: string };
  'misplaced-k8tz-annotation.strategy': { readonly strategy: string };
  'misplaced-k8tz-annotation.type': { readonly value: string };
  'misplaced-k8tz-annotation.fix-copy': { readonly replace: boolean };
  'misplaced-k8tz-annotation.fix-quote': { readonly value: string };
};

/** `whole` says that every container of the pod is meant, `replace` that an existing object must be replaced. */
type Scope = { readonly whole: boolean; readonly replace: boolean };
